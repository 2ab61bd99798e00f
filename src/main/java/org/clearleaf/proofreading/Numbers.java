package org.clearleaf.proofreading;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The numbers of a language's texts and of their sources, each text read once. */
final class Numbers {

  private static final NumberReader ENGLISH =
      new NumberReader(NumberSymbols.ENGLISH, NumberScales.ENGLISH);

  private final NumberSymbols symbols;
  private final NumberReader reader;
  private final NumberWords words;
  private final Folding folding;
  private final Map<Pair, Compared> compared = new IdentityHashMap<>();

  /**
   * What both texts of a pair have.
   *
   * @param source the numbers of the English in digits
   */
  record Compared(List<Numeral> source, List<Numeral> target, NumberDifference difference) {
    private static final Compared NOTHING =
        new Compared(List.of(), List.of(), NumberDifference.NONE);
  }

  private Numbers(Proof proof) {
    symbols = NumberSymbols.of(proof.bundle());
    reader = new NumberReader(symbols, NumberWords.scales(proof.locale()));
    folding = Folding.of(proof);
    words = new NumberWords(proof.locale(), folding);
  }

  static Numbers of(Proof proof) {
    return proof.kept(Numbers.class, () -> new Numbers(proof));
  }

  /** The numbers of an English text in digits. */
  static List<Numeral> english(String text) {
    return ENGLISH.read(text);
  }

  NumberSymbols symbols() {
    return symbols;
  }

  Compared compare(Pair pair) {
    return compared.computeIfAbsent(pair, this::read);
  }

  private Compared read(Pair pair) {
    var source = pair.source().bare();
    var target = pair.target().bare();
    if (!NumberReader.hasDigits(source) && !NumberReader.hasDigits(target)) {
      return Compared.NOTHING;
    }
    var ofSource = ENGLISH.read(source);
    var ofTarget =
        NumberReader.tellsTime(source) ? reader.readWithTimes(target) : reader.read(target);
    var difference =
        NumberDifference.between(
            withWords(ofSource, source),
            ofTarget,
            value -> words.stands(value, folding.of(pair.target())));
    return new Compared(ofSource, ofTarget, difference);
  }

  static List<Numeral> withWords(List<Numeral> digits, String text) {
    return Stream.concat(digits.stream(), EnglishNumberWords.read(text).stream()).toList();
  }

  /** Compares two English texts, such as a source and a translation back. */
  static NumberDifference english(String source, String back) {
    if (!NumberReader.hasDigits(source) && !NumberReader.hasDigits(back)) {
      return NumberDifference.NONE;
    }
    return NumberDifference.between(
        withWords(ENGLISH.read(source), source), withWords(ENGLISH.read(back), back), _ -> false);
  }
}
