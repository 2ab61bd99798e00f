package org.clearleaf.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.base.Direction;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Inline;
import org.clearleaf.markup.NodeId;

/** The project's own fonts, and a short way to write paragraphs. */
final class Texts {
  static final FolderShelf SHELF = new FolderShelf(Path.of(""), Clock.systemUTC());
  static final FaceLibrary LIBRARY = library();

  /** Families, the main one first, and the languages that are set in them. */
  private static final String FAMILIES =
      """
      Atkinson Hyperlegible Next: en es fr de pt-BR it pl ro fil ht so sw hmn
      Atkinson Hyperlegible Next, Noto Naskh Arabic: tr
      Noto Sans: vi ru uk
      Noto Naskh Arabic, Noto Sans: ar fa ps
      Noto Nastaliq Urdu, Noto Sans: ur
      Noto Sans Hebrew, Noto Sans: he
      Noto Sans Armenian, Noto Sans: hy
      Noto Sans Devanagari, Noto Sans: hi
      Noto Sans Bengali, Noto Sans: bn
      Noto Sans Gurmukhi, Noto Sans: pa
      Noto Sans Gujarati, Noto Sans: gu
      Noto Sans Tamil, Noto Sans: ta
      Noto Sans Telugu, Noto Sans: te
      Noto Sans Thai Looped, Noto Sans: th
      Noto Sans Lao, Noto Sans: lo
      Noto Sans Khmer, Noto Sans: km
      Noto Sans Myanmar, Noto Sans: my
      Noto Sans SC: zh-Hans
      Noto Sans TC: zh-Hant
      Noto Sans JP: ja
      Noto Sans KR: ko
      Noto Sans Ethiopic, Noto Sans: am ti
      """;

  private Texts() {}

  static FaceLibrary library() {
    var problems = new Problems();
    try {
      var library = new FaceLibrary(SHELF, problems);
      if (problems.hasErrors()) {
        throw new AssertionError(problems.list().toString());
      }
      return library;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<String> languages() {
    return FAMILIES.lines().flatMap(line -> Stream.of(line.split(": ")[1].split(" ")));
  }

  static List<String> families(String language) {
    return FAMILIES
        .lines()
        .filter(line -> List.of(line.split(": ")[1].split(" ")).contains(language))
        .map(line -> List.of(line.split(": ")[0].split(", ")))
        .findFirst()
        .orElseThrow();
  }

  static TextShaper shaper(String language, Problems problems) {
    return shaper(LIBRARY, language, problems);
  }

  static TextShaper shaper(FaceLibrary library, String language, Problems problems) {
    return new TextShaper(
        library,
        new Language(language),
        isRightToLeft(language) ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT,
        families(language),
        problems);
  }

  static boolean isRightToLeft(String language) {
    return List.of("ar", "fa", "he", "ps", "ur").contains(language);
  }

  /** A shaped paragraph without problems, at 18 pt. */
  static ShapedText shape(String language, String text) {
    var problems = new Problems();
    var shaped = shaper(language, problems).shape(paragraph(text), 18_000, false);
    if (!problems.list().isEmpty()) {
      throw new AssertionError(problems.list().toString());
    }
    return shaped;
  }

  /**
   * {@code [en:isolated]}, {@code [isolated]}, {@code {unbreakable}}, {@code *bold*}; no nesting.
   */
  static List<Inline> paragraph(String text) {
    var inlines = new ArrayList<Inline>();
    int done = 0;
    int id = 0;
    for (int i = 0; i < text.length(); i++) {
      char close =
          switch (text.charAt(i)) {
            case '[' -> ']';
            case '{' -> '}';
            case '*' -> '*';
            default -> 0;
          };
      if (close == 0) {
        continue;
      }
      add(inlines, text.substring(done, i));
      int end = text.indexOf(close, i + 1);
      String inside = text.substring(i + 1, end);
      var node = new NodeId(++id);
      switch (close) {
        case ']' -> {
          int colon = inside.indexOf(':');
          var language = colon < 0 ? null : new Language(inside.substring(0, colon));
          inlines.add(
              new Inline.Span(
                  node,
                  language,
                  true,
                  false,
                  List.of(new Inline.Text(inside.substring(colon + 1)))));
        }
        case '}' ->
            inlines.add(new Inline.Span(node, null, false, true, List.of(new Inline.Text(inside))));
        default -> inlines.add(new Inline.Strong(List.of(new Inline.Text(inside))));
      }
      i = end;
      done = end + 1;
    }
    add(inlines, text.substring(done));
    return inlines;
  }

  private static void add(List<Inline> inlines, String text) {
    if (!text.isEmpty()) {
      inlines.add(new Inline.Text(text));
    }
  }

  static Line wholeLine(ShapedText text) {
    return text.line(0, text.text().length());
  }
}
