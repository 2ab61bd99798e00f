package org.clearleaf.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.content.Section;
import org.clearleaf.content.Summary;
import org.clearleaf.content.Unit;
import org.clearleaf.content.UnitClass;
import org.clearleaf.messages.Argument;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.messages.Worded;

/**
 * The words of a small sheet, made by hand: English, or the same with the language's tag before
 * each unit.
 */
final class HandWords implements SheetWords {
  static final Review UNCHECKED = new Review(true, false, null, null, null, null);

  private static final Map<String, String> COMMON = common();

  private Summary summary;
  private final Language language;
  private final Map<String, Worded> words = new HashMap<>();
  private Review review = UNCHECKED;

  HandWords(String tag, Section... sections) {
    language = new Language(tag);
    var names = new LinkedHashMap<String, String>();
    names.put("imatinib", "imatinib");
    var codes = new LinkedHashMap<String, String>();
    codes.put("ICD-10-CM", "C91.0");
    summary =
        new Summary(
            "sample",
            Place.file("summaries/sample.md"),
            "CL-101",
            1,
            Summary.Basis.MEDICAL_SOURCE,
            LocalDate.of(2026, 5, 8),
            LocalDate.of(2027, 5, 8),
            "A source",
            List.of(),
            codes,
            names,
            unit("title", "Treatment with {imatinib}"),
            List.of(sections));
    word("title", new Worded.Piece.Text(tagged("Treatment with imatinib")));
  }

  static Unit unit(String key, String english) {
    return new Unit(key, english, UnitClass.GENERAL, "", Place.NOWHERE);
  }

  /** The sheet has no medical source: it was written. */
  HandWords written() {
    summary =
        new Summary(
            summary.name(),
            summary.place(),
            summary.sheet(),
            summary.version(),
            Summary.Basis.OWN_WORDS,
            summary.dated(),
            summary.nextReview(),
            "",
            List.of(),
            summary.codes(),
            summary.names(),
            summary.title(),
            summary.sections());
    return this;
  }

  HandWords review(Review review) {
    this.review = review;
    return this;
  }

  /** Words a unit or a shared unit. */
  HandWords word(String key, Worded.Piece... pieces) {
    words.put(key, new Worded(key, List.of(pieces)));
    return this;
  }

  private String tagged(String english) {
    return language.equals(Language.ENGLISH) ? english : language.tag() + ": " + english;
  }

  @Override
  public Summary summary() {
    return summary;
  }

  @Override
  public Language language() {
    return language;
  }

  @Override
  public Direction direction() {
    return language.tag().equals("ar") ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
  }

  @Override
  public String digits() {
    return "0123456789";
  }

  @Override
  public String languageName() {
    return language.equals(Language.ENGLISH) ? "English" : "own-" + language.tag();
  }

  @Override
  public String englishLanguageName() {
    return language.equals(Language.ENGLISH) ? "English" : "English of " + language.tag();
  }

  @Override
  public List<String> fonts() {
    return List.of();
  }

  @Override
  public Worded word(Unit unit) {
    var word = words.get(unit.key());
    return word == null ? text(unit.key(), tagged(unit.english())) : word;
  }

  @Override
  public Worded common(String key, Map<String, Argument> arguments) {
    var word = words.get(key);
    return word == null
        ? fill(key, key.equals("table.cell") ? COMMON.get(key) : tagged(COMMON.get(key)), arguments)
        : word;
  }

  @Override
  public Worded counted(String key, int count, Map<String, Argument> arguments) {
    throw new UnsupportedOperationException(key);
  }

  @Override
  public Worded commonInEnglish(String key, Map<String, Argument> arguments) {
    return fill(key, COMMON.get(key), arguments);
  }

  private static Worded text(String key, String text) {
    return new Worded(key, List.of(new Worded.Piece.Text(text)));
  }

  private static Worded fill(String key, String message, Map<String, Argument> arguments) {
    var pieces = new ArrayList<Worded.Piece>();
    var rest = message;
    for (int brace; (brace = rest.indexOf('{')) >= 0; ) {
      addText(pieces, rest.substring(0, brace));
      var name = rest.substring(brace + 1, rest.indexOf('}'));
      pieces.add(
          name.startsWith("page")
              ? new Worded.Piece.Later(name)
              : new Worded.Piece.Filled(name, arguments.get(name)));
      rest = rest.substring(rest.indexOf('}') + 1);
    }
    addText(pieces, rest);
    return new Worded(key, List.copyOf(pieces));
  }

  private static void addText(List<Worded.Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Worded.Piece.Text(text));
    }
  }

  @Override
  public Argument longDate(LocalDate date) {
    return new Argument(
        "day " + date.getDayOfMonth() + " of " + date.getMonthValue() + " in " + date.getYear(),
        null);
  }

  @Override
  public Argument isoDate(LocalDate date) {
    return new Argument(date.toString(), null);
  }

  @Override
  public Argument number(int number) {
    return new Argument(Integer.toString(number), null);
  }

  @Override
  public String itemLabel(int number) {
    return number + ".";
  }

  @Override
  public Review review() {
    return review;
  }

  private static Map<String, String> common() {
    var common = new HashMap<String, String>();
    common.put("draft.label", "Draft");
    common.put("draft.words-unchecked", "Words unchecked.");
    common.put("draft.translation-by-machine", "Translated by a computer.");
    common.put("draft.translation-unchecked", "Translation unchecked.");
    common.put("draft.advice", "Ask first.");
    common.put("draft.chosen", "Chosen.");
    common.put("clinic.heading", "Your clinic");
    common.put("clinic.name", "Name");
    common.put("clinic.phone", "Phone");
    common.put("clinic.address", "Address");
    common.put("footer.written", "Written {date}");
    common.put("about.written", "No source. Written on {date}.");
    common.put("about.written-unchecked", "Written, unchecked.");
    common.put("about.written-checked", "Written, {person} checked on {date}.");
    common.put("footer.disclaimer", "For education only. Ask your team.");
    common.put("footer.disclaimer-short", "Ask your team.");
    common.put("footer.disclaimer-least", "No advice.");
    common.put("footer.reviewed", "Source reviewed {date}");
    common.put("footer.page", "Page {page} of {pages}");
    common.put("table.cell", "{column}: {value}");
    common.put("about.heading", "About this sheet");
    common.put("about.disclaimer", "The full disclaimer.");
    common.put("about.source", "Source of {date}.");
    common.put("about.next-review", "Next review by {date}.");
    common.put("about.words-unchecked", "Nobody checked the words.");
    common.put("about.words-checked", "{person} checked the words on {date}.");
    common.put("about.translation-by-machine", "A computer translated.");
    common.put("about.translated-by", "{person} translated.");
    common.put("about.revised-by", "{person} revised on {date}.");
    common.put("about.approved-by", "{person} approved on {date}.");
    common.put("about.sheet", "Sheet {sheet}, version {version}.");
    common.put("about.code", "Code: {code}.");
    return common;
  }
}
