package org.clearleaf.markup;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.clearleaf.base.Language;

/**
 * Reads what a block says. White space collapses as in CSS Text 3, 4.1.1 ({@code white-space:
 * normal}): a run of it is one space where it begins, none at the start and the end of the block,
 * whatever elements it runs through. So the text of the block is gathered in one string first, with
 * marks where elements begin and end, and becomes a tree at the end.
 */
final class InlineReader {
  private static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel");
  private static final Set<String> NONE = Set.of();
  private static final Set<String> RUN = Set.of("lang", "class");
  private static final Set<String> LINK = Set.of("href", "title");

  /** No character below it changes in normalisation form C. */
  private static final char FIRST_MARK = '\u0300';

  private final Cursor cursor;
  private final Language documentLanguage;
  private final boolean footer;

  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean afterSpace;
  private boolean marksInText;
  private boolean toldCharacter;

  /** Where an element begins, where it ends ({@code begins} null), or a leaf. */
  private record Mark(int at, Function<List<Inline>, Inline> begins, Inline leaf) {}

  /**
   * @param language of the text in the element
   */
  private record Open(
      String element, int place, int textFrom, int marksFrom, boolean known, Language language) {}

  InlineReader(Cursor cursor, Language documentLanguage, boolean footer) {
    this.cursor = cursor;
    this.documentLanguage = documentLanguage;
    this.footer = footer;
  }

  static boolean isInline(String element) {
    return switch (element) {
      case "b", "span", "bdi", "a", "page-number", "page-count" -> true;
      default -> false;
    };
  }

  /** The content of the current element, up to its end. */
  List<Inline> read() throws XMLStreamException {
    return read(cursor.next());
  }

  /**
   * @param event the first event in the element, which is the current one
   */
  List<Inline> read(int event) throws XMLStreamException {
    text.setLength(0);
    marks.clear();
    open.clear();
    afterSpace = true;
    marksInText = false;
    toldCharacter = false;
    for (var next = event; ; next = cursor.next()) {
      switch (next) {
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.CHARACTERS -> characters();
        default -> {
          if (open.isEmpty()) {
            return tree();
          }
          end(open.pop());
        }
      }
    }
  }

  private void characters() {
    var buffer = cursor.textBuffer();
    var end = cursor.textStart() + cursor.textLength();
    for (var i = cursor.textStart(); i < end; i++) {
      var c = buffer[i];
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        if (!afterSpace) {
          text.append(' ');
          afterSpace = true;
        }
        continue;
      }
      if (c >= FIRST_MARK) {
        marksInText = true;
      }
      if (Cursor.isForbidden(c) && !toldCharacter) {
        toldCharacter = true;
        cursor.forbidden(c);
      }
      text.append(c);
      afterSpace = false;
    }
  }

  private void begin() throws XMLStreamException {
    var element = cursor.element();
    switch (element) {
      case "b" -> {
        cursor.allow(NONE);
        begin(element, surrounding(), Inline.Strong::new);
      }
      case "span", "bdi" -> run(element);
      case "a" -> link(element);
      case "page-number" -> leaf(new Inline.PageNumber());
      case "page-count" -> leaf(new Inline.PageCount());
      default -> {
        cursor.unknown("text");
        open.push(
            new Open(element, cursor.here(), text.length(), marks.size(), false, surrounding()));
      }
    }
  }

  private void run(String element) {
    cursor.allow(RUN);
    var tag = cursor.attribute("lang");
    var language = tag == null ? null : cursor.language(tag);
    var name = cursor.attribute("class") != null;
    if (name) {
      cursor.expect("class", "name");
    }
    var isolated = element.equals("bdi");
    if (tag == null && !name && !isolated) {
      cursor.error(
          "markup.run", "<span> has neither lang nor class=\"name\".", "leave the <span> out.");
    }
    var id = cursor.node();
    var inner = language == null ? surrounding() : language;
    var foreign = inner.equals(surrounding()) ? null : inner;
    begin(element, inner, children -> new Inline.Span(id, foreign, isolated, name, children));
  }

  private void link(String element) {
    cursor.allow(LINK);
    var href = cursor.require("href");
    var title = cursor.require("title");
    if (!href.isEmpty() && !isAddress(href)) {
      cursor.error(
          "markup.link-address",
          "\"" + Cursor.excerpt(href) + "\" is not an address that a handout may lead to.",
          "write an https, http, mailto or tel address in ASCII.");
    }
    if (footer) {
      cursor.error(
          "markup.link",
          "A link cannot stand in the footer, which is not read aloud.",
          "put it into the text.");
    }
    if (open.stream().anyMatch(o -> o.element().equals("a"))) {
      cursor.error("markup.link", "A link stands in a link.", "end the first one before.");
    }
    var id = cursor.node();
    begin(element, surrounding(), children -> new Inline.Link(id, href, title, children));
  }

  private static boolean isAddress(String href) {
    try {
      var uri = new URI(href);
      return uri.getScheme() != null
          && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
          && !uri.getRawSchemeSpecificPart().isBlank()
          && href.chars().allMatch(c -> c < 0x7F);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void leaf(Inline leaf) throws XMLStreamException {
    cursor.allow(NONE);
    if (!footer) {
      cursor.error(
          "markup.page-number", "Only the footer knows the pages' numbers.", "take it out here.");
    }
    marks.add(new Mark(text.length(), null, leaf));
    afterSpace = false;
    cursor.leaf();
  }

  private void begin(String element, Language language, Function<List<Inline>, Inline> begins) {
    marks.add(new Mark(text.length(), begins, null));
    open.push(new Open(element, cursor.here(), text.length(), marks.size(), true, language));
  }

  private void end(Open element) {
    if (!element.known()) {
      return;
    }
    if (saysNothing(element)) {
      cursor.error(
          element.place(),
          element.element().equals("a") ? "markup.link-empty" : "markup.empty",
          "<" + element.element() + "> has no text.",
          "fill it or leave it out.");
    }
    marks.add(new Mark(text.length(), null, null));
  }

  private boolean saysNothing(Open element) {
    for (var i = element.marksFrom(); i < marks.size(); i++) {
      if (marks.get(i).leaf() != null) {
        return false;
      }
    }
    var length = text.length() - element.textFrom();
    return length == 0 || length == 1 && text.charAt(element.textFrom()) == ' ';
  }

  private Language surrounding() {
    return open.isEmpty() ? documentLanguage : open.peek().language();
  }

  private List<Inline> tree() {
    var end = text.length();
    if (afterSpace && end > 0) {
      end--;
    }
    if (marks.isEmpty()) {
      return end == 0 ? List.of() : List.of(piece(0, end));
    }
    var unfinished = new ArrayDeque<Function<List<Inline>, Inline>>();
    var levels = new ArrayDeque<List<Inline>>();
    List<Inline> level = new ArrayList<>();
    var from = 0;
    for (var mark : marks) {
      var at = Math.min(mark.at(), end);
      if (at > from) {
        level.add(piece(from, at));
        from = at;
      }
      if (mark.leaf() != null) {
        level.add(mark.leaf());
      } else if (mark.begins() != null) {
        unfinished.push(mark.begins());
        levels.push(level);
        level = new ArrayList<>();
      } else {
        var whole = unfinished.pop().apply(List.copyOf(level));
        level = levels.pop();
        level.add(whole);
      }
    }
    if (end > from) {
      level.add(piece(from, end));
    }
    return List.copyOf(level);
  }

  private Inline.Text piece(int from, int to) {
    var piece = text.substring(from, to);
    if (marksInText && !Normalizer.isNormalized(piece, Normalizer.Form.NFC)) {
      piece = Normalizer.normalize(piece, Normalizer.Form.NFC);
    }
    return new Inline.Text(piece);
  }
}
