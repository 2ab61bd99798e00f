package org.clearleaf.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.clearleaf.base.Language;
import org.clearleaf.content.Section;
import org.clearleaf.content.Summary;
import org.clearleaf.messages.Bundle.BackTranslation;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.Names;
import org.clearleaf.messages.Source;
import org.clearleaf.messages.UnitState;
import org.clearleaf.messages.Worded;
import org.clearleaf.messages.Worded.Piece;
import org.clearleaf.proofreading.Finding;
import org.clearleaf.proofreading.Proofreading;
import org.clearleaf.template.ReviewPage;
import org.clearleaf.template.ReviewPage.Group;
import org.clearleaf.template.ReviewPage.Note;
import org.clearleaf.template.ReviewPage.Unit;
import org.clearleaf.translation.ContentHash;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;

/** Puts units, their translation and what was found of them on a page for somebody to read. */
final class ReviewPages {

  /** From so many characters of English on there is more to say than fits on one line. */
  private static final int ROOMY = 160;

  /** What is about the sign-offs that this sheet is made to get. */
  private static final List<String> NOT_FOR_REVIEWERS = List.of("signoff.", "ack.", "back.");

  private final Translation translation;
  private final Scope scope;
  private final Map<String, List<Note>> notes = new HashMap<>();
  private final List<Note> general = new ArrayList<>();
  private final int findings;

  ReviewPages(Translation translation, Proofreading proofreading, Scope scope) {
    this.translation = translation;
    this.scope = scope;
    var shown = proofreading.findings().stream().filter(this::isShown).toList();
    shown.forEach(this::note);
    findings = shown.size();
    proofreading
        .acknowledged()
        .forEach(a ->
            a.finding()
                .segment()
                .ifPresent(segment ->
                    add(
                        segment,
                        new Note(
                            "acknowledged",
                            a.finding().problem().message()
                                + " Acknowledged: "
                                + a.line().reason()))));
  }

  private boolean isShown(Finding finding) {
    return scope.concerns(finding)
        && NOT_FOR_REVIEWERS.stream().noneMatch(finding.check()::startsWith);
  }

  private void note(Finding finding) {
    var problem = finding.problem();
    var kind = problem.severity().name().toLowerCase(Locale.ROOT);
    if (finding.segment().isPresent()) {
      add(finding.segment().get(), new Note(kind, problem.message()));
    } else {
      general.add(new Note(kind, problem.place() + ": " + problem.message()));
    }
  }

  private void add(Segment segment, Note note) {
    var own = notes.computeIfAbsent(segment.id(), _ -> new ArrayList<>());
    if (!own.contains(note)) {
      own.add(note);
    }
  }

  /** How many open findings stand on the page. */
  int findings() {
    return findings;
  }

  ContentHash hash() {
    return ContentHash.of(scope.segments());
  }

  /**
   * @param signable whether somebody is to tick and sign
   * @param shown whether a font has a character
   */
  ReviewPage page(boolean signable, IntPredicate shown) {
    var bundle = translation.bundle();
    var legible = new Legible(shown);
    var words = new UnitWords(bundle, legible);
    var hash = hash();
    return new ReviewPage(
        signable,
        legible.of(title()),
        translation.language(),
        bundle.direction(),
        legible.of(bundle.endonym()),
        legible.of(bundle.englishName()),
        scope.summaries().stream().map(ReviewPages::sheet).toList(),
        lacking() > 0,
        origin(),
        standing(),
        hash.grouped(),
        hash.shortened(),
        legible(general, legible),
        scope.catalogues().stream()
            .flatMap(catalogue -> groups(catalogue, words, legible).stream())
            .toList());
  }

  private static ReviewPage.Sheet sheet(Summary summary) {
    return new ReviewPage.Sheet(summary.sheet(), summary.version(), summary.dated().toString());
  }

  private String title() {
    return scope.summaries().isEmpty()
        ? Scope.SHARED
        : scope.summaries().stream()
            .map(summary -> plain(summary, Source.of(summary.title(), null)))
            .collect(Collectors.joining("; "));
  }

  private static String plain(Summary summary, Source source) {
    var names = Names.inEnglish(summary);
    return new Worded(
            source.key(),
            source
                .phrases()
                .getFirst()
                .fill(
                    name -> names.getOrDefault(name, List.of(new Piece.Text("{" + name + "}"))),
                    source.unit().links()))
        .plain();
  }

  private long lacking() {
    boolean english = translation.language().equals(Language.ENGLISH);
    return scope.segments().stream()
        .filter(segment -> segment.review().lacking(segment.unitClass(), english).isPresent())
        .count();
  }

  /** What the bundle says of it; a reviewer reads a computer's words with other eyes. */
  private String origin() {
    var bundle = translation.bundle();
    if (bundle.isEnglish()) {
      return "";
    }
    var forth =
        switch (bundle.machineTranslation()) {
          case UNEDITED -> "a computer made the translation, and nobody edited it";
          case POST_EDITED -> "a computer made the translation, and a person edited it";
          case NONE -> "a person made the translation";
        };
    return bundle.backTranslation() == BackTranslation.MACHINE
        ? forth + "; a computer put it back into English"
        : forth;
  }

  /** Such as: Draft; 98 of 98 units lack a sign-off: 2 missing, 96 draft. */
  private String standing() {
    var counts = new EnumMap<UnitState, Integer>(UnitState.class);
    scope.segments().forEach(segment -> counts.merge(segment.review().state(), 1, Integer::sum));
    var states =
        counts.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    long lacking = lacking();
    int all = scope.segments().size();
    return lacking == 0
        ? "checked: all %d units have their sign-offs".formatted(all)
        : "draft: %d of %d units lack a sign-off (%s)".formatted(lacking, all, states);
  }

  /** By the first part of the key, which is the section's. */
  private List<Group> groups(Catalogue catalogue, UnitWords words, Legible legible) {
    var summary = scope.summary(catalogue);
    var headings = new LinkedHashMap<String, String>();
    var units = new LinkedHashMap<String, List<Unit>>();
    for (var segment : scope.segments()) {
      if (segment.catalogue().equals(catalogue.name())) {
        var section = summary.flatMap(s -> section(s, segment.key()));
        var id = section.map(Section::id).orElse("");
        headings.computeIfAbsent(id, _ -> heading(summary, section));
        units
            .computeIfAbsent(id, _ -> new ArrayList<>())
            .add(unit(segment, summary, words, legible));
      }
    }
    return headings.entrySet().stream()
        .map(e -> new Group(legible.of(e.getValue()), List.copyOf(units.get(e.getKey()))))
        .toList();
  }

  private static Optional<Section> section(Summary summary, String key) {
    return summary.sections().stream()
        .filter(section -> key.startsWith(section.id() + "."))
        .findFirst();
  }

  private static String heading(Optional<Summary> summary, Optional<Section> section) {
    return summary.isEmpty()
        ? Scope.SHARED
        : section.map(s -> plain(summary.get(), Source.of(s.heading(), null))).orElse("Title");
  }

  private Unit unit(Segment segment, Optional<Summary> summary, UnitWords words, Legible legible) {
    boolean english = translation.language().equals(Language.ENGLISH);
    var names = summary.map(s -> Names.of(s, translation.bundle())).orElse(Map.of());
    var inEnglish = summary.map(Names::inEnglish).orElse(Map.of());
    return new Unit(
        scope.catalogues().size() == 1 ? segment.key() : scope.shortId(segment),
        segment.unitClass().word(),
        segment.review().state().name().toLowerCase(Locale.ROOT),
        words.source(segment, inEnglish),
        english ? List.of() : words.target(segment, names),
        words.backTranslation(segment),
        legible(notes.getOrDefault(segment.id(), List.of()), legible),
        segment.source().unit().english().length() > ROOMY);
  }

  private static List<Note> legible(List<Note> notes, Legible legible) {
    return notes.stream().map(note -> new Note(note.kind(), legible.of(note.text()))).toList();
  }
}
