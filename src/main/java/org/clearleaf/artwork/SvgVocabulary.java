package org.clearleaf.artwork;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/** What of SVG becomes filled paths as it is; all else is told, each kind once. */
final class SvgVocabulary {
  static final String REMEDY =
      "Whoever keeps the logo: export it as plain paths in solid colours, or as PNG.";

  private static final String SVG = "http://www.w3.org/2000/svg";

  /** Elements that draw, that group, and that say something about the file. */
  private static final Set<String> KNOWN =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "clipPath",
          "style",
          "title",
          "desc",
          "metadata");

  /** What may be as long as the file: outlines, and what is read by nobody, or elsewhere. */
  private static final Set<String> LONG = Set.of("d", "points", "id", "style");

  /** Kinds of things to tell; whoever mends these finds the others afterwards. */
  private static final int MOST_TOLD = 20;

  private final String file;
  private final Problems problems;
  private final Set<String> told = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();

  SvgVocabulary(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Whether the whole file can be kept exactly, as far as its elements tell. */
  boolean check(XMLStreamReader reader) throws XMLStreamException {
    boolean first = true;
    while (reader.hasNext() && told.size() < MOST_TOLD) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (first && !reader.getLocalName().equals("svg")) {
          throw new XMLStreamException("not an SVG");
        }
        first = false;
        text(reader);
        element(reader);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        text(reader);
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        // It comes in pieces.
        text.append(reader.getText());
      } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
        // A style sheet from elsewhere.
        tell("a processing instruction", reader);
      }
    }
    return told.isEmpty();
  }

  private void text(XMLStreamReader reader) {
    if (!text.isEmpty()) {
      value(text.toString(), reader);
      text.setLength(0);
    }
  }

  private void element(XMLStreamReader reader) {
    var namespace = reader.getNamespaceURI();
    // What a drawing program notes for itself has a vocabulary of its own and draws nothing.
    if (namespace == null || namespace.equals(SVG)) {
      if (!KNOWN.contains(reader.getLocalName())) {
        tell("<" + reader.getLocalName() + ">", reader);
      }
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        var name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
        var value = reader.getAttributeValue(i);
        if (name.startsWith("on")) {
          tell("a script", reader);
        } else if (name.equals("href") && !value.startsWith("#")) {
          tell("a reference to another file", reader);
        } else {
          value(name + ":" + value, reader);
        }
        if (value.length() > StyleReader.LONGEST_VALUE && !mayBeLong(name)) {
          tell("a very long value of " + name, reader);
        }
      }
    }
  }

  private static boolean mayBeLong(String name) {
    return LONG.contains(name) || name.startsWith("data-") || name.startsWith("aria-");
  }

  private void value(String value, XMLStreamReader reader) {
    var lower = value.toLowerCase(Locale.ROOT);
    if (lower.contains("@import") || lower.replaceAll("url\\(\\s*[\"']?#", "").contains("url(")) {
      tell("a reference to another file", reader);
    }
    if (lower.contains("mix-blend-mode")) {
      tell("a blend of colours", reader);
    }
    if (lower.contains("@media") || lower.contains("@keyframes") || lower.contains("animation")) {
      tell("a style that changes", reader);
    }
    // How thick such a pen is depends on how large the picture is shown.
    if (lower.replaceAll("vector-effect\\s*:\\s*none", "").contains("vector-effect")) {
      tell("a pen that does not grow with it (vector-effect)", reader);
    }
    if (lower.replaceAll("transform-box\\s*:\\s*view-box", "").contains("transform-box")) {
      tell("a move that depends on its outline (transform-box)", reader);
    }
  }

  /** The sentence for a person. */
  static String has(String what) {
    return "The picture has " + what + ", which cannot be printed exactly.";
  }

  private void tell(String what, XMLStreamReader reader) {
    if (told.add(what)) {
      problems.error(
          "picture.inexact",
          Place.line(file, Math.max(1, reader.getLocation().getLineNumber())),
          has(what),
          REMEDY);
    }
  }
}
