package org.clearleaf.messages;

import com.ibm.icu.text.PluralRules;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The plural forms of a language: which form a whole number takes, and how a PO file numbers the
 * forms (TRANSLATION 1). Forms stand in CLDR's order; only those that a whole number up to {@value
 * #HIGHEST} takes are asked of translators.
 *
 * <p>Safe for several threads. The rules are made when they are first needed: most sheets count
 * nothing.
 */
public final class Plurals {

  private static final List<String> ORDER = List.of("zero", "one", "two", "few", "many", "other");

  private static final int HIGHEST = 1000;

  private final Supplier<PluralRules> maker;
  private volatile Forms forms;

  /**
   * @param categories those that are reached, in CLDR's order
   * @param numbers how many numbers up to {@link #HIGHEST} each of them has
   */
  private record Forms(
      PluralRules rules, List<String> categories, List<Integer> numbers, String header) {}

  Plurals(Supplier<PluralRules> maker) {
    this.maker = maker;
  }

  /** Rules in CLDR's syntax, such as {@code one: i = 1 and v = 0}; empty if they are none. */
  static Optional<Plurals> ofRules(String rules) {
    try {
      var parsed = PluralRules.parseDescription(rules);
      return Optional.of(new Plurals(() -> parsed));
    } catch (ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** How many forms a PO file has for a unit that counts something. */
  public int count() {
    return forms().categories.size();
  }

  /** Which of the forms the number takes. */
  public int form(int number) {
    int index = forms().categories.indexOf(forms().rules.select(number));
    // Beyond HIGHEST a category may turn up that translators are not asked for, such as Spanish
    // "many" for a million.
    return index >= 0 ? index : count() - 1;
  }

  /** CLDR's name of the form. */
  public String category(int form) {
    return forms().categories.get(form);
  }

  /** Whether the form stands for one single number, so that its wording need not show it. */
  public boolean isSingleNumber(int form) {
    return forms().numbers.get(form) == 1;
  }

  /** The value of the field Plural-Forms, as this project writes it. */
  public String header() {
    return forms().header;
  }

  private Forms forms() {
    var made = forms;
    if (made == null) {
      made = make();
      forms = made;
    }
    return made;
  }

  private Forms make() {
    var rules = maker.get();
    var counts = new int[ORDER.size()];
    for (int n = 0; n <= HIGHEST; n++) {
      counts[ORDER.indexOf(rules.select(n))]++;
    }
    var categories = new ArrayList<String>();
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        categories.add(ORDER.get(i));
        numbers.add(counts[i]);
      }
    }
    return new Forms(
        rules, List.copyOf(categories), List.copyOf(numbers), PluralHeader.of(rules, categories));
  }
}
