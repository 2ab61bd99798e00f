package org.clearleaf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.layout.Layouter;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.layout.Pages;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.DocumentReader;
import org.clearleaf.pdf.HandoutWriter;
import org.clearleaf.tagging.StructureTree;
import org.clearleaf.tagging.Tagger;
import org.clearleaf.text.FaceLibrary;
import org.clearleaf.text.TextShaper;

/**
 * A sheet made of a few blocks of markup with the project's own fonts, on A4 at 18 pt, and what
 * each stage makes of it. The blocks may begin with a line that gives a language; without one they
 * are in English.
 */
public record SampleSheet(Document document, Pages pages, StructureTree tree) {
  private static final FaceLibrary LIBRARY = library();

  private static final Map<String, List<String>> FAMILIES =
      Map.ofEntries(
          Map.entry("ar", List.of("Noto Naskh Arabic", "Noto Sans")),
          Map.entry("fa", List.of("Noto Naskh Arabic", "Noto Sans")),
          Map.entry("ps", List.of("Noto Naskh Arabic", "Noto Sans")),
          Map.entry("ur", List.of("Noto Nastaliq Urdu", "Noto Sans")),
          Map.entry("he", List.of("Noto Sans Hebrew", "Noto Sans")),
          Map.entry("hy", List.of("Noto Sans Armenian", "Noto Sans")),
          Map.entry("hi", List.of("Noto Sans Devanagari", "Noto Sans")),
          Map.entry("ne", List.of("Noto Sans Devanagari", "Noto Sans")),
          Map.entry("bn", List.of("Noto Sans Bengali", "Noto Sans")),
          Map.entry("pa", List.of("Noto Sans Gurmukhi", "Noto Sans")),
          Map.entry("gu", List.of("Noto Sans Gujarati", "Noto Sans")),
          Map.entry("ta", List.of("Noto Sans Tamil", "Noto Sans")),
          Map.entry("te", List.of("Noto Sans Telugu", "Noto Sans")),
          Map.entry("th", List.of("Noto Sans Thai Looped", "Noto Sans")),
          Map.entry("lo", List.of("Noto Sans Lao", "Noto Sans")),
          Map.entry("km", List.of("Noto Sans Khmer", "Noto Sans")),
          Map.entry("my", List.of("Noto Sans Myanmar", "Noto Sans")),
          Map.entry("zh-Hans", List.of("Noto Sans SC")),
          Map.entry("zh-Hant", List.of("Noto Sans TC")),
          Map.entry("ja", List.of("Noto Sans JP")),
          Map.entry("ko", List.of("Noto Sans KR")),
          Map.entry("am", List.of("Noto Sans Ethiopic", "Noto Sans")),
          Map.entry("ti", List.of("Noto Sans Ethiopic", "Noto Sans")));

  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "ur");

  private static FaceLibrary library() {
    try {
      var problems = new Problems();
      var library = new FaceLibrary(new FolderShelf(Path.of(""), Clock.systemUTC()), problems);
      Assertions.assertThat(problems.list()).isEmpty();
      return library;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static SampleSheet of(String blocks) {
    int line = blocks.indexOf('\n');
    return blocks.startsWith("<")
        ? of("en", blocks)
        : of(blocks.substring(0, line).strip(), blocks.substring(line + 1));
  }

  private static SampleSheet of(String language, String blocks) {
    boolean rightToLeft = RIGHT_TO_LEFT.contains(language);
    var problems = new Problems();
    var document =
        new DocumentReader()
            .read(page(language, rightToLeft, blocks), "sample", SamplePictures.ALL, problems)
            .orElse(null);
    Assertions.assertThat(problems.list()).isEmpty();
    var families =
        FAMILIES.getOrDefault(language, List.of("Atkinson Hyperlegible Next", "Noto Sans"));
    var shaper =
        new TextShaper(LIBRARY, document.language(), document.direction(), families, problems);
    var pages = new Layouter(shaper, PageFormat.A4, 18_000).layOut(document, problems);
    Assertions.assertThat(problems.list()).isEmpty();
    return new SampleSheet(pages.document(), pages, new Tagger().build(pages.document(), pages));
  }

  private static String page(String language, boolean rightToLeft, String blocks) {
    return """
    <html xmlns="http://www.w3.org/1999/xhtml" lang="%s" dir="%s"><head><title>Title &amp; more</title>
    <meta name="english-title" content="English title"/><meta name="language-name" content="Own name"/>
    <meta name="english-language-name" content="English name"/><meta name="sheet" content="CL-101"/>
    <meta name="version" content="1"/><meta name="reviewed" content="2026-05-08"/>
    <meta name="draft" content="true"/><meta name="digits" content="0123456789"/></head>
    <body>%s<footer><div><p class="notice">Not advice.</p><p class="details">2026-05-08 CL-101</p>
    <p class="page"><page-number/>/<page-count/></p></div></footer></body></html>
    """
        .formatted(language, rightToLeft ? "rtl" : "ltr", blocks);
  }

  /** The finished file. */
  public byte[] pdf() {
    var out = new ByteArrayOutputStream();
    try {
      new HandoutWriter().write(document, pages, tree, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
