package org.clearleaf.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.translation.Translation;

/** What a language can be exported as. The same words give the same bytes. */
public enum Format {
  /** XLIFF 1.2, which every translators' tool reads. */
  XLIFF("xliff"),
  /** XLIFF 2.1, with states of its own for a revision and an approval. */
  XLIFF2("xliff"),
  /** A workbook for reviewers. */
  XLSX("xlsx"),
  /** A translation memory; it is not imported. */
  TMX("tmx"),
  /** A table for somebody who translates back and must not see the English. */
  BACK_TRANSLATION("tsv"),
  /** The terms of the language. */
  GLOSSARY("tsv");

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  /** As it is typed: {@code back-translation}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  public static String words() {
    return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
  }

  /** {@code es.xliff}, {@code es.back-translation.tsv}: the import knows the language by it. */
  public String fileName(Translation translation) {
    var kind =
        switch (this) {
          case BACK_TRANSLATION, GLOSSARY -> word() + ".";
          case XLIFF, XLIFF2, XLSX, TMX -> "";
        };
    return translation.language() + "." + kind + ending;
  }

  /**
   * @param catalogues what of the language is wanted; a glossary is always whole
   */
  public byte[] write(Translation translation, List<Catalogue> catalogues) {
    return switch (this) {
      case XLIFF -> new XliffWriter(translation).write(catalogues);
      case XLIFF2 -> new Xliff2Writer(translation).write(catalogues);
      case XLSX -> new XlsxWriter(translation).write(catalogues);
      case TMX -> new TmxWriter(translation).write(catalogues);
      case BACK_TRANSLATION -> BackTranslationTable.write(translation, catalogues);
      case GLOSSARY -> GlossaryTable.write(translation.glossary());
    };
  }
}
