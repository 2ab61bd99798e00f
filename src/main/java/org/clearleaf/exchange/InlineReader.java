package org.clearleaf.exchange;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.clearleaf.exchange.IncomingText.Kind;
import org.clearleaf.exchange.IncomingText.Part.Code;
import org.clearleaf.exchange.XmlIn.Damaged;

/**
 * Reads the running text of a source or target, in XLIFF 1.2 or 2.x: characters and inline codes in
 * all the ways that tools write them (XLIFF 1.2, 2.5; XLIFF 2.1, 4.2.3). Markers are looked
 * through.
 */
final class InlineReader {

  /** XLIFF 1.2's names for what our tags are. */
  private static final Map<String, String> CTYPES = Map.of("bold", "b", "x-b", "b");

  private final XmlIn in;

  /** The codes of XLIFF 2 as the unit lists them, by their ids. */
  private final Map<String, String> originalData;

  private final IncomingText.Builder text = new IncomingText.Builder();
  private final Deque<Code> spans = new ArrayDeque<>();

  InlineReader(XmlIn in) {
    this(in, Map.of());
  }

  InlineReader(XmlIn in, Map<String, String> originalData) {
    this.in = in;
    this.originalData = originalData;
  }

  /** From behind the start of an element to behind its end. */
  IncomingText read() throws Damaged {
    int open = 1;
    while (open > 0) {
      switch (in.next()) {
        case CHARACTERS -> text.text(in.text());
        case START_ELEMENT -> open += begin() ? 1 : 0;
        case END_DOCUMENT -> open = 0;
        default -> {
          open--;
          end();
        }
      }
    }
    return text.build();
  }

  /** Whether the element's content is text too, so that its end is still to come. */
  private boolean begin() throws Damaged {
    var id = in.attribute("id");
    switch (in.element()) {
      case "g" -> span(id, tagOf(in.attribute("ctype")), in.attribute("equiv-text"));
      case "pc" -> span(id, spanHint(), "");
      case "mrk" -> {
        // Trados marks what somebody deleted and nobody has accepted yet.
        if (in.attribute("mtype").equals("x-sdl-deleted")) {
          in.skip();
          return false;
        }
        return true;
      }
      case "x" -> code(Kind.ALONE, id, id, in.attribute("equiv-text"));
      case "bx" ->
          code(
              Kind.OPEN,
              id,
              rid(id),
              first(tagOf(in.attribute("ctype")), in.attribute("equiv-text")));
      case "ex" -> code(Kind.CLOSE, id, rid(id), "");
      case "bpt" -> native12(Kind.OPEN, id);
      case "ept" -> native12(Kind.CLOSE, id);
      case "it" -> native12(in.attribute("pos").equals("close") ? Kind.CLOSE : Kind.OPEN, id);
      case "ph" -> placeholder(id);
      case "sc" -> code(Kind.OPEN, id, id, hint2("disp", "equiv", "dataRef"));
      case "ec" -> {
        var start = in.attribute("startRef");
        var pair = start.isEmpty() ? id : start;
        code(Kind.CLOSE, pair, pair, hint2("disp", "equiv", "dataRef"));
      }
      case "cp" -> {
        character(in.attribute("hex"));
        in.skip();
      }
      default -> in.skip();
    }
    return in.isStart() && (in.element("g") || in.element("pc"));
  }

  private void span(String id, String tag, String hint) {
    var opening = new Code(Kind.OPEN, id, "span " + spans.size() + " " + id, first(tag, hint));
    text.code(opening);
    spans.push(opening);
  }

  private void end() {
    if ((in.element("g") || in.element("pc")) && !spans.isEmpty()) {
      var opening = spans.pop();
      text.code(new Code(Kind.CLOSE, opening.number(), opening.pair(), ""));
    }
  }

  private void code(Kind kind, String id, String pair, String hint) throws Damaged {
    text.code(new Code(kind, id, pair, hint));
    in.skip();
  }

  private String rid(String id) {
    return first(in.attribute("rid"), id);
  }

  /** An element that holds the code itself as its text. */
  private void native12(Kind kind, String id) throws Damaged {
    var pair = rid(id);
    var equiv = in.attribute("equiv-text");
    text.code(new Code(kind, id, pair, first(content(), equiv)));
  }

  /** XLIFF 1.2 has the code as its text, XLIFF 2 in attributes. */
  private void placeholder(String id) throws Damaged {
    var hint = first(hint2("disp", "equiv", "dataRef"), in.attribute("equiv-text"));
    text.code(new Code(Kind.ALONE, id, id, first(hint, content())));
  }

  private String spanHint() {
    var shown = hint2("dispStart", "equivStart", "dataRefStart");
    var subType = in.attribute("subType");
    var tag = tagOf("x-" + subType.substring(subType.indexOf(':') + 1));
    return InlineCodes.spelt(shown).orElse(tag);
  }

  /** What spells the code, if anything does: the first one that is one of ours. */
  private String hint2(String display, String equivalent, String reference) {
    for (var hint :
        new String[] {
          in.attribute(display),
          in.attribute(equivalent),
          originalData.getOrDefault(in.attribute(reference), "")
        }) {
      if (InlineCodes.spelt(hint).isPresent()) {
        return hint;
      }
    }
    return "";
  }

  /** {@code <b>} for bold; empty if it names none of our tags. */
  private static String tagOf(String ctype) {
    var tag =
        CTYPES.getOrDefault(ctype, ctype.startsWith("x-") ? ctype.substring("x-".length()) : "");
    return InlineCodes.spelt("<" + tag + ">").orElse("");
  }

  private String content() throws Damaged {
    var content = new StringBuilder();
    for (int event = in.next(); event == CHARACTERS || event == START_ELEMENT; event = in.next()) {
      if (event == CHARACTERS) {
        content.append(in.text());
      } else {
        // Text inside of a code, which none of ours has.
        in.skip();
      }
    }
    return content.toString();
  }

  private void character(String hex) {
    try {
      int c = Integer.parseInt(hex, 16);
      if (Character.isValidCodePoint(c)) {
        text.text(Character.toString(c));
      }
    } catch (NumberFormatException e) {
      // No character is meant.
    }
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
