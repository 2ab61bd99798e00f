package org.clearleaf.proofreading;

import java.util.List;

/** The rules, in the order in which their findings are told. A new one has its place here. */
final class Checks {

  static final List<Check> ALL =
      List.of(
          new TextSame(),
          new NumValue(),
          new NumStyle(),
          new NumAmbiguous(),
          new UnitSymbol(),
          new TermDnt(),
          new TermGlossary(),
          new TermNegation(),
          new BacktrDiff(),
          new BacktrMissing(),
          new ReadLevel(),
          new TextUntranslatedRun(),
          new TextWhitespace(),
          new PunctEnd(),
          new PunctQuotes(),
          new PunctLatinInScript(),
          new CharsInvisible(),
          new CharsMixedScript(),
          new CharsConfusable(),
          new CharsExemplar(),
          new CharsScript(),
          new CharsKashida(),
          new LenRatio(),
          new LenLayout(),
          new SentCount(),
          new ConsistSameSource(),
          new ConsistSameTarget(),
          new WordRepeat(),
          new Caps(),
          new SignoffVoid(),
          new SignoffCredential(),
          new MetaFonts(),
          new MetaNames(),
          new GlossaryDuplicate(),
          new GlossaryEnglish(),
          new WordsUnused());

  private Checks() {}
}
