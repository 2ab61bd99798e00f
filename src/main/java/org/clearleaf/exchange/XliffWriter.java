package org.clearleaf.exchange;

import java.util.List;
import java.util.Locale;
import org.clearleaf.exchange.InlineCodes.Piece;
import org.clearleaf.messages.Bundle.MachineTranslation;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.UnitState;
import org.clearleaf.translation.Translation;

/**
 * Writes XLIFF 1.2 (OASIS, 2008): what Trados, memoQ, Phrase, OmegaT and Weblate all read. A
 * catalogue is a {@code file}, a unit a {@code trans-unit}, the plural forms of a unit are a {@code
 * group} as the Translate Toolkit writes it.
 */
final class XliffWriter {

  static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2";

  /** Of the attributes that tell which texts were exported. */
  static final String OURS = "urn:clearleaf:exchange";

  static final String SOURCE_HASH = "source-hash";
  static final String TARGET_HASH = "target-hash";

  private final Translation translation;
  private final XmlOut out = new XmlOut();

  XliffWriter(Translation translation) {
    this.translation = translation;
  }

  byte[] write(List<Catalogue> catalogues) {
    out.open("xliff", "version", "1.2", "xmlns", NAMESPACE, "xmlns:clearleaf", OURS);
    catalogues.forEach(this::write);
    return out.close().bytes();
  }

  private void write(Catalogue catalogue) {
    out.open(
        "file",
        "original",
        Originals.of(catalogue),
        "source-language",
        "en",
        "target-language",
        translation.language().tag(),
        "datatype",
        "plaintext");
    out.open("body");
    PluralGroups.write(
        OutgoingUnit.of(translation, catalogue.name()), out, this::openGroup, this::write);
    out.close().close();
  }

  private void openGroup(OutgoingUnit unit) {
    out.open("group", "id", unit.segment().id(), "restype", "x-gettext-plurals");
  }

  private void write(OutgoingUnit unit) {
    boolean machine =
        unit.state() == UnitState.DRAFT
            && translation.bundle().machineTranslation() == MachineTranslation.UNEDITED;
    var codes = new InlineCodes(unit.source());
    out.open(
        "trans-unit",
        "id",
        unit.id().toString(),
        "resname",
        unit.id().toString(),
        "approved",
        unit.state() == UnitState.APPROVED ? "yes" : "no",
        "xml:space",
        "preserve",
        "clearleaf:" + SOURCE_HASH,
        unit.segment().sourceHash(),
        "clearleaf:" + TARGET_HASH,
        unit.segment().targetHash());
    out.openText("source", "xml:lang", "en");
    writeText(codes.pieces(unit.source()));
    out.closeText();
    out.openText(
        "target",
        "xml:lang",
        translation.language().tag(),
        "state",
        XliffState.written12(unit.state()),
        "state-qualifier",
        machine ? "mt-suggestion" : null);
    writeText(codes.pieces(unit.target()));
    out.closeText();
    out.textElement("note", unit.note(), "from", "Clearleaf");
    out.close();
  }

  private void writeText(List<Piece> pieces) {
    for (var piece : pieces) {
      switch (piece) {
        case Piece.Text(var text) -> out.text(text);
        case Piece.Placeholder p ->
            out.empty(
                "x",
                "id",
                String.valueOf(p.number()),
                "ctype",
                "x-placeholder",
                "equiv-text",
                p.written());
        case Piece.Open(var number, var tag) ->
            out.start("g", "id", String.valueOf(number), "ctype", ctype(tag));
        case Piece.Close(var number, var tag) -> out.end();
      }
    }
  }

  /** XLIFF 1.2 knows bold; which link it is has to be told. */
  private static String ctype(String tag) {
    return tag.equals("b") ? "bold" : "x-" + tag.toLowerCase(Locale.ROOT);
  }
}
