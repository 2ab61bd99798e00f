package org.clearleaf.exchange;

import java.util.List;
import java.util.Map;
import org.clearleaf.exchange.InlineCodes.Piece;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.translation.Translation;

/**
 * Writes XLIFF 2.1 (OASIS, 2018), whose core namespace is still that of 2.0: newer tools read it,
 * and its states tell a revision from an approval. A unit's id is an NMTOKEN, so that {@code name}
 * has the real one.
 */
final class Xliff2Writer {

  static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

  private final Translation translation;
  private final XmlOut out = new XmlOut();

  Xliff2Writer(Translation translation) {
    this.translation = translation;
  }

  byte[] write(List<Catalogue> catalogues) {
    out.open(
        "xliff",
        "version",
        "2.1",
        "xmlns",
        NAMESPACE,
        "xmlns:clearleaf",
        XliffWriter.OURS,
        "srcLang",
        "en",
        "trgLang",
        translation.language().tag());
    catalogues.forEach(this::write);
    return out.close().bytes();
  }

  private void write(Catalogue catalogue) {
    out.open(
        "file",
        "id",
        catalogue.name(),
        "original",
        Originals.of(catalogue),
        "trgDir",
        translation.bundle().direction().isRightToLeft() ? "rtl" : null);
    PluralGroups.write(
        OutgoingUnit.of(translation, catalogue.name()), out, this::openGroup, this::write);
    out.close();
  }

  private void openGroup(OutgoingUnit unit) {
    out.open(
        "group",
        "id",
        new UnitId(unit.segment().id(), UnitId.ONLY).token(),
        "name",
        unit.segment().id(),
        "type",
        "clearleaf:plural");
  }

  private void write(OutgoingUnit unit) {
    boolean missing = unit.target().isEmpty();
    var codes = new InlineCodes(unit.source());
    out.open(
        "unit",
        "id",
        unit.id().token(),
        "name",
        unit.id().toString(),
        "clearleaf:" + XliffWriter.SOURCE_HASH,
        unit.segment().sourceHash(),
        "clearleaf:" + XliffWriter.TARGET_HASH,
        unit.segment().targetHash());
    out.open("notes").textElement("note", unit.note(), "category", "where").close();
    out.open(
        "segment",
        "state",
        missing ? "initial" : XliffState.written2(unit.state()),
        "subState",
        XliffState.subState(unit.state()));
    out.openText("source", "xml:space", "preserve");
    writeText(codes.pieces(unit.source()));
    out.closeText();
    if (!missing) {
      out.openText("target", "xml:space", "preserve");
      writeText(codes.pieces(unit.target()));
      out.closeText();
    }
    out.close().close();
  }

  private void writeText(List<Piece> pieces) {
    for (var piece : pieces) {
      switch (piece) {
        case Piece.Text(var text) -> out.text(text);
        case Piece.Placeholder p ->
            out.empty(
                "ph",
                "id",
                String.valueOf(p.number()),
                "type",
                "ui",
                "subType",
                "xlf:var",
                "equiv",
                p.written(),
                "disp",
                p.written(),
                "canCopy",
                "no");
        case Piece.Open open ->
            out.start(
                "pc",
                "id",
                String.valueOf(open.number()),
                "type",
                TYPES.getOrDefault(open.tag(), "link"),
                "subType",
                open.tag().equals("b") ? "xlf:b" : "clearleaf:" + open.tag(),
                "dispStart",
                open.written(),
                "dispEnd",
                new Piece.Close(open.number(), open.tag()).written(),
                "canCopy",
                "no",
                "canDelete",
                "no");
        case Piece.Close(var number, var tag) -> out.end();
      }
    }
  }

  private static final Map<String, String> TYPES = Map.of("b", "fmt");
}
