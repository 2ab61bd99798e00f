package org.clearleaf.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads {@code <body>}: blocks in reading order, the footer last. */
final class BlockReader {
  private static final Set<String> NONE = Set.of();
  private static final Set<String> CLASS = Set.of("class");
  private static final Set<String> LABEL = Set.of("data-label");
  private static final Set<String> RULED = Set.of("class", "data-lines");
  private static final Set<String> FIGURE = Set.of("role", "aria-label");

  private static final String TIMELINE =
      "write one <figure role=\"img\" aria-label=\"…\"/>, then one <ol>.";

  private static final String VERDICT =
      "write one <ul class=\"ticks\">, then one <p class=\"fill-in\">.";

  private static final String TERMS = "write <dt>, then <dd>, as often as there are terms.";

  /** The label of an item of an unordered list (LP35: large, solid, dark). */
  static final String BULLET = "•";

  /** What blocks stand in, which decides which of them may. */
  private enum Inside {
    BODY("the body"),
    BOX("a box"),
    ITEM("an item of a list");

    private final String words;

    Inside(String words) {
      this.words = words;
    }
  }

  private final Cursor cursor;
  private final Inlines inlines;
  private final PictureReader pictures;
  private final ParagraphReader paragraphs;
  private final TableReader tables;
  private final MastheadReader mastheads;
  private int lastLevel;
  private Footer footer;

  BlockReader(Cursor cursor, Inlines inlines, PictureReader pictures) {
    this.cursor = cursor;
    this.inlines = inlines;
    this.pictures = pictures;
    paragraphs = new ParagraphReader(cursor, inlines);
    tables = new TableReader(cursor, paragraphs);
    mastheads = new MastheadReader(cursor, inlines);
  }

  List<Block> body() throws XMLStreamException {
    var place = cursor.here();
    var blocks = new ArrayList<Block>();
    while (cursor.child()) {
      block(Inside.BODY, blocks);
    }
    if (lastLevel == 0) {
      cursor.error(place, "markup.heading", "The page has no heading.", "give the title in <h1>.");
    }
    if (footer == null) {
      cursor.error(
          place, "markup.footer", "The page has no footer.", "end the body with <footer>.");
    }
    return List.copyOf(blocks);
  }

  /** Null, with a problem, if there was none. */
  Footer footer() {
    return footer;
  }

  /**
   * Reads the current element and adds it; what cannot stand here is told and read nevertheless.
   */
  private void block(Inside inside, List<Block> blocks) throws XMLStreamException {
    var element = cursor.element();
    if (footer != null) {
      cursor.error(
          "markup.order",
          "<" + element + "> stands after the footer.",
          "let the footer be the last.");
    }
    if (!allowed(element, inside)) {
      cursor.unknown(inside.words);
    }
    switch (element) {
      case "h1", "h2", "h3" -> blocks.add(heading(element.charAt(1) - '0'));
      case "p" -> blocks.add(paragraphs.read());
      case "ul" -> blocks.add(list());
      case "dl" -> blocks.add(terms());
      case "ol" -> blocks.add(items(Block.Numbering.DECIMAL));
      case "table" -> blocks.add(tables.read());
      case "section" -> blocks.add(section());
      case "hr" -> blocks.add(ruledLines());
      case "figure" -> pictures.read().ifPresent(blocks::add);
      case "header" -> {
        if (inside == Inside.BODY && !blocks.stream().allMatch(b -> b instanceof Block.Picture)) {
          cursor.error(
              "markup.order",
              "<header> is not the first in the body.",
              "begin the body with it; only pictures may stand before it.");
        }
        blocks.add(mastheads.read());
      }
      case "footer" -> footer = new FooterReader(cursor, inlines).read();
      default -> {
        while (cursor.child(false)) {
          block(inside, blocks);
        }
      }
    }
  }

  private boolean isVerdict() {
    return "verdict".equals(cursor.attribute("class"));
  }

  private boolean allowed(String element, Inside inside) {
    return switch (element) {
      case "p", "ul", "ol" -> true;
      case "h1", "h2", "h3", "table", "hr", "dl", "figure" -> inside != Inside.ITEM;
      case "section" -> inside == Inside.BODY || inside == Inside.BOX && isVerdict();
      case "header", "footer" -> inside == Inside.BODY;
      default -> false;
    };
  }

  private Block.Heading heading(int level) throws XMLStreamException {
    cursor.allow(NONE);
    if (lastLevel == 0 && level != 1) {
      cursor.error(
          "markup.heading",
          "The first heading is <h" + level + ">.",
          "begin with <h1> (STANDARDS S7).");
    } else if (lastLevel != 0 && level == 1) {
      cursor.error("markup.heading", "There is a second <h1>.", "a sheet has one title.");
    } else if (level > lastLevel + 1) {
      cursor.error(
          "markup.heading",
          "<h" + level + "> follows <h" + lastLevel + ">: a level is skipped.",
          "write <h" + (lastLevel + 1) + "> (STANDARDS S7).");
    }
    lastLevel = level;
    var id = cursor.node();
    return new Block.Heading(id, level, inlines.text());
  }

  private Block.Items list() throws XMLStreamException {
    cursor.allow(CLASS);
    var kind = cursor.attribute("class");
    if ("languages".equals(kind)) {
      return languages();
    }
    if (kind != null) {
      cursor.expect("class", "ticks");
    }
    return items(kind == null ? Block.Numbering.DISC : Block.Numbering.TICKS);
  }

  private Block.Items languages() throws XMLStreamException {
    var place = cursor.here();
    var list = items(Block.Numbering.LANGUAGES);
    for (var item : list.items()) {
      boolean named =
          item.blocks().size() <= 2
              && item.blocks().stream()
                  .allMatch(b -> b instanceof Block.Paragraph || b instanceof Block.Foreign);
      if (!named) {
        cursor.error(
            place,
            "markup.languages",
            "Item " + item.label() + " of a list of languages is no name, or more than two.",
            "write the language in its own words in <p lang dir>, then its English name in <p>.");
      }
    }
    return list;
  }

  private Block.Items terms() throws XMLStreamException {
    cursor.allow(NONE);
    var place = cursor.here();
    var id = cursor.node();
    var items = new ArrayList<Block.Item>();
    String term = null;
    while (cursor.child()) {
      if (!cursor.element().equals(term == null ? "dt" : "dd")) {
        cursor.error("markup.terms", "<" + cursor.element() + "> is out of order in <dl>.", TERMS);
        cursor.skip();
      } else if (term == null) {
        cursor.allow(NONE);
        term = term();
      } else {
        cursor.allow(NONE);
        items.add(item(term, "dd"));
        term = null;
      }
    }
    if (items.isEmpty() || term != null) {
      cursor.error(place, "markup.terms", "<dl> lacks a term, or what it means.", TERMS);
    }
    return new Block.Items(id, Block.Numbering.TERMS, List.copyOf(items));
  }

  private String term() throws XMLStreamException {
    var place = cursor.here();
    var term = cursor.text().strip();
    if (term.isEmpty()) {
      cursor.error(place, "markup.empty", "<dt> has no text.", "fill it or leave it out.");
    }
    return term;
  }

  private Block.Items items(Block.Numbering numbering) throws XMLStreamException {
    if (numbering == Block.Numbering.DECIMAL) {
      cursor.allow(NONE);
    }
    var place = cursor.here();
    var id = cursor.node();
    var items = new ArrayList<Block.Item>();
    while (cursor.child()) {
      if (cursor.element().equals("li")) {
        items.add(item(numbering));
      } else {
        cursor.unknown("a list");
        cursor.skip();
      }
    }
    if (items.isEmpty()) {
      cursor.error(place, "markup.empty", "A list has no items.", "fill it or leave it out.");
    }
    return new Block.Items(id, numbering, List.copyOf(items));
  }

  private Block.Item item(Block.Numbering numbering) throws XMLStreamException {
    String label;
    if (numbering == Block.Numbering.DECIMAL || numbering == Block.Numbering.LANGUAGES) {
      cursor.allow(LABEL);
      label = cursor.require("data-label");
    } else {
      cursor.allow(NONE);
      label = numbering == Block.Numbering.TICKS ? "" : BULLET;
    }
    return item(label, "li");
  }

  private Block.Item item(String label, String element) throws XMLStreamException {
    var place = cursor.here();
    var id = cursor.node();
    var labelId = cursor.node();
    var bodyId = cursor.node();
    var blocks = itemBlocks();
    if (blocks.isEmpty()) {
      cursor.error(
          place, "markup.empty", "<" + element + "> has no text.", "fill it or leave it out.");
    }
    return new Block.Item(id, labelId, label, bodyId, blocks);
  }

  /** Either blocks, or text that becomes the one paragraph. */
  private List<Block> itemBlocks() throws XMLStreamException {
    var bare = paragraphs.bare();
    if (bare.isPresent()) {
      return List.copyOf(bare.get());
    }
    var blocks = new ArrayList<Block>();
    do {
      block(Inside.ITEM, blocks);
    } while (cursor.child());
    return List.copyOf(blocks);
  }

  private Block section() throws XMLStreamException {
    cursor.allow(CLASS);
    var kind = cursor.attribute("class");
    return switch (kind == null ? "" : kind) {
      case "box" -> box(Block.Frame.ANSWER);
      case "notice" -> box(Block.Frame.NOTICE);
      case "timeline" -> timeline();
      case "unit" -> box(Block.Frame.UNIT);
      case "verdict" -> verdict();
      default -> {
        cursor.error(
            "markup.attribute-value",
            "<section> has no class of our vocabulary.",
            "write class=\"box\", \"notice\", \"timeline\", \"unit\" or \"verdict\".");
        yield box(Block.Frame.ANSWER);
      }
    };
  }

  private Block.Box box(Block.Frame frame) throws XMLStreamException {
    var place = cursor.here();
    var id = cursor.node();
    var blocks = new ArrayList<Block>();
    while (cursor.child()) {
      block(Inside.BOX, blocks);
    }
    if (blocks.isEmpty()) {
      cursor.error(place, "markup.empty", "A box is empty.", "fill it or leave it out.");
    }
    return new Block.Box(id, frame, List.copyOf(blocks));
  }

  private Block.Timeline timeline() throws XMLStreamException {
    var place = cursor.here();
    var id = cursor.node();
    NodeId figureId = null;
    var alternative = "";
    Block.Items steps = null;
    while (cursor.child()) {
      switch (cursor.element()) {
        case "figure" -> {
          timelineOrder(figureId == null && steps == null);
          cursor.allow(FIGURE);
          cursor.expect("role", "img");
          figureId = cursor.node();
          alternative = cursor.require("aria-label");
          cursor.leaf();
        }
        case "ol" -> {
          timelineOrder(figureId != null && steps == null);
          steps = items(Block.Numbering.DECIMAL);
        }
        default -> {
          cursor.unknown("a timeline");
          cursor.skip();
        }
      }
    }
    if (figureId == null || steps == null) {
      cursor.error(
          place, "markup.timeline", "A timeline lacks its picture or its steps.", TIMELINE);
      steps = new Block.Items(id, Block.Numbering.DECIMAL, List.of());
    }
    return new Block.Timeline(id, figureId, alternative, steps);
  }

  private Block.Verdict verdict() throws XMLStreamException {
    var place = cursor.here();
    var id = cursor.node();
    Block.Items choices = null;
    Block.FillIn remark = null;
    while (cursor.child()) {
      if (cursor.element().equals("ul") && choices == null && remark == null) {
        choices = list();
      } else if (cursor.element().equals("p") && choices != null && remark == null) {
        remark = paragraphs.read() instanceof Block.FillIn fillIn ? fillIn : null;
      } else {
        cursor.unknown("a verdict");
        cursor.skip();
      }
    }
    if (choices == null || remark == null || choices.numbering() != Block.Numbering.TICKS) {
      cursor.error(
          place, "markup.verdict", "A verdict lacks its boxes or its line to write on.", VERDICT);
      choices = new Block.Items(id, Block.Numbering.TICKS, List.of());
      remark = new Block.FillIn(id, List.of());
    }
    return new Block.Verdict(id, choices, remark);
  }

  private void timelineOrder(boolean inOrder) {
    if (!inOrder) {
      cursor.error(
          "markup.timeline", "<" + cursor.element() + "> is out of order in a timeline.", TIMELINE);
    }
  }

  private Block.RuledLines ruledLines() throws XMLStreamException {
    cursor.allow(RULED);
    cursor.expect("class", "ruled");
    var lines = cursor.count("data-lines");
    var id = cursor.node();
    cursor.leaf();
    return new Block.RuledLines(id, lines);
  }
}
