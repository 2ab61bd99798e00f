package org.clearleaf.messages;

import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes the PO field Plural-Forms, a C expression over {@code n}, from CLDR's rules (TR 35 part 3,
 * 5.1). It is for translators' tools only: Clearleaf itself chooses forms by ICU. The number is
 * whole, so that the operands v, w, f, t, c and e are zero and i is n.
 */
final class PluralHeader {

  private static final String TRUE = "1";
  private static final String FALSE = "0";

  private PluralHeader() {}

  /**
   * @param categories the forms of the PO file, in order
   */
  static String of(PluralRules rules, List<String> categories) {
    var expression = new StringBuilder();
    for (int form = 0; form < categories.size() - 1; form++) {
      expression
          .append('(')
          .append(condition(rules, categories.get(form)))
          .append(") ? ")
          .append(form)
          .append(" : ");
    }
    return "nplurals="
        + categories.size()
        + "; plural="
        + expression
        + (categories.size() - 1)
        + ";";
  }

  private static String condition(PluralRules rules, String category) {
    // As "one: i = 1 and v = 0 @integer 1; other: @integer 0, 2~16".
    var start = category + ": ";
    var rule =
        Arrays.stream(rules.toString().split(";"))
            .map(String::strip)
            .filter(part -> part.startsWith(start))
            .findFirst()
            .orElseThrow()
            .substring(start.length());
    int samples = rule.indexOf('@');
    return join(
        (samples < 0 ? rule : rule.substring(0, samples)).strip(), " or ", " || ", TRUE, FALSE);
  }

  /** Joins the conditions of one level and leaves out what is always true or always false. */
  private static String join(
      String rule, String word, String operator, String decides, String vanishes) {
    var parts = new ArrayList<String>();
    for (var part : rule.split(word)) {
      var written =
          word.equals(" or ")
              ? join(part.strip(), " and ", " && ", FALSE, TRUE)
              : relation(part.strip());
      if (written.equals(decides)) {
        return decides;
      }
      if (!written.equals(vanishes)) {
        parts.add(written);
      }
    }
    return parts.isEmpty() ? vanishes : String.join(operator, parts);
  }

  /** {@code n % 100 = 3..10,13}. */
  private static String relation(String relation) {
    boolean not = relation.contains("!=");
    var sides = relation.split("!?=");
    var operand = sides[0].strip().split("\\s*%\\s*");
    var number =
        "ni".contains(operand[0])
            ? Optional.of("n" + (operand.length > 1 ? "%" + operand[1] : ""))
            : Optional.<String>empty();
    var ranges = sides[1].strip().split("\\s*,\\s*");
    if (number.isEmpty()) {
      boolean zero =
          List.of(ranges).stream().anyMatch(range -> range.equals("0") || range.startsWith("0.."));
      return zero != not ? TRUE : FALSE;
    }
    var parts = new ArrayList<String>();
    for (var range : ranges) {
      int dots = range.indexOf("..");
      parts.add(
          dots < 0
              ? number.get() + (not ? "!=" : "==") + range
              : "("
                  + number.get()
                  + (not ? "<" : ">=")
                  + range.substring(0, dots)
                  + (not ? " || " : " && ")
                  + number.get()
                  + (not ? ">" : "<=")
                  + range.substring(dots + 2)
                  + ")");
    }
    return parts.size() == 1
        ? parts.getFirst()
        : "(" + String.join(not ? " && " : " || ", parts) + ")";
  }
}
