package org.clearleaf.exchange;

import org.clearleaf.content.SummaryReader;
import org.clearleaf.messages.Catalogue;

/** Which file of the project the English of a catalogue stands in. */
final class Originals {

  private Originals() {}

  static String of(Catalogue catalogue) {
    return catalogue.name().equals(Catalogue.COMMON)
        ? Catalogue.COMMON_FILE
        : SummaryReader.FOLDER + "/" + catalogue.name() + ".md";
  }
}
