package org.clearleaf.proofreading;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import org.clearleaf.messages.Bundle;
import org.clearleaf.messages.NumberStyle;

/**
 * The signs by which a language writes numbers (TRANSLATION 0.3): those of its format locale in the
 * bundle's digits, unless the bundle says otherwise. Signs are in the shapes of {@link NumberText}.
 *
 * @param grouping the sign between thousands
 * @param digits ten digits from zero
 * @param slashDecimal whether a slash between digits may be a decimal sign
 * @param strict whether nothing but these signs is read: English sources are written by one rule
 */
record NumberSymbols(
    char decimal, char grouping, String digits, boolean slashDecimal, boolean strict) {

  static final NumberSymbols ENGLISH = new NumberSymbols('.', ',', "0123456789", false, true);

  static NumberSymbols of(Bundle bundle) {
    return of(
        ULocale.forLanguageTag(bundle.formatLocale()),
        bundle.digits(),
        bundle.numbers(),
        bundle.isEnglish());
  }

  static NumberSymbols of(ULocale locale, String digits, NumberStyle style, boolean strict) {
    var inDigits = locale.setKeywordValue("numbers", systemOf(digits));
    var symbols = DecimalFormatSymbols.getInstance(inDigits);
    char decimal = sign(style.decimal(), symbols.getDecimalSeparatorString());
    char grouping = sign(style.grouping(), symbols.getGroupingSeparatorString());
    return new NumberSymbols(decimal, grouping, digits, style.slashDecimal(), strict);
  }

  private static char sign(String ofBundle, String ofLocale) {
    return NumberText.of(ofBundle.isEmpty() ? ofLocale : ofBundle).plain().charAt(0);
  }

  private static String systemOf(String digits) {
    if (digits.equals(ENGLISH.digits)) {
      return "latn";
    }
    for (var name : NumberingSystem.getAvailableNames()) {
      var system = NumberingSystem.getInstanceByName(name);
      if (!system.isAlgorithmic() && system.getDescription().equals(digits)) {
        return name;
      }
    }
    throw new IllegalArgumentException("no numbering system of ICU has the digits " + digits);
  }

  /** The digit zero, as a code point. */
  int zero() {
    return digits.codePointAt(0);
  }

  boolean isDecimal(char sign) {
    return sign == decimal || sign == '/' && slashDecimal;
  }

  /** Spaces between thousands are right in every language (ISO 80000-1) and mistaken in none. */
  boolean isGrouping(char sign) {
    return sign == grouping || !strict && NumberText.isSpace(sign);
  }
}
