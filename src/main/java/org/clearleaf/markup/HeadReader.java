package org.clearleaf.markup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads {@code <head>}: a title and a {@code <meta>} for each of the other particulars. */
final class HeadReader {
  private static final Set<String> NONE = Set.of();
  private static final Set<String> META = Set.of("name", "content");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Cursor cursor;
  private final Map<String, String> metas = new HashMap<>();

  HeadReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * @param digits ten digits from zero
   */
  record Result(Document.Head head, String digits) {}

  Result read() throws XMLStreamException {
    cursor.allow(NONE);
    var start = cursor.here();
    String title = null;
    while (cursor.child()) {
      switch (cursor.element()) {
        case "title" -> {
          if (title != null) {
            twice("<title>");
          }
          title = title();
        }
        case "meta" -> meta();
        default -> {
          cursor.unknown("<head>");
          cursor.skip();
        }
      }
    }
    if (title == null) {
      cursor.error(start, "markup.missing", "The page has no <title>.", "add it.");
    }
    var head =
        new Document.Head(
            title,
            meta(start, "english-title"),
            meta(start, "language-name"),
            meta(start, "english-language-name"),
            meta(start, "sheet"),
            version(start, meta(start, "version")),
            date(start, meta(start, "reviewed")),
            flag(start, meta(start, "draft")));
    var digits = digits(start, meta(start, "digits"));
    for (var unknown : metas.keySet().stream().sorted().toList()) {
      cursor.error(
          start,
          "markup.meta",
          "There is no <meta name=\"" + Cursor.excerpt(unknown) + "\">.",
          "leave it out.");
    }
    return new Result(head, digits);
  }

  private String title() throws XMLStreamException {
    cursor.allow(NONE);
    var place = cursor.here();
    var text = String.join(" ", SPACE.split(cursor.text().strip()));
    if (text.isEmpty()) {
      cursor.error(place, "markup.empty", "<title> has no text.", "give the sheet's title.");
    }
    return text;
  }

  private void meta() throws XMLStreamException {
    cursor.allow(META);
    var name = cursor.require("name");
    if (metas.putIfAbsent(name, cursor.require("content")) != null) {
      twice("<meta name=\"" + Cursor.excerpt(name) + "\">");
    }
    cursor.leaf();
  }

  private void twice(String what) {
    cursor.error("markup.twice", what + " stands twice.", "keep one.");
  }

  private String meta(int place, String name) {
    var content = metas.remove(name);
    if (content == null) {
      cursor.error(
          place, "markup.missing", "The page has no <meta name=\"" + name + "\">.", "add it.");
      return "";
    }
    return content;
  }

  private int version(int place, String text) {
    try {
      var version = text.isEmpty() ? 1 : Integer.parseInt(text);
      if (version > 0 && (text.isEmpty() || text.charAt(0) != '+')) {
        return version;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    wrong(place, "version", text, "a whole number from 1");
    return 1;
  }

  private String date(int place, String text) {
    if (!text.isEmpty()) {
      try {
        LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        wrong(place, "reviewed", text, "a day such as 2026-05-08");
      }
    }
    return text;
  }

  private boolean flag(int place, String text) {
    if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
      wrong(place, "draft", text, "true or false");
    }
    return text.equals("true");
  }

  private String digits(int place, String text) {
    var points = text.codePoints().toArray();
    var good = points.length == 10;
    for (var value = 0; good && value < 10; value++) {
      good = Character.digit(points[value], 10) == value && points[value] == points[0] + value;
    }
    if (!text.isEmpty() && !good) {
      wrong(place, "digits", text, "the ten digits from zero");
    }
    return text;
  }

  private void wrong(int place, String name, String text, String right) {
    cursor.error(
        place,
        "markup.meta",
        "<meta name=\"" + name + "\"> cannot be \"" + Cursor.excerpt(text) + "\".",
        "write " + right + ".");
  }
}
