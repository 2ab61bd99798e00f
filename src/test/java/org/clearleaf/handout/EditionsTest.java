package org.clearleaf.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.clearleaf.HtmlChecker;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Language;
import org.clearleaf.markup.PlainText;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Every summary in every language as a web page, as plain text, and beside the English. */
@Execution(ExecutionMode.CONCURRENT)
class EditionsTest {

  /** One for each thread. */
  private static final ThreadLocal<HtmlChecker> CHECKER = ThreadLocal.withInitial(HtmlChecker::new);

  private static final String RIGHT_TO_LEFT_MARK = "\u200F";

  @Test
  void theCheckerNoticesWhatIsWrong() {
    var page =
        "<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body>%s</body></html>";
    assertThat(CHECKER.get().check(page.formatted("<p>Sound</p>"))).isEmpty();
    for (var wrong :
        List.of("<ul><p>x</p></ul>", "<img src=\"x\">", "<p role=\"none such\">x</p>")) {
      assertThat(CHECKER.get().check(page.formatted(wrong))).as(wrong).isNotEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyWebPageIsSoundAndSaysWhatTheSheetSays() throws IOException {
    var workshop = new Workshop(new ProjectShelf());
    return each(
        workshop,
        order -> {
          var html = file(workshop, order.with(EditionKind.HTML));

          assertThat(CHECKER.get().check(html)).isEmpty();
          assertThat(html)
              .as("it needs nothing beside itself")
              .doesNotContain("<script", "<link", "@import", "url(", " src=", "http-equiv");
          var page = Page.of(html);
          var document = workshop.document(order);
          assertThat(page.language).isEqualTo(order.language().tag());
          assertThat(page.direction)
              .isEqualTo(document.direction().isRightToLeft() ? "rtl" : "ltr");
          var wanted = new ArrayList<>(Spoken.of(document).own());
          var footer = document.footer().wordings().getFirst();
          for (var text : List.of(footer.notice(), footer.day(), footer.details())) {
            wanted.add(PlainText.of(text));
          }
          assertThat(letters(page.text.toString())).isEqualTo(letters(String.join("", wanted)));
        });
  }

  @TestFactory
  Stream<DynamicTest> everyPlainTextSaysWhatTheSheetSays() throws IOException {
    var workshop = new Workshop(new ProjectShelf());
    return each(
        workshop,
        order -> {
          var text = file(workshop, order.with(EditionKind.TEXT));
          var document = workshop.document(order);

          boolean rightToLeft = document.direction().isRightToLeft();
          assertThat(text.lines().filter(line -> !line.isEmpty()))
              .allMatch(line ->
                  line.startsWith(RIGHT_TO_LEFT_MARK) == rightToLeft
                      || rightToLeft && line.matches("\u200EDraft.*\u200E"));
          assertThat(text.chars().anyMatch(c -> c == 0x2068)).isEqualTo(rightToLeft);
          assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
          var bare = text.replaceAll("[\u200E\u200F\u2068\u2069]", "");
          for (var said : Spoken.of(document).own()) {
            assertThat(bare).contains(said);
          }
          var disclaimer = PlainText.of(document.footer().wordings().getFirst().notice());
          assertThat(bare.split(java.util.regex.Pattern.quote(disclaimer), -1)).hasSize(2);
        });
  }

  /** Staff and reader point at the same sentence: neither language has one more or less. */
  @TestFactory
  Stream<DynamicTest> besideTheEnglishBothSayAllOfTheirOwnSheet() throws IOException {
    var workshop = new Workshop(new ProjectShelf());
    return each(
        workshop,
        order -> {
          if (order.language().equals(Language.ENGLISH)) {
            return;
          }
          var both = Spoken.of(workshop.document(order.with(EditionKind.BILINGUAL)));
          var own = Spoken.of(workshop.document(order)).own();
          var english =
              Spoken.of(workshop.document(Order.of(order.summary(), Language.ENGLISH))).own();

          // The masthead names English too, and nothing else differs.
          assertThat(both.own().subList(2, both.own().size()))
              .isEqualTo(own.subList(2, own.size()));
          var beside = both.beside().stream().map(said -> ofEnglishSheet(said, english)).toList();
          var names = new ArrayList<>(english);
          names.removeAll(beside);
          assertThat(beside).isSubsetOf(english);
          assertThat(own)
              .as("what stands once is a name, the picture, or about the translation")
              .containsAll(names.stream().filter(n -> !isOfEnglishOnly(n)).toList());
        });
  }

  /** Who has translated the sheet, and checked that, is said after what English says of itself. */
  private static String ofEnglishSheet(String said, List<String> english) {
    return english.stream()
        .filter(own -> said.startsWith(own + " ") && said.contains("translat"))
        .findFirst()
        .orElse(said);
  }

  /** The English sheet's own masthead and notice of a draft; a picture is described once. */
  private static boolean isOfEnglishOnly(String said) {
    return said.equals("English") || said.startsWith("Draft") || said.startsWith("A line with");
  }

  private interface Check {
    void of(Order order) throws IOException;
  }

  private static Stream<DynamicTest> each(Workshop workshop, Check check) throws IOException {
    return workshop.orders().stream()
        .map(order -> Order.of(order.summary(), order.language()))
        .distinct()
        .map(order ->
            DynamicTest.dynamicTest(
                order.summary() + ", " + order.language(), () -> check.of(order)));
  }

  private static String file(Workshop workshop, Order order) throws IOException {
    var edition = workshop.print(order);
    assertThat(edition.problems()).isEmpty();
    return new String(edition.file().orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  /** Without white space, which a page has where it likes. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\u00A0]+", "");
  }

  /** What an HTML parser finds in a page. */
  private static final class Page extends DefaultHandler {
    private String language;
    private String direction;
    private final StringBuilder text = new StringBuilder();
    private boolean inBody;

    static Page of(String html) throws IOException {
      var page = new Page();
      var parser = new HtmlParser(XmlViolationPolicy.ALLOW);
      parser.setContentHandler(page);
      try {
        parser.parse(new InputSource(new StringReader(html)));
      } catch (SAXException e) {
        throw new IOException(e);
      }
      return page;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
      switch (name) {
        case "html" -> {
          language = attributes.getValue("lang");
          direction = attributes.getValue("dir");
        }
        case "body" -> inBody = true;
        default -> {
          if (attributes.getValue("aria-label") != null) {
            text.append(attributes.getValue("aria-label"));
          }
        }
      }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
      if (inBody) {
        text.append(letters, start, length);
      }
    }
  }
}
