package org.clearleaf.markup;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearleaf.SamplePictures;
import org.clearleaf.SpecReader;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the reader makes of a page: the files in {@code src/test/resources/markup}. An input is
 * blocks, of which the title may be left out; or a footer, or a whole page. A first line {@code ar
 * rtl} sets the language and the direction.
 */
class DocumentSpecTest {
  private final DocumentReader reader = new DocumentReader();

  @TestFactory
  Stream<DynamicTest> text() {
    return SpecReader.tests("/markup/text.spec", this::outline);
  }

  @TestFactory
  Stream<DynamicTest> blocks() {
    return SpecReader.tests("/markup/blocks.spec", this::outline);
  }

  @TestFactory
  Stream<DynamicTest> lists() {
    return SpecReader.tests("/markup/lists.spec", this::outline);
  }

  @TestFactory
  Stream<DynamicTest> pages() {
    return SpecReader.tests("/markup/page.spec", this::outline);
  }

  @TestFactory
  Stream<DynamicTest> mistakes() {
    return SpecReader.tests("/markup/mistakes.spec", this::outline);
  }

  private String outline(String input) {
    var content = input.strip();
    if (content.startsWith("<html") || content.startsWith("<?") || content.startsWith("<!")) {
      return read(
          content.replace("<head/>", SamplePage.head()),
          0,
          d -> DocumentPrinter.blocks(d.blocks()));
    }
    var language = new String[] {"en", "ltr"};
    if (!content.startsWith("<")
        && content.substring(0, content.indexOf('\n')).matches("[A-Za-z-]+ (ltr|rtl)")) {
      language = content.substring(0, content.indexOf('\n')).split(" ");
      content = content.substring(content.indexOf('\n') + 1);
    }
    var titled = content.startsWith("<h1") || content.startsWith("<header");
    var body =
        (titled ? "" : "<h1>T</h1>")
            + "\n"
            + content
            + (content.contains("<footer") ? "" : SamplePage.FOOTER);
    var page = SamplePage.of(language[0], language[1], body);
    if (content.startsWith("<footer")) {
      return read(page, 2, d -> DocumentPrinter.footer(d.footer()));
    }
    return read(
        page,
        2,
        d -> DocumentPrinter.blocks(d.blocks().subList(titled ? 0 : 1, d.blocks().size())));
  }

  /**
   * @param linesBefore the first line of what the specification shows
   */
  private String read(String page, int linesBefore, Function<Document, String> printer) {
    var problems = new Problems();
    var document = reader.read(page, "page", SamplePictures.ALL, problems);
    return document.map(printer).orElseGet(() -> told(problems, linesBefore));
  }

  /** Without the parser's own words, which are in the language of the machine. */
  private static String told(Problems problems, int linesBefore) {
    return problems.list().stream()
        .map(p ->
            (p.place().line() - linesBefore)
                + ":"
                + p.place().column()
                + "  "
                + p.id()
                + "  "
                + p.message().replaceFirst("(well-formed XML): .*", "$1"))
        .collect(Collectors.joining("\n"));
  }
}
