package org.clearleaf.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Language;
import org.clearleaf.content.Summary;
import org.clearleaf.messages.Argument;
import org.clearleaf.messages.SheetWords;

/**
 * Which sentences about itself a sheet may say: only what is recorded, and everything that a reader
 * must know. Decided here, so that no template of any language can say that something was checked
 * which was not.
 */
final class Statements {
  private static final String CHOSEN = "draft.chosen";

  private final SheetWords words;
  private final SheetWords.Review review;
  private final boolean english;
  private final boolean chosen;

  /**
   * @param chosen whether somebody at the clinic chose to hand out a draft
   */
  Statements(SheetWords words, boolean chosen) {
    this(words, words, chosen);
  }

  /**
   * @param words that say it
   * @param sheet whose checks they are: the English beside a translation says of the translation
   *     what that says of itself
   */
  Statements(SheetWords words, SheetWords sheet, boolean chosen) {
    this.words = words;
    this.chosen = chosen;
    review = sheet.review();
    english = sheet.language().equals(Language.ENGLISH);
  }

  /** A unit of the common catalogue with what fills it. */
  record Statement(String key, Map<String, Argument> arguments) {}

  boolean isDraft() {
    return review.draft();
  }

  /**
   * What a draft says below its label. One reason and one advice, since page one has little room:
   * the weightiest reason; 'About this sheet' has them all. A choice to hand it out all the same is
   * said too.
   */
  List<Statement> draft() {
    var list = new ArrayList<>(draftForStaff());
    list.add(plain("draft.advice"));
    return list;
  }

  /** What of it is said in English as well. */
  List<Statement> draftForStaff() {
    return chosen ? List.of(reason(), plain(CHOSEN)) : List.of(reason());
  }

  /** The same for the staff, to be said in English; has no arguments. */
  Statement reason() {
    if (!english && review.machineTranslated()) {
      return plain("draft.translation-by-machine");
    }
    if (review.wordsChecked() == null) {
      return plain("draft.words-unchecked");
    }
    return plain("draft.translation-unchecked");
  }

  /** 'About this sheet', a list for each paragraph. */
  List<List<Statement>> about() {
    return List.of(List.of(plain("about.disclaimer")), source(), checks(), sheet());
  }

  /** Of what day the sheet is: of its source's medical review only where there was one. */
  Statement reviewed() {
    return new Statement(
        hasMedicalSource() ? "footer.reviewed" : "footer.written",
        Map.of("date", words.isoDate(words.summary().dated())));
  }

  private List<Statement> source() {
    var summary = words.summary();
    return List.of(
        dated(hasMedicalSource() ? "about.source" : "about.written", summary.dated()),
        dated("about.next-review", summary.nextReview()));
  }

  private List<Statement> checks() {
    var list = new ArrayList<Statement>();
    var checked = review.wordsChecked();
    var about = hasMedicalSource() ? "about.words-" : "about.written-";
    list.add(checked == null ? plain(about + "unchecked") : signed(about + "checked", checked));
    if (!english) {
      if (review.machineTranslated()) {
        list.add(plain("about.translation-by-machine"));
      } else if (review.translated() != null) {
        list.add(
            new Statement("about.translated-by", Map.of("person", person(review.translated()))));
      }
      if (review.revised() != null) {
        list.add(signed("about.revised-by", review.revised()));
      }
      if (review.approved() != null) {
        list.add(signed("about.approved-by", review.approved()));
      }
    }
    return list;
  }

  private List<Statement> sheet() {
    var summary = words.summary();
    var list = new ArrayList<Statement>();
    list.add(
        new Statement(
            "about.sheet",
            Map.of(
                "sheet",
                new Argument(summary.sheet(), Language.ENGLISH),
                "version",
                words.number(summary.version()))));
    summary
        .codes()
        .forEach((system, code) ->
            list.add(
                new Statement(
                    "about.code",
                    Map.of("code", new Argument(system + " " + code, Language.ENGLISH)))));
    return list;
  }

  private boolean hasMedicalSource() {
    return words.summary().basis() == Summary.Basis.MEDICAL_SOURCE;
  }

  private static Statement plain(String key) {
    return new Statement(key, Map.of());
  }

  private Statement dated(String key, LocalDate date) {
    return new Statement(key, Map.of("date", words.longDate(date)));
  }

  private Statement signed(String key, SheetWords.SignOff signOff) {
    return new Statement(
        key, Map.of("person", person(signOff), "date", words.longDate(signOff.date())));
  }

  private static Argument person(SheetWords.SignOff signOff) {
    return new Argument(signOff.person(), null);
  }
}
