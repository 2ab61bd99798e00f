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
import org.clearleaf.messages.CharacterCheck;
import org.clearleaf.messages.Ledger.Line;
import org.clearleaf.messages.Ledger.Step;
import org.clearleaf.messages.UnitReview;
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

  /** What can be said of English, which nobody has translated. */
  private static final Set<Step> OF_ENGLISH = Set.of(Step.REVISE, Step.CLINICAL, Step.REJECT);

  private static final String SIGN_OFFS = "signoff.tsv";

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
    checkNote(step, note, found);
    var carry = new Carry(shelf, translation, step == Step.CARRY ? segments : List.of(), found);
    if (who != null && mayBeTaken(step, found)) {
      for (var segment : segments) {
        check(segment, new Line(segment.place(), step, "", "", who, date), carry, found);
      }
    }
    var files = new LinkedHashMap<String, byte[]>();
    if (!found.hasErrors() && !segments.isEmpty()) {
      files.putAll(carry.carried(segments));
      addLines(step, who, segments, date, note, files, found);
    }
    problems.addAll(found.list());
    return found.hasErrors() ? new LinkedHashMap<>() : files;
  }

  /**
   * Whether a person who signs everything at once means this unit: it has words of the kind that
   * the step is for, nobody has taken the step for them yet, and it is not their own work that they
   * would check.
   */
  public static boolean makesSense(Step step, String person, Segment segment) {
    var review = segment.review();
    if (segment.wording().isMissing() || segment.wording().stale() != (step == Step.CARRY)) {
      return false;
    }
    boolean own = review.translated() != null && review.translated().person().id().equals(person);
    return switch (step) {
      case TRANSLATE -> review.translated() == null;
      case REVISE -> review.revised() == null && !own;
      case BACK_TRANSLATE -> !review.backTranslated() && !own;
      case WAIVE -> !review.backTranslated() && segment.unitClass().isCritical();
      case CLINICAL -> review.approved() == null;
      case CARRY, REJECT -> true;
    };
  }

  private void checkNote(Step step, String note, Problems problems) {
    var place = file(SIGN_OFFS);
    if (note.isBlank() && (step == Step.REJECT || step == Step.WAIVE)) {
      problems.error("signoff.reason", place, "No reason is given.", "Say why with --note.");
    }
    if (note.chars().anyMatch(c -> c < ' ')) {
      problems.error(
          "signoff.reason", place, "The note has a tab or more than one line.", "Write one line.");
    } else {
      CharacterCheck.check(note, place, problems);
    }
  }

  /** English is what the others are translated from: nobody translates it, or back. */
  private boolean mayBeTaken(Step step, Problems problems) {
    boolean may = !translation.bundle().isEnglish() || OF_ENGLISH.contains(step);
    if (!may) {
      problems.error(
          "signoff.english",
          file(SIGN_OFFS),
          "English is what is translated: this step is for the other languages.",
          "Have a clinician approve the English words.");
    }
    return may;
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
          file(SIGN_OFFS),
          date + " is not yet.",
          "Give the day on which it was done.");
    }
  }

  private void check(Segment segment, Line line, Carry carry, Problems problems) {
    if (segment.wording().isMissing()) {
      problems.error(
          "signoff.no-words",
          segment.place(),
          "There are no words to sign.",
          "A translator writes them first.");
    } else if (line.step() == Step.CARRY) {
      carry.check(segment, problems);
    } else if (segment.wording().stale()) {
      problems.error(
          "signoff.stale",
          segment.place(),
          "The words are for another English text, or marked as uncertain.",
          "A translator brings them up to date first; `translate carry` is for when the meaning is the same.");
    } else {
      refuseWhatTheLedgerRefuses(segment, line, problems);
      if (line.step() == Step.REVISE || line.step() == Step.CLINICAL) {
        refuseErrors(segment, problems);
      }
    }
  }

  /** Who has translated a unit does not revise it, and so on: told before the line is written. */
  private void refuseWhatTheLedgerRefuses(Segment segment, Line line, Problems problems) {
    var lines = translation.ledger().lines().getOrDefault(segment.id(), List.of());
    var before = new Problems();
    UnitReview.of(segment.wording(), translation.bundle(), lines, before);
    var after = new Problems();
    var more = new ArrayList<>(lines);
    more.add(
        new Line(
            line.place(),
            line.step(),
            segment.sourceHash(),
            segment.targetHash(),
            line.person(),
            line.date()));
    UnitReview.of(segment.wording(), translation.bundle(), more, after);
    problems.addAll(after.list().subList(before.list().size(), after.list().size()));
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
    var file = file(SIGN_OFFS).file();
    var text = shelf.exists(file) ? SourceText.read(file, shelf, problems).orElse("") : "";
    var out = new StringBuilder(text.isBlank() ? Ledger.HEADER : text);
    if (out.charAt(out.length() - 1) != '\n') {
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
}
