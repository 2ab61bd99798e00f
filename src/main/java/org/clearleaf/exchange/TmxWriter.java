package org.clearleaf.exchange;

import java.util.List;
import java.util.Locale;
import org.clearleaf.exchange.InlineCodes.Piece;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.UnitState;
import org.clearleaf.translation.Translation;

/**
 * Writes a translation memory, TMX 1.4b (LISA OSCAR, 2005): what other translators may propose from
 * our sheets. Only texts that are worded and not stale are in it, each with its state, so that
 * nobody takes a draft for more.
 */
final class TmxWriter {
  private final Translation translation;
  private final XmlOut out = new XmlOut();

  TmxWriter(Translation translation) {
    this.translation = translation;
  }

  byte[] write(List<Catalogue> catalogues) {
    out.open("tmx", "version", "1.4");
    out.empty(
        "header",
        "creationtool",
        "Clearleaf",
        "creationtoolversion",
        "1",
        "segtype",
        "block",
        "o-tmf",
        "PO",
        "adminlang",
        "en",
        "srclang",
        "en",
        "datatype",
        "plaintext");
    out.open("body");
    for (var catalogue : catalogues) {
      OutgoingUnit.of(translation, catalogue.name()).stream()
          .filter(unit -> !unit.target().isEmpty() && unit.state() != UnitState.STALE)
          .forEach(this::write);
    }
    return out.close().close().bytes();
  }

  private void write(OutgoingUnit unit) {
    var codes = new InlineCodes(unit.source());
    out.open("tu", "tuid", unit.id().toString());
    out.textElement("note", unit.note());
    out.textElement(
        "prop", unit.state().name().toLowerCase(Locale.ROOT), "type", "x-clearleaf-state");
    write("en", codes.pieces(unit.source()));
    write(translation.language().tag(), codes.pieces(unit.target()));
    out.close();
  }

  private void write(String language, List<Piece> pieces) {
    out.open("tuv", "xml:lang", language).openText("seg");
    for (var piece : pieces) {
      switch (piece) {
        case Piece.Text(var text) -> out.text(text);
        case Piece.Placeholder p -> code("ph", "x", p.number(), p.written());
        case Piece.Open open -> code("bpt", "i", open.number(), open.written());
        case Piece.Close close -> code("ept", "i", close.number(), close.written());
      }
    }
    out.closeText().close();
  }

  private void code(String element, String attribute, int number, String written) {
    out.start(element, attribute, String.valueOf(number)).text(written).end();
  }
}
