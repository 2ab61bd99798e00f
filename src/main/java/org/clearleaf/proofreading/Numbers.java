package org.clearleaf.proofreading;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The numbers of a language's texts and of their sources, each text read once. */
final class Numbers {

  private static final NumberReader ENGLISH =
      new NumberReader(NumberSymbols.ENGLISH, NumberScales.ENGLISH);

  private final Proof proof;
  private final NumberWords words;
  private final Folding folding;

  /** Made when a text has a number: most have none, and CLDR is slow to ask. */
  private NumberSymbols symbols;

  private NumberReader reader;
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
    this.proof = proof;
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
    if (symbols == null) {
      symbols = NumberSymbols.of(proof.bundle());
    }
    return symbols;
  }

  private NumberReader reader() {
    if (reader == null) {
      reader = new NumberReader(symbols(), NumberWords.scales(proof.locale()));
    }
    return reader;
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
        NumberReader.tellsTime(source) ? reader().readWithTimes(target) : reader().read(target);
    var difference =
        NumberDifference.between(
            EnglishNumberWords.both(ofSource, source),
            ofTarget,
            value -> words.stands(value, folding.of(pair.target())));
    return new Compared(ofSource, ofTarget, difference);
  }
}
