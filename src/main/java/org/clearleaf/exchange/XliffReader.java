package org.clearleaf.exchange;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.exchange.Incoming.Level;
import org.clearleaf.exchange.XmlIn.Damaged;

/**
 * Reads XLIFF 1.2 and 2.x as translators' tools give it back: with elements and attributes of their
 * own, units in another order or divided into segments, proposals beside them. Whatever is not a
 * unit's source or target is passed by.
 */
final class XliffReader {
  private final XmlIn in;
  private final Problems problems;
  private final List<Incoming.Unit> units = new ArrayList<>();
  private String language = "";
  private boolean isXliff;

  private XliffReader(XmlIn in, Problems problems) {
    this.in = in;
    this.problems = problems;
  }

  static Optional<Incoming> read(String file, byte[] bytes, Problems problems) {
    return ForeignText.read(file, bytes, problems).flatMap(text -> read(file, text, problems));
  }

  private static Optional<Incoming> read(String file, String text, Problems problems) {
    try {
      var reader = new XliffReader(new XmlIn(file, text), problems);
      reader.read();
      if (reader.isXliff) {
        return Optional.of(Incoming.ofUnits(file, reader.language, reader.units));
      }
      throw new Damaged(1, "It is XML, but no XLIFF.");
    } catch (Damaged e) {
      problems.error(
          "import.damaged",
          Place.line(file, e.line()),
          "The file cannot be read. " + e.getMessage(),
          "Save it again from the tool that wrote it, as XLIFF; nothing of it was taken.");
      return Optional.empty();
    }
  }

  private void read() throws Damaged {
    for (int event = in.next(); event != END_DOCUMENT; event = in.next()) {
      if (event == START_ELEMENT) {
        switch (in.element()) {
          case "xliff" -> {
            isXliff = true;
            language = in.attribute("trgLang");
          }
          case "file" -> {
            if (language.isEmpty()) {
              language = in.attribute("target-language");
            }
          }
          case "trans-unit" -> readUnit12();
          case "unit" -> readUnit2();
          case "group", "body" -> {}
          default -> in.skip();
        }
      }
    }
  }

  /** XLIFF 1.2, 2.4.1. */
  private void readUnit12() throws Damaged {
    var written = names(in.attribute("id"), in.attribute("resname"));
    var place = in.place(written.getFirst());
    var sourceHash = in.attribute(XliffWriter.OURS, XliffWriter.SOURCE_HASH);
    var targetHash = in.attribute(XliffWriter.OURS, XliffWriter.TARGET_HASH);
    var approved = in.attribute("approved");
    var state = "";
    Optional<IncomingText> source = Optional.empty();
    Optional<IncomingText> target = Optional.empty();
    while (in.next() == START_ELEMENT || !in.element("trans-unit")) {
      if (in.isStart()) {
        switch (in.element()) {
          case "source" -> source = Optional.of(new InlineReader(in).read());
          case "target" -> {
            state = in.attribute("state");
            target = Optional.of(new InlineReader(in).read());
          }
          // alt-trans has sources and targets of its own, seg-source the source again.
          default -> in.skip();
        }
      }
    }
    add(
        place,
        written,
        source,
        target.orElse(IncomingText.EMPTY),
        sourceHash,
        targetHash,
        XliffState.read12(state, approved));
  }

  /** XLIFF 2.1, 4.2.2.5: segments and what stands between them, in the order of the target. */
  private void readUnit2() throws Damaged {
    var written = names(in.attribute("name"), in.attribute("id"));
    var place = in.place(written.getFirst());
    var sourceHash = in.attribute(XliffWriter.OURS, XliffWriter.SOURCE_HASH);
    var targetHash = in.attribute(XliffWriter.OURS, XliffWriter.TARGET_HASH);
    var parts = new Xliff2Parts();
    while (in.next() == START_ELEMENT || !in.element("unit")) {
      if (in.isStart()) {
        switch (in.element()) {
          case "segment" -> parts.readSegment(in);
          case "ignorable" -> parts.readIgnorable(in);
          case "originalData" -> parts.readOriginalData(in);
          default -> in.skip();
        }
      }
    }
    if (parts.isPartlyTranslated()) {
      problems.error(
          "import.partial",
          place,
          "Some segments of the unit have a translation and others have none.",
          "Translate the rest of them in the tool, and export the file again.");
      return;
    }
    add(
        place,
        written,
        Optional.of(parts.source()),
        parts.target(),
        sourceHash,
        targetHash,
        parts.level());
  }

  /** What a unit may be called; tools write the one or the other anew. */
  private static List<String> names(String one, String other) {
    return one.isEmpty() ? List.of(other) : List.of(one, other);
  }

  private void add(
      Place place,
      List<String> written,
      Optional<IncomingText> source,
      IncomingText target,
      String sourceHash,
      String targetHash,
      Level level) {
    var id = written.stream().flatMap(w -> UnitId.read(w).stream()).findFirst();
    if (id.isEmpty()) {
      problems.error(
          "import.unknown",
          place,
          "The unit has no id of ours, such as common/footer.page.",
          "Export the language again and translate that file; some tools renumber units when they"
              + " join files.");
      return;
    }
    units.add(new Incoming.Unit(place, id.get(), source, target, sourceHash, targetHash, level));
  }
}
