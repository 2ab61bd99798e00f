package org.clearleaf.messages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.content.Summary;
import org.clearleaf.content.Unit;

/**
 * Everything that one sheet says in one language. Immutable; made only when no unit is missing or
 * stale.
 */
public interface SheetWords {

  Summary summary();

  Language language();

  Direction direction();

  /** Ten digits from zero, as the bundle writes numbers. */
  String digits();

  /** The language in its own words, {@code Español}. */
  String languageName();

  /** The language in English, {@code Spanish}. */
  String englishLanguageName();

  /** Families, the main one first. */
  List<String> fonts();

  /** A unit of the summary; its names are filled in. */
  Worded word(Unit unit);

  /** A unit of the common catalogue. {@code {page}} and {@code {pages}} are left to the layout. */
  Worded common(String key, Map<String, Argument> arguments);

  /**
   * A unit of the common catalogue that has plural forms, in the one for {@code count}; {@code
   * {count}} is filled in. The number is whole: fractions of tablets want a sentence without a
   * plural (TRANSLATION 0.6).
   */
  Worded counted(String key, int count, Map<String, Argument> arguments);

  /** A unit of the common catalogue in English, whatever the language. */
  Worded commonInEnglish(String key, Map<String, Argument> arguments);

  /** A day in the language's long form: {@code 8 de mayo de 2026}. */
  Argument longDate(LocalDate date);

  /** A day in digits that staff can read too: {@code 2026-05-08} (R6). */
  Argument isoDate(LocalDate date);

  /** A whole number in the language's digits. */
  Argument number(int number);

  /**
   * The label of an item of an ordered list, {@code 1.} in the language's digits and punctuation.
   */
  String itemLabel(int number);

  /** Who has checked what; computed from signoff.tsv, never typed. */
  Review review();

  /**
   * @param draft whether a sign-off that the policy asks for is missing on any unit of this sheet
   * @param machineTranslated whether a computer made the translation and nobody revised it; false
   *     for English
   * @param wordsChecked who signed the English wording off, null if nobody
   * @param translated who translated, null if nobody recorded or English
   * @param revised who revised, null if nobody
   * @param approved who approved the translation clinically, null if nobody
   */
  record Review(
      boolean draft,
      boolean machineTranslated,
      SignOff wordsChecked,
      SignOff translated,
      SignOff revised,
      SignOff approved) {}

  /** A recorded person's name with their role, as printed, and the day of the last sign-off. */
  record SignOff(String person, LocalDate date) {}
}
