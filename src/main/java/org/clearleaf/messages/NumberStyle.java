package org.clearleaf.messages;

import org.clearleaf.base.Problems;
import org.clearleaf.base.Yaml;

/**
 * How numbers are written where the words of a bundle hold them, as far as it differs from what the
 * bundle's locale says (TRANSLATION 0.3, 3.3).
 *
 * @param decimal the decimal sign, {@code ","}; empty for that of the locale
 * @param grouping the sign between thousands; empty for that of the locale
 * @param slashDecimal whether a slash between digits is a decimal sign, as in handwritten Persian
 */
public record NumberStyle(String decimal, String grouping, boolean slashDecimal) {

  public static final NumberStyle OF_LOCALE = new NumberStyle("", "", false);

  static NumberStyle read(Yaml.Mapping yaml, Problems problems) {
    var style =
        new NumberStyle(
            sign("decimal", yaml, problems),
            sign("grouping", yaml, problems),
            yaml.flag("slashDecimal", false));
    yaml.rejectOtherKeys();
    if (!style.decimal.isEmpty() && style.decimal.equals(style.grouping)) {
      problems.error(
          "meta.numbers",
          yaml.place("grouping"),
          "The same sign stands for decimals and between thousands.",
          "Give one of them another sign.");
    }
    return style;
  }

  private static String sign(String key, Yaml.Mapping yaml, Problems problems) {
    var sign = yaml.text(key, "");
    CharacterCheck.check(sign, yaml.place(key), problems);
    if (sign.length() > 1 || sign.chars().anyMatch(Character::isLetterOrDigit)) {
      problems.error(
          "meta.numbers",
          yaml.place(key),
          "\"" + sign + "\" is no single sign.",
          "Write one sign, such as \",\", or take the line out.");
    }
    return sign;
  }
}
