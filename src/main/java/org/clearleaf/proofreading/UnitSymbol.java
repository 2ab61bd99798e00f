package org.clearleaf.proofreading;

import java.util.List;
import org.clearleaf.base.Severity;

/**
 * Numbers keep their units: mg stays mg and does not become g (TRANSLATION 3.2, ISMP's list of
 * error-prone abbreviations).
 */
final class UnitSymbol implements PairCheck {

  private static final String REMEDY =
      "Write the unit of the English text; if your language calls it otherwise, add a line to"
          + " glossary.tsv.";

  @Override
  public String id() {
    return "unit.symbol";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var compared = Numbers.of(proof).compare(pair);
    if (compared.source().isEmpty() && compared.target().isEmpty()) {
      return;
    }
    var names = MeasureNames.of(proof);
    var english = Measure.in(pair.source().bare(), compared.source(), MeasureNames.ENGLISH, false);
    var translated = Measure.in(pair.target().bare(), compared.target(), names, true);
    if (english.isEmpty() && translated.stream().allMatch(Measure::vague)) {
      return;
    }
    var standing = Measure.unitsIn(pair.target().bare(), names);
    boolean changed = false;
    for (var measure : english) {
      changed |= isChanged(measure, translated, pair, findings);
    }
    if (!changed) {
      tellMissing(english, standing, pair, findings);
      tellExtra(english, translated, pair, findings);
    }
  }

  /** Whether the same number has another unit in the translation. */
  private boolean isChanged(
      Measure measure, List<Measure> translated, Pair pair, Findings findings) {
    if (measure.numeral().isEmpty()) {
      return false;
    }
    var values = measure.numeral().get().readings();
    var same =
        translated.stream()
            .filter(other -> other.numeral().isPresent())
            .filter(other -> other.numeral().get().readings().stream().anyMatch(values::contains))
            .toList();
    var other = same.stream().filter(m -> !m.vague()).findFirst();
    if (same.stream().anyMatch(m -> m.unit().equals(measure.unit())) || other.isEmpty()) {
      return false;
    }
    findings.add(
        this,
        Severity.ERROR,
        pair,
        written(measure) + " of the English text has become " + written(other.get()) + ".",
        REMEDY);
    return true;
  }

  private static String written(Measure measure) {
    return measure.numeral().orElseThrow().written() + " " + measure.unit();
  }

  private void tellMissing(
      List<Measure> english, List<String> standing, Pair pair, Findings findings) {
    english.stream()
        .map(Measure::unit)
        .distinct()
        .filter(unit -> !standing.contains(unit))
        .forEach(unit ->
            findings.add(
                this,
                Severity.ERROR,
                pair,
                "The translation lacks the unit " + unit + " of the English text.",
                REMEDY));
  }

  private void tellExtra(
      List<Measure> english, List<Measure> translated, Pair pair, Findings findings) {
    var standing = Measure.unitsIn(pair.source().bare(), MeasureNames.ENGLISH);
    translated.stream()
        .filter(measure -> !measure.vague())
        .map(Measure::unit)
        .distinct()
        .filter(unit ->
            !standing.contains(unit) && english.stream().noneMatch(m -> m.unit().equals(unit)))
        .forEach(unit ->
            findings.add(
                this,
                Severity.ERROR,
                pair,
                "The translation has the unit " + unit + ", which the English text has not.",
                REMEDY));
  }
}
