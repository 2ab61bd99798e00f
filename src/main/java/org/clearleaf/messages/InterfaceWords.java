package org.clearleaf.messages;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;

/**
 * What the program itself says to its users in one language, in a browser. Other than the words of
 * a sheet these are needed whatever is missing: a unit without a sound wording is said in English,
 * and marked as English.
 *
 * <p>Safe for several threads.
 */
public final class InterfaceWords {

  private final Language language;
  private final Direction direction;
  private final String endonym;
  private final LocalizedNumberFormatter numbers;
  private final Plurals plurals;
  private final LongDate longDate;
  private final LanguageNames names;

  /** Frozen: safe for several threads. */
  private final Collator alphabet;

  private final SequencedMap<String, Wording> wordings;
  private final InterfaceWords english;

  /**
   * @param wordings by key, one for each unit
   * @param english what stands in for a wording that is missing; null for English itself
   */
  InterfaceWords(
      LocaleFacts facts,
      Plurals plurals,
      SequencedMap<String, Wording> wordings,
      InterfaceWords english) {
    language = facts.language();
    direction = facts.direction();
    endonym = facts.endonym().orElse(language.tag());
    var locale = ULocale.forLanguageTag(language.tag());
    numbers = NumberFormatter.withLocale(locale).precision(Precision.integer());
    this.plurals = plurals;
    longDate = new LongDate.Icu(locale, LocaleReader.GREGORIAN);
    names = LanguageNames.in(language);
    alphabet = Collator.getInstance(locale).freeze();
    this.wordings = wordings;
    this.english = english;
  }

  public Language language() {
    return language;
  }

  public Direction direction() {
    return direction;
  }

  /** The language in its own words; its tag where CLDR does not know it. */
  public String endonym() {
    return endonym;
  }

  /** The order of the alphabet in this language (CLDR's collation). */
  public Comparator<String> alphabet() {
    return alphabet::compare;
  }

  /** The names of languages in this one. */
  public LanguageNames names() {
    return names;
  }

  /**
   * @throws NoSuchUnit if no unit has the key
   */
  public Said say(String key, Map<String, Argument> arguments) {
    return say(key, 0, arguments);
  }

  /**
   * A unit that has plural forms, in the one for {@code count}; {@code {count}} is filled in.
   *
   * @throws NoSuchUnit if no unit has the key
   */
  public Said counted(String key, int count, Map<String, Argument> arguments) {
    var all = new HashMap<>(arguments);
    all.put(PlaceholderCheck.COUNT, new Argument(number(count), null));
    return say(key, count, all);
  }

  private Said say(String key, int count, Map<String, Argument> arguments) {
    var wording = wordings.get(key);
    if (wording == null) {
      throw new NoSuchUnit(key);
    }
    var phrases = wording.phrases();
    if (english != null && !isSound(wording, arguments)) {
      return english.say(key, count, arguments);
    }
    var phrase = phrases.get(phrases.size() == 1 ? 0 : plurals.form(count));
    return new Said(
        language, new Worded(key, phrase.fill(name -> filled(key, name, arguments), List.of())));
  }

  /**
   * What is wrong is told when the files are read; here nobody shall stand before an empty page.
   */
  private boolean isSound(Wording wording, Map<String, Argument> arguments) {
    boolean formsFit = wording.texts().size() == 1 || wording.texts().size() == plurals.count();
    return !wording.isMissing()
        && !wording.stale()
        && formsFit
        && wording.phrases().stream()
            .allMatch(phrase ->
                phrase.mistakes().isEmpty()
                    && phrase.tags().keySet().stream().allMatch(tag -> tag.equals("b"))
                    && arguments.keySet().containsAll(phrase.placeholders().keySet()));
  }

  private static List<Worded.Piece> filled(
      String key, String name, Map<String, Argument> arguments) {
    var argument = arguments.get(name);
    if (argument == null) {
      throw new IllegalArgumentException("nothing fills {" + name + "} of " + key);
    }
    return List.of(new Worded.Piece.Filled(name, argument));
  }

  /** A day in the language's long form: {@code 8 de mayo de 2026}. */
  public String longDate(LocalDate date) {
    return longDate.of(date);
  }

  /** A whole number as the language groups its digits. */
  public String number(int number) {
    return numbers.format(number).toString();
  }

  /**
   * @param language this one, or English where this one has no words
   */
  public record Said(Language language, Worded words) {}
}
