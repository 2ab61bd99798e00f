package org.clearleaf.exchange;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.exchange.Incoming.Level;
import org.clearleaf.exchange.IncomingText.Part;
import org.clearleaf.exchange.XmlIn.Damaged;

/** The segments of one unit of XLIFF 2, as a tool may have divided it, put together again. */
final class Xliff2Parts {

  /**
   * @param order where it stands in the target (XLIFF 2.1, 4.3.1.19)
   * @param target null where the file has none
   */
  private record Piece(
      boolean segment, int order, IncomingText source, IncomingText target, Level level) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final Map<String, String> originalData = new HashMap<>();

  void readOriginalData(XmlIn in) throws Damaged {
    while (in.next() == START_ELEMENT || !in.element("originalData")) {
      if (in.isStart()) {
        var id = in.attribute("id");
        var text = new InlineReader(in).read();
        originalData.put(id, text.written(new InlineCodes(""), new ArrayList<>()));
      }
    }
  }

  void readSegment(XmlIn in) throws Damaged {
    read(in, true, "segment");
  }

  void readIgnorable(XmlIn in) throws Damaged {
    read(in, false, "ignorable");
  }

  private void read(XmlIn in, boolean segment, String element) throws Damaged {
    var level = XliffState.read2(in.attribute("state"), in.attribute("subState"));
    int order = pieces.size() + 1;
    var source = IncomingText.EMPTY;
    IncomingText target = null;
    while (in.next() == START_ELEMENT || !in.element(element)) {
      if (in.isStart()) {
        switch (in.element()) {
          case "source" -> source = new InlineReader(in, originalData).read();
          case "target" -> {
            order = number(in.attribute("order"), order);
            target = new InlineReader(in, originalData).read();
          }
          default -> in.skip();
        }
      }
    }
    pieces.add(new Piece(segment, order, source, target, level));
  }

  private static int number(String written, int otherwise) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  IncomingText source() {
    return joined(pieces.stream().map(Piece::source).toList());
  }

  /** Spaces between segments are those of the source where the target does not give any. */
  IncomingText target() {
    if (pieces.stream().noneMatch(piece -> piece.segment() && hasTarget(piece))) {
      return IncomingText.EMPTY;
    }
    return joined(
        pieces.stream()
            .sorted(Comparator.comparingInt(Piece::order))
            .map(piece -> piece.target() == null ? piece.source() : piece.target())
            .toList());
  }

  boolean isPartlyTranslated() {
    var segments = pieces.stream().filter(p -> p.segment() && !p.source().isEmpty()).toList();
    long translated = segments.stream().filter(Xliff2Parts::hasTarget).count();
    return translated > 0 && translated < segments.size();
  }

  private static boolean hasTarget(Piece piece) {
    return piece.target() != null && !piece.target().isEmpty();
  }

  /** That of the segment that has come least far. */
  Level level() {
    return pieces.stream()
        .filter(Piece::segment)
        .map(Piece::level)
        .min(Comparator.naturalOrder())
        .orElse(Level.UNKNOWN);
  }

  private static IncomingText joined(List<IncomingText> texts) {
    return new IncomingText(
        texts.stream().flatMap(text -> text.parts().stream()).map(Part.class::cast).toList());
  }
}
