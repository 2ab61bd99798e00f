package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.clearleaf.ProjectShelf;
import org.clearleaf.SampleClinic;
import org.clearleaf.base.Language;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sheets as web pages, in a real browser. As they are served, no script runs in them, that of
 * axe neither; here they are opened by themselves.
 */
class HtmlEditionBrowserTest {
  private static final String ADDRESS = "http://sheet.example/";

  /** The leukemia sheet is there in all of these, the other in the first three. */
  private static final List<String> LANGUAGES =
      List.of("en", "es", "ar", "ur", "hi", "th", "my", "zh-Hans");

  private static final int OF_THE_OTHER = 3;

  private static final int WIDE = 1280;

  /** A page of 1280 pixels at 400 % (WCAG 1.4.10). */
  private static final int NARROW = 320;

  /** A4 within its margins of 25.4 mm, in CSS pixels. */
  private static final int PRINTED = 602;

  /** In CSS pixels: text is printed in 18 points, headings of sections in 1.3 times that. */
  private static final double SMALLEST_HEADING = 30;

  /** 25.4 mm in points. */
  private static final double MARGIN = 72;

  private static Chromium chromium;
  private static Map<Boolean, Press> presses;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.startOrSkip();
    presses =
        new TreeMap<>(
            Map.of(false, new Press(new ProjectShelf()), true, new Press(SampleClinic.shelf())));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** A sheet, and whether a clinic is on it. */
  private record Sheet(String summary, String language, boolean clinic) {
    @Override
    public String toString() {
      return summary + " in " + language + (clinic ? " of a clinic" : "");
    }

    String html() throws IOException {
      var order = Order.of(summary, new Language(language)).with(EditionKind.HTML);
      var edition = presses.get(clinic).print(order);
      assertThat(edition.problems()).isEmpty();
      return new String(
          edition.file().orElseThrow().bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static Stream<Sheet> sheets() {
    return Stream.of(false, true)
        .flatMap(clinic ->
            Stream.concat(
                LANGUAGES.stream().map(tag -> new Sheet("acute-lymphocytic-leukemia", tag, clinic)),
                LANGUAGES.stream()
                    .limit(OF_THE_OTHER)
                    .map(tag -> new Sheet("first-appointment", tag, clinic))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sheets")
  void aSheetOnScreenCanBeReadByAnybody(Sheet sheet) throws IOException {
    var outside = new ArrayList<String>();
    try (var context = chromium.browser().newContext(new Browser.NewContextOptions())) {
      var page = open(sheet, context, outside);
      media(page, Media.SCREEN, ColorScheme.LIGHT, ForcedColors.NONE);
      page.setViewportSize(WIDE, 900);
      assertThat(Axe.findings(new AxeBuilder(page).setLegacyMode(true).analyze())).isEmpty();
      Axe.assertNothingSideways(page, WIDE);

      media(page, Media.SCREEN, ColorScheme.DARK, ForcedColors.NONE);
      assertColours(page, "in dark");
      media(page, Media.SCREEN, ColorScheme.LIGHT, ForcedColors.ACTIVE);
      assertColours(page, "in forced colours");
      media(page, Media.SCREEN, ColorScheme.DARK, ForcedColors.ACTIVE);
      assertColours(page, "in dark forced colours");
      if (sheet.clinic) {
        // Its colours stay as they are: black on black it would be gone.
        assertThat(page.evaluate("getComputedStyle(document.querySelector('svg')).backgroundColor"))
            .isEqualTo("rgb(255, 255, 255)");
      }
      // A browser may print what was dark on screen: it is black on white all the same.
      media(page, Media.PRINT, ColorScheme.DARK, ForcedColors.NONE);
      page.setViewportSize(PRINTED, 900);
      assertColours(page, "in print");
      Axe.assertNothingSideways(page, PRINTED);
      assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");

      media(page, Media.SCREEN, ColorScheme.LIGHT, ForcedColors.NONE);
      page.setViewportSize(NARROW, 640);
      assertThat(Axe.again(page, "null")).as("at 320 pixels").isEqualTo(List.of());
      Axe.assertNothingSideways(page, NARROW);
      spread(page);
      Axe.assertNothingSideways(page, NARROW);
    }
    assertThat(outside).as("requested from outside").isEmpty();
  }

  /** A machine may lack fonts for the others, and then the file tells nothing of their letters. */
  private static Stream<Sheet> inCommonLetters() {
    return Stream.of("en", "es", "ar")
        .map(tag -> new Sheet("acute-lymphocytic-leukemia", tag, true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inCommonLetters")
  void printedByABrowserNoHeadingStandsAloneAtTheFootOfAPage(Sheet sheet) throws IOException {
    try (var context = chromium.browser().newContext(new Browser.NewContextOptions())) {
      var page = open(sheet, context, new ArrayList<>());
      // Lines to write on are company for a heading, all of them: the last one is made to be seen.
      page.evaluate(
          "document.querySelectorAll('.ruled :last-child').forEach(e => e.textContent = '_')");
      for (int height = 250; height <= 300; height += 5) {
        var file = page.pdf(new Page.PdfOptions().setWidth("210mm").setHeight(height + "mm"));
        try (var document = Loader.loadPDF(file)) {
          for (int i = 1; i <= document.getNumberOfPages(); i++) {
            assertThat(sizeOfLastLine(document, i))
                .as("size of the last line of page %d, paper of %d mm", i, height)
                .isLessThan(SMALLEST_HEADING);
          }
        }
      }
    }
  }

  /** In CSS pixels; 0 where there is no line above the foot of the page. */
  private static double sizeOfLastLine(PDDocument document, int page) throws IOException {
    double foot = document.getPage(page - 1).getMediaBox().getHeight() - MARGIN;
    var last = new double[2];
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            double y = letter.getYDirAdj();
            if (y < foot && y >= last[0] && !letter.getUnicode().isBlank()) {
              last[0] = y;
              last[1] = letter.getFontSizeInPt();
            }
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return last[1];
  }

  private static Page open(Sheet sheet, BrowserContext context, List<String> outside)
      throws IOException {
    var html = sheet.html();
    context.route(
        "**/*",
        route -> {
          if (route.request().url().equals(ADDRESS)) {
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType(EditionKind.HTML.mediaType())
                    .setBody(html));
          } else {
            outside.add(route.request().url());
            route.abort();
          }
        });
    var page = context.newPage();
    page.navigate(ADDRESS);
    assertThat(page.getAttribute("html", "lang")).isEqualTo(sheet.language);
    return page;
  }

  private static void media(Page page, Media media, ColorScheme scheme, ForcedColors forced) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setMedia(media)
            .setColorScheme(scheme)
            .setForcedColors(forced));
  }

  private static void assertColours(Page page, String how) {
    assertThat(Axe.again(page, "['color-contrast']")).as(how).isEqualTo(List.of());
  }

  /** A reader's own distances between lines, letters and words (WCAG 1.4.12). */
  private static void spread(Page page) {
    page.evaluate(
        """
        () => document.querySelectorAll("body, body *").forEach(e => {
          e.style.lineHeight = "1.5"; e.style.letterSpacing = ".12em"; e.style.wordSpacing = ".16em";
        })
        """);
  }
}
