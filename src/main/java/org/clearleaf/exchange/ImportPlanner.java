package org.clearleaf.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.exchange.ImportPlan.Claim;
import org.clearleaf.exchange.ImportPlan.Decision;
import org.clearleaf.exchange.ImportPlan.Item;
import org.clearleaf.exchange.ImportPlan.Kind;
import org.clearleaf.exchange.Incoming.Level;
import org.clearleaf.messages.Phrase;
import org.clearleaf.messages.WordingCheck;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;

/**
 * Compares a file that came back with what the project holds today (TRANSLATION 1, last paragraph).
 * The rules, in this order: words that are the same change nothing, nor do empty ones; English that
 * has changed is told and not taken; what would not be allowed in a PO file is refused; words that
 * somebody changed here meanwhile are a conflict.
 */
public final class ImportPlanner {
  private final Translation translation;
  private final Overwrite overwrite;
  private final Problems problems = new Problems();
  private final List<Item> items = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  private ImportPlanner(Translation translation, Overwrite overwrite) {
    this.translation = translation;
    this.overwrite = overwrite;
  }

  /** What taking the file would do; nothing is written. */
  public static ImportPlan plan(Incoming incoming, Translation translation, Overwrite overwrite) {
    var planner = new ImportPlanner(translation, overwrite);
    planner.planWords(incoming);
    var back = new BackTranslationPlanner(translation, overwrite, planner.problems);
    planner.items.addAll(back.plan(incoming.backTranslations()));
    var terms = new TermPlanner(translation, overwrite, planner.problems);
    planner.items.addAll(terms.plan(incoming.terms()));
    return new ImportPlan(
        translation.language(),
        planner.items,
        planner.claims,
        incoming.remarks(),
        planner.problems.list());
  }

  private void planWords(Incoming incoming) {
    var bySegment = new LinkedHashMap<String, SequencedMap<Integer, Incoming.Unit>>();
    for (var unit : incoming.units()) {
      var earlier =
          bySegment
              .computeIfAbsent(unit.id().segment(), _ -> new TreeMap<>())
              .putIfAbsent(unit.id().form(), unit);
      if (earlier != null && !earlier.target().equals(unit.target())) {
        problems.error(
            "import.twice",
            unit.place(),
            "The file words this unit a second time, and in another way.",
            "The first one is taken; take one of the two out of the file if that is wrong.");
      }
    }
    bySegment.forEach((id, forms) -> planUnit(id, List.copyOf(forms.values())));
  }

  private void planUnit(String id, List<Incoming.Unit> forms) {
    var place = forms.getFirst().place();
    var segment = translation.segment(id);
    if (segment.isEmpty()) {
      unknown(id, place, problems);
      return;
    }
    var texts = new ArrayList<String>();
    var found = new Problems();
    for (var form : forms) {
      texts.add(written(form, segment.get(), found));
    }
    var decision = decide(segment.get(), forms, texts, found);
    problems.addAll(found.list());
    items.add(new Item(place, Kind.WORDS, id, decision, segment.get().texts(), texts));
    claim(id, place, forms.getFirst(), segment.get(), decision);
  }

  static void unknown(String id, Place place, Problems problems) {
    problems.error(
        "import.unknown",
        place,
        "No unit of the English text has the key \"" + id + "\".",
        "Nothing is to be done if the unit was taken out; otherwise mend its key.");
  }

  private String written(Incoming.Unit form, Segment segment, Problems found) {
    var unknown = new ArrayList<String>();
    var text = form.target().written(codes(segment, form.id().form()), unknown);
    if (!unknown.isEmpty()) {
      found.error(
          "import.code",
          form.place(),
          "The inline code \"" + unknown.getFirst() + "\" stands for nothing in the English text.",
          "Copy the codes from the source again, in the tool; then export the file once more.");
    }
    return Spaces.mended(text);
  }

  private InlineCodes codes(Segment segment, int form) {
    return new InlineCodes(english(segment, form));
  }

  private String english(Segment segment, int form) {
    boolean counts = segment.source().plural() != null;
    return counts && form >= 0 && form < translation.bundle().plurals().count()
        ? OutgoingUnit.source(segment, form, translation.bundle().plurals())
        : segment.source().unit().english();
  }

  private Decision decide(
      Segment segment, List<Incoming.Unit> forms, List<String> texts, Problems found) {
    var first = forms.getFirst();
    if (texts.stream().allMatch(String::isEmpty)) {
      return Decision.EMPTY;
    }
    boolean same = texts.equals(segment.texts().stream().map(Spaces::mended).toList());
    boolean confirmed = segment.wording().stale() && first.level().compareTo(Level.TRANSLATED) >= 0;
    if (same && !confirmed) {
      return Decision.SAME;
    }
    if (!checkForms(segment, forms, texts, found)) {
      return Decision.REFUSED;
    }
    if (!isOfTodaysEnglish(segment, forms, found)) {
      return same ? Decision.SAME : Decision.SOURCE_CHANGED;
    }
    if (first.level() == Level.NEW && isCopied(segment, forms, texts)) {
      return Decision.EMPTY;
    }
    if (first.level() == Level.FUZZY) {
      found.error(
          "import.fuzzy",
          first.place(),
          "The translation is marked as fuzzy.",
          "A translator reads it again and takes the mark away in the PO editor.");
      return Decision.REFUSED;
    }
    if (found.hasErrors() || !isSound(segment, texts, first.place(), found)) {
      return Decision.REFUSED;
    }
    if (segment.texts().isEmpty()) {
      return Decision.ADDED;
    }
    boolean untouched = first.targetHash().equals(segment.targetHash());
    if (same || untouched || overwrite.covers(segment.id())) {
      return Decision.CHANGED;
    }
    found.error(
        "import.conflict",
        first.place(),
        first.targetHash().isEmpty()
            ? "The unit is worded in another way here, and the file does not tell which words it"
                + " started from."
            : "The words were changed here too since they were exported.",
        "Compare both, then import again with --overwrite "
            + segment.id()
            + " if the file is right.");
    return Decision.CONFLICT;
  }

  /** Whether every form of the unit is there, and none that it does not have. */
  private boolean checkForms(
      Segment segment, List<Incoming.Unit> forms, List<String> texts, Problems found) {
    boolean counts = segment.source().plural() != null;
    int wanted = counts ? translation.bundle().plurals().count() : 1;
    boolean inOrder = true;
    for (int i = 0; i < forms.size(); i++) {
      inOrder &= forms.get(i).id().form() == (counts ? i : UnitId.ONLY);
    }
    if (inOrder && forms.size() == wanted && texts.stream().noneMatch(String::isEmpty)) {
      return true;
    }
    found.error(
        "import.forms",
        forms.getFirst().place(),
        "The unit has "
            + texts.stream().filter(text -> !text.isEmpty()).count()
            + " worded forms in the file; the language has "
            + wanted
            + ".",
        "Word every form, and take none out.");
    return false;
  }

  private boolean isOfTodaysEnglish(Segment segment, List<Incoming.Unit> forms, Problems found) {
    var place = forms.getFirst().place();
    var hash = forms.getFirst().sourceHash();
    if (!hash.isEmpty() && !hash.equals(segment.sourceHash())) {
      found.error(
          "import.source-changed",
          place,
          "The English text has changed since the file was exported.",
          "Export the language again and translate the new text.");
      return false;
    }
    boolean told = !hash.isEmpty();
    for (var form : forms) {
      if (form.source().filter(source -> !source.isEmpty()).isPresent()) {
        told = true;
        var english = english(segment, form.id().form());
        var source = form.source().get().written(new InlineCodes(english), new ArrayList<>());
        if (!Spaces.mended(source).equals(Spaces.mended(english))) {
          found.error(
              "import.source-changed",
              place,
              "The English text of the file is not the unit's.",
              "Look whether rows were moved or the English was edited; then export again.");
          return false;
        }
      }
    }
    if (!told) {
      found.error(
          "import.source-changed",
          place,
          "The file does not tell which English text it translates.",
          "Put the column \"source\" back, or export the language again.");
    }
    return told;
  }

  /** Whether the tool put the English where nobody had written anything. */
  private boolean isCopied(Segment segment, List<Incoming.Unit> forms, List<String> texts) {
    for (int i = 0; i < forms.size(); i++) {
      if (!texts.get(i).equals(Spaces.mended(english(segment, forms.get(i).id().form())))) {
        return false;
      }
    }
    return true;
  }

  private boolean isSound(Segment segment, List<String> texts, Place place, Problems found) {
    var phrases = texts.stream().map(Phrase::of).toList();
    WordingCheck.check(
        segment.source(), texts, phrases, translation.bundle().plurals(), place, found);
    if (!translation.language().primary().equals(Language.ENGLISH.tag())) {
      WordingCheck.checkTranslated(segment.source(), texts, place, found);
    }
    return !found.hasErrors();
  }

  /** What the other tool calls revised or approved, and what is not so here. */
  private void claim(
      String id, Place place, Incoming.Unit unit, Segment segment, Decision decision) {
    boolean taken = decision == Decision.ADDED || decision == Decision.CHANGED;
    boolean beyond = unit.level().compareTo(XliffState.level(segment.review().state())) > 0;
    if (unit.level().compareTo(Level.REVISED) >= 0
        && (taken || decision == Decision.SAME && beyond)) {
      claims.add(new Claim(place, id, unit.level()));
    }
  }
}
