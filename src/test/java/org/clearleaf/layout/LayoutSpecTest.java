package org.clearleaf.layout;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearleaf.SamplePictures;
import org.clearleaf.SpecReader;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.DocumentReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The page is 300 pt wide and 400 pt high with margins of 40 pt; every character is a square of 10
 * pt, so that 22 of them fit on a line. An example begins with {@code ltr} or {@code rtl}.
 * Positions are points from the top left corner.
 */
class LayoutSpecTest {
  private static final PageFormat FORMAT = new PageFormat("test", 300_000, 400_000, 40_000);
  private static final int BODY = 10_000;

  @TestFactory
  Stream<DynamicTest> blocks() {
    return SpecReader.tests("/layout/blocks.spec", LayoutSpecTest::layOut);
  }

  @TestFactory
  Stream<DynamicTest> pages() {
    return SpecReader.tests("/layout/pages.spec", LayoutSpecTest::layOut);
  }

  @TestFactory
  Stream<DynamicTest> footers() {
    return SpecReader.tests("/layout/footers.spec", LayoutSpecTest::layOutWithFooter);
  }

  @TestFactory
  Stream<DynamicTest> misfits() {
    return SpecReader.tests("/layout/misfits.spec", LayoutSpecTest::problems);
  }

  private static String layOut(String input) {
    var problems = new Problems();
    var pages = layOut(input, problems);
    // The footer has specifications of its own.
    return PagePrinter.print(pages)
            .lines()
            .filter(line -> !line.endsWith(" footer"))
            .collect(Collectors.joining("\n"))
        + problems.list().stream().map(p -> "\n" + p.id()).collect(Collectors.joining());
  }

  private static String layOutWithFooter(String input) {
    return PagePrinter.print(layOut(input, new Problems()));
  }

  private static String problems(String input) {
    var problems = new Problems();
    layOut(input, problems);
    return problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  private static Pages layOut(String input, Problems problems) {
    int line = input.indexOf('\n');
    var body = input.substring(line + 1);
    var footer =
        body.contains("<footer>")
            ? ""
            : "<footer><div><p class=\"notice\">F</p><p class=\"details\">D</p><p class=\"page\"><page-number/></p></div></footer>";
    var html =
        """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en" dir="%s"><head><title>T</title>
        <meta name="english-title" content="T"/><meta name="language-name" content="English"/>
        <meta name="english-language-name" content="English"/><meta name="sheet" content="S-1"/>
        <meta name="version" content="1"/><meta name="reviewed" content="2026-05-08"/>
        <meta name="draft" content="true"/><meta name="digits" content="0123456789"/></head>
        <body><header><p class="start">M</p></header><h1>T</h1>%s%s</body></html>
        """
            .formatted(input.substring(0, line).strip(), body, footer);
    var read = new Problems();
    var document =
        new DocumentReader()
            .read(html, "example", SamplePictures.ALL, read)
            .orElseThrow(() -> new AssertionError(read.list().toString()));
    // The masthead and the title are the same in all examples: left out.
    var blocks = document.blocks().subList(2, document.blocks().size());
    var shortened =
        new Document(
            document.language(),
            document.direction(),
            document.digits(),
            document.head(),
            blocks,
            document.footer());
    return new Layouter(new SquareShaper(), FORMAT, BODY).layOut(shortened, problems);
  }
}
