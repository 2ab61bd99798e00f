package org.clearleaf.workbench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Severity;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.messages.Bundle.Person;
import org.clearleaf.messages.Bundle.Role;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.Ledger;
import org.clearleaf.messages.Ledger.Step;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoFile;
import org.clearleaf.proofreading.Proofreading;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;

/**
 * Adds lines to signoff.tsv: who did what to which unit, for exactly the words of today
 * (TRANSLATION 4.3). Nothing in it is ever changed or taken out.
 */
public final class Signing {

  /** Who may take a step, by role; everybody named may carry and reject. */
  private static final Map<Step, Set<Role>> MAY =
      Map.of(
          Step.TRANSLATE, Set.of(Role.TRANSLATOR),
          Step.REVISE, Set.of(Role.REVISER, Role.TRANSLATOR),
          Step.BACK_TRANSLATE, Set.of(Role.BACK_TRANSLATOR, Role.TRANSLATOR, Role.REVISER),
          Step.CLINICAL, Set.of(Role.CLINICIAN),
          Step.WAIVE, Set.of(Role.CLINICIAN));

  private final Shelf shelf;
  private final Translation translation;
  private final Proofreading proofreading;

  /**
   * @param proofreading of the same translation: what it finds wrong is not signed
   */
  public Signing(Shelf shelf, Translation translation, Proofreading proofreading) {
    this.shelf = shelf;
    this.translation = translation;
    this.proofreading = proofreading;
  }

  /**
   * The files as they are after the sign-off; none if a problem was reported.
   *
   * @param person their id in bundle.yaml
   * @param date not after today
   * @param note why; needed to reject and to waive, else may be empty
   */
  public SequencedMap<String, byte[]> sign(
      Step step,
      String person,
      List<Segment> segments,
      LocalDate date,
      String note,
      Problems problems) {
    var found = new Problems();
    var who = person(step, person, found);
    checkDate(date, found);
    if (note.isBlank() && (step == Step.REJECT || step == Step.WAIVE)) {
      found.error(
          "signoff.reason", file("signoff.tsv"), "No reason is given.", "Say why with --note.");
    }
    if (note.chars().anyMatch(c -> c < ' ')) {
      found.error(
          "signoff.reason",
          file("signoff.tsv"),
          "The reason has more than one line.",
          "Write one.");
    }
    if (who != null) {
      segments.forEach(segment -> check(step, who, segment, found));
    }
    problems.addAll(found.list());
    var files = new LinkedHashMap<String, byte[]>();
    if (!found.hasErrors() && !segments.isEmpty()) {
      if (step == Step.CARRY) {
        clearMarks(segments, files, problems);
      }
      addLines(step, who, segments, date, note, files, problems);
    }
    return problems.hasErrors() ? new LinkedHashMap<>() : files;
  }

  private Place file(String name) {
    return Place.file(Bundles.FOLDER + "/" + translation.language() + "/" + name);
  }

  private Person person(Step step, String id, Problems problems) {
    var person = translation.bundle().people().get(id);
    if (person == null) {
      problems.error(
          "signoff.person",
          file("bundle.yaml"),
          "\"" + id + "\" is nobody in bundle.yaml.",
          translation.bundle().people().isEmpty()
              ? "Add the person there under \"people\", with id, role and a name to print."
              : "Add the person there, or name one of "
                  + String.join(", ", translation.bundle().people().keySet())
                  + ".");
      return null;
    }
    var roles = MAY.get(step);
    if (roles != null && !roles.contains(person.role())) {
      problems.error(
          "signoff.role",
          file("bundle.yaml"),
          person.id() + " is no " + name(roles) + " and cannot take this step.",
          "Ask somebody who is; mend the role in bundle.yaml if it is wrong there.");
    }
    return person;
  }

  private static String name(Set<Role> roles) {
    return roles.stream()
        .sorted()
        .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .reduce((a, b) -> a + " or " + b)
        .orElseThrow();
  }

  private void checkDate(LocalDate date, Problems problems) {
    if (date.isAfter(shelf.today())) {
      problems.error(
          "signoff.date",
          file("signoff.tsv"),
          date + " is not yet.",
          "Give the day on which it was done.");
    }
  }

  private void check(Step step, Person person, Segment segment, Problems problems) {
    if (segment.wording().isMissing()) {
      problems.error(
          "signoff.no-words",
          segment.place(),
          "There are no words to sign.",
          "A translator writes them first.");
    } else if (step == Step.CARRY) {
      if (!segment.wording().stale()) {
        problems.error(
            "signoff.not-stale",
            segment.place(),
            "The English has not changed since these words were written: there is nothing to carry.",
            "Leave the unit out.");
      }
    } else if (segment.wording().stale()) {
      problems.error(
          "signoff.stale",
          segment.place(),
          "The words are for another English text, or marked as uncertain.",
          "A translator brings them up to date first; `translate carry` is for when the meaning is the same.");
    }
    boolean translator =
        segment.review().translated() != null
            && segment.review().translated().person().equals(person);
    if (translator && (step == Step.REVISE || step == Step.BACK_TRANSLATE)) {
      problems.error(
          "signoff.same-person",
          segment.place(),
          person.id() + " translated this unit and cannot check it as well.",
          "Ask a second person.");
    }
    if (step == Step.REVISE || step == Step.CLINICAL) {
      refuseErrors(segment, problems);
    }
  }

  /** Blocked is blocked, whatever anybody signs (TRANSLATION 4.3). */
  private void refuseErrors(Segment segment, Problems problems) {
    for (var finding : proofreading.findings()) {
      boolean here = finding.segment().map(Segment::id).filter(segment.id()::equals).isPresent();
      if (here && finding.problem().severity() == Severity.ERROR) {
        problems.add(finding.problem());
      }
    }
  }

  private void addLines(
      Step step,
      Person person,
      List<Segment> segments,
      LocalDate date,
      String note,
      SequencedMap<String, byte[]> files,
      Problems problems) {
    var file = file("signoff.tsv").file();
    var text =
        shelf.exists(file)
            ? SourceText.read(file, shelf, problems).orElse("")
            : Ledger.HEADER + "\n";
    var out = new StringBuilder(text);
    if (!text.endsWith("\n")) {
      out.append('\n');
    }
    var word = step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    for (var segment : segments) {
      out.append(
          String.join(
              "\t",
              segment.id(),
              word,
              segment.sourceHash(),
              segment.targetHash(),
              person.id(),
              date.toString(),
              note.strip()));
      out.append('\n');
    }
    files.put(file, out.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A carried unit words the English of today: its entry says so, and keeps nothing of the earlier
   * one.
   */
  private void clearMarks(
      List<Segment> segments, SequencedMap<String, byte[]> files, Problems problems) {
    var byFile = new LinkedHashMap<String, List<Segment>>();
    segments.forEach(s -> byFile.computeIfAbsent(s.place().file(), _ -> new ArrayList<>()).add(s));
    byFile.forEach((file, carried) ->
        SourceText.read(file, shelf, problems)
            .flatMap(text -> PoFile.read(file, text, problems))
            .ifPresent(po -> {
              var changed = po;
              for (var segment : carried) {
                var entry = entry(po, segment);
                if (entry != null) {
                  changed = changed.with(entry, carried(entry, segment));
                }
              }
              files.put(file, changed.write().getBytes(StandardCharsets.UTF_8));
            }));
  }

  private static PoEntry entry(PoFile po, Segment segment) {
    return po.entries().stream()
        .filter(entry -> !entry.obsolete() && segment.key().equals(entry.context()))
        .findFirst()
        .orElse(null);
  }

  private static PoEntry carried(PoEntry entry, Segment segment) {
    var flags = new java.util.LinkedHashSet<>(entry.flags());
    flags.remove("fuzzy");
    var source = segment.source();
    return entry
        .withUnit(
            entry.context(),
            source.unit().english(),
            source.plural(),
            entry.notes(),
            entry.references())
        .withFlags(flags, List.of());
  }
}
