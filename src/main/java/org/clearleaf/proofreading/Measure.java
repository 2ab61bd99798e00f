package org.clearleaf.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number with its unit, or one more unit of it: of 5 mg/kg the second has no number.
 *
 * @param vague whether the name of the unit may mean something else
 */
record Measure(Optional<Numeral> numeral, String unit, boolean vague) {

  private static final Pattern PER = Pattern.compile(" ?/ ?| per ");

  /** All of a text, in its order. */
  static List<Measure> in(
      String text, List<Numeral> numerals, MeasureNames names, boolean unitsMayStandBefore) {
    var found = new ArrayList<Measure>();
    for (var numeral : numerals) {
      var after = names.after(text, numeral.end());
      if (after.isPresent()) {
        found.add(
            new Measure(Optional.of(numeral), after.get().unit(), after.get().name().vague()));
        addFurther(text, after.get().end(), names, found);
      } else if (unitsMayStandBefore) {
        names
            .before(text, numeral.start())
            .ifPresent(before ->
                found.add(new Measure(Optional.of(numeral), before.unit(), before.name().vague())));
      }
    }
    return found;
  }

  /** The rest of mg/kg and of mL per hour. */
  private static void addFurther(String text, int end, MeasureNames names, List<Measure> found) {
    var per = PER.matcher(text).region(end, text.length());
    if (per.lookingAt()) {
      names
          .at(text, per.end())
          .ifPresent(match -> {
            found.add(new Measure(Optional.empty(), match.unit(), match.name().vague()));
            addFurther(text, match.end(), names, found);
          });
    }
  }

  /** Every unit whose name stands in a text, with a number or without. */
  static List<String> unitsIn(String text, MeasureNames names) {
    var found = new ArrayList<String>();
    int at = 0;
    while (at < text.length()) {
      var match = names.at(text, at);
      match.ifPresent(m -> found.add(m.unit()));
      at = match.map(MeasureNames.Match::end).orElse(at + 1);
    }
    return found;
  }
}
