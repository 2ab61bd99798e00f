package org.clearleaf.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.cos.COSBase;
import java.util.HashSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.clearleaf.SampleSheet;
import org.clearleaf.SpecReader;
import org.clearleaf.TagPrinter;
import org.clearleaf.VeraPdf;
import org.clearleaf.layout.Placed;
import org.clearleaf.text.GlyphRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoutWriterTest {
  private static final String SPEC = "/pdf/tags.spec";
  private static final String LINK =
      "<p>Or <a href=\"mailto:nurse@clinic.example\" title=\"Write to us\">write to us</a>.</p>";

  @TestFactory
  Stream<DynamicTest> whatAScreenReaderMeets() {
    return SpecReader.tests(SPEC, blocks -> TagPrinter.print(SampleSheet.of(blocks).pdf()));
  }

  @TestFactory
  Stream<DynamicTest> conformance() {
    return SpecReader.read(SPEC).stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.title(),
                () ->
                    assertThat(VeraPdf.failures(SampleSheet.of(example.input()).pdf())).isEmpty()));
  }

  @Test
  void sameInputSameBytes() {
    var blocks = "ar\n<h1>علاج (ALL)</h1><p>خذ 3 أقراص.</p>";
    assertThat(SampleSheet.of(blocks).pdf()).isEqualTo(SampleSheet.of(blocks).pdf());
    assertThat(SampleSheet.of(blocks).pdf())
        .isNotEqualTo(SampleSheet.of(blocks.replace('3', '4')).pdf());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en\n<h1>Title</h1><p>The aim is <b>reached</b>.</p>",
        "ar\n<h1>علاج ALL</h1>",
        "hi\n<h1>राष्ट्र</h1>"
      })
  void fontsAreEmbeddedAndEveryCodeHasAGlyphAndAText(String blocks) throws IOException {
    try (var file = Loader.loadPDF(SampleSheet.of(blocks).pdf())) {
      for (var page : file.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          var font = (PDType0Font) page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+.+");
        }
        var shown = shown(page);
        assertThat(shown).isNotEmpty();
        for (var glyph : shown) {
          assertThat(glyph.code).isPositive();
          assertThat(glyph.font.toUnicode(glyph.code)).isNotEmpty();
          assertThat(glyph.size).isGreaterThanOrEqualTo(18f);
        }
      }
    }
  }

  private record Shown(PDType0Font font, float size, int code) {}

  private static List<Shown> shown(PDPage page) throws IOException {
    var shown = new ArrayList<Shown>();
    PDType0Font font = null;
    float size = 0;
    Object last = null;
    Object beforeLast = null;
    for (var token : new PDFStreamParser(page).parse()) {
      if (token instanceof Operator operator) {
        switch (operator.getName()) {
          case "Tf" -> {
            font = (PDType0Font) page.getResources().getFont((COSName) beforeLast);
            size = ((COSNumber) last).floatValue();
          }
          case "TJ" -> {
            for (var item : (COSArray) last) {
              if (item instanceof COSString string) {
                var bytes = string.getBytes();
                for (int i = 0; i < bytes.length; i += 2) {
                  shown.add(new Shown(font, size, (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff));
                }
              }
            }
          }
          default -> {}
        }
      }
      beforeLast = last;
      last = token;
    }
    return shown;
  }

  /** What a line shows begins and ends where the layout put the line, however it was cut. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "hi", "ko"})
  void linesStandWhereTheyWereLaidOut(String language) throws IOException {
    var lines =
        switch (language) {
          case "ar" ->
              "مثبطات مثل imatinib (Gleevec)، ثم 38 °C (100.4 °F) أو «أكثر» في 2026-05-08.";
          case "ur" -> "جن سے یہ جاننے میں مدد ملتی ہے کہ CL-101 آگے (کیسی) رہے گی، 3 بار۔";
          case "hi" -> "विशेषज्ञ (ALL) राष्ट्र, 38 °C";
          case "ko" -> "급성 림프구성 백혈병(ALL)";
          default -> "To AVOID fine effects, call 555-0100.";
        };
    var sheet = SampleSheet.of(language + "\n<h1>" + lines + "</h1><p>" + lines + "</p>");
    var shown = new HashMap<Integer, int[]>();
    try (var file = Loader.loadPDF(sheet.pdf())) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition position) {
          var edges =
              new int[] {
                thousandths(position.getX()), thousandths(position.getX() + position.getWidth())
              };
          int baseline = Math.round(position.getTextMatrix().getTranslateY() * 10);
          shown.merge(
              baseline, edges, (a, b) -> new int[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
        }
      }.getText(file);
    }
    var laidOut = new HashMap<Integer, int[]>();
    for (var item : sheet.pages().pages().getFirst().items()) {
      if (item instanceof Placed.Text text) {
        int width = text.runs().stream().mapToInt(GlyphRun::width).sum();
        int baseline = Math.round((841_890 - text.baseline()) / 100f);
        laidOut.merge(
            baseline,
            new int[] {text.x(), text.x() + width},
            (a, b) -> new int[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
      }
    }
    assertThat(shown.keySet()).isEqualTo(laidOut.keySet());
    laidOut.forEach((baseline, edges) -> {
      assertThat(shown.get(baseline)[0]).isCloseTo(edges[0], within(30));
      assertThat(shown.get(baseline)[1]).isCloseTo(edges[1], within(30));
    });
  }

  private static int thousandths(float points) {
    return Math.round(points * 1000);
  }

  @Test
  void everyPageHasItsFooterAsAnArtifact() throws IOException {
    try (var file =
        Loader.loadPDF(SampleSheet.of("<h1>Title</h1>" + "<p>Paragraph.</p>".repeat(40)).pdf())) {
      assertThat(file.getNumberOfPages()).isGreaterThan(1);
      for (var page : file.getPages()) {
        var content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(content)
            .containsOnlyOnce(
                "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]/BBox[0 0 595.276 ");
        assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
      }
    }
  }

  @Test
  void theCatalog() throws IOException {
    try (var file = Loader.loadPDF(SampleSheet.of("ur\n<h1>علاج</h1>").pdf())) {
      var catalog = file.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("ur");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getPageLabels().getLabelsByPageIndices()).containsExactly("1");
      var preferences = catalog.getViewerPreferences();
      assertThat(preferences.displayDocTitle()).isTrue();
      assertThat(preferences.getReadingDirection()).isEqualTo("R2L");
      assertThat(preferences.getPrintScaling()).isEqualTo("None");
      assertThat(file.isEncrypted()).isFalse();
      for (var absent : List.of("AcroForm", "OpenAction", "AA", "Names")) {
        assertThat(catalog.getCOSObject().containsKey(absent)).isFalse();
      }
    }
  }

  @Test
  void informationAndMetadataSayTheSame() throws Exception {
    try (var file = Loader.loadPDF(SampleSheet.of("es\n<h1>Título</h1>").pdf())) {
      var info = file.getDocumentInformation();
      assertThat(info.getTitle()).isEqualTo("Title & more – Own name");
      assertThat(info.getAuthor()).isEqualTo("Clearleaf");
      assertThat(info.getSubject()).startsWith("Draft");
      assertThat(info.getCreationDate()).isNull();
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var xmp =
          factory
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(file.getDocumentCatalog().getMetadata().toByteArray()));
      var titles = xmp.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "title").item(0);
      assertThat(titles.getTextContent())
          .isEqualTo(
              "Title & more – Own name"
                  + "Title & more – Own name"
                  + "English title – English name");
      assertThat(xmp.getElementsByTagNameNS("*", "language").item(0).getTextContent())
          .isEqualTo("es");
    }
  }

  @Test
  void bookmarksFollowTheHeadings() throws IOException {
    var blocks =
        "<h1>Título</h1><h2>Uno</h2><p>x</p><h3>Dos</h3><section class=\"box\"><h2>Tres</h2><p>y</p></section>";
    try (var file = Loader.loadPDF(SampleSheet.of("es\n" + blocks).pdf())) {
      var top = file.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(top.getTitle()).isEqualTo("Título");
      assertThat(top.getFirstChild().getTitle()).isEqualTo("Uno");
      assertThat(top.getFirstChild().getFirstChild().getTitle()).isEqualTo("Dos");
      assertThat(top.getFirstChild().getNextSibling().getTitle()).isEqualTo("Tres");
      assertThat(file.getDocumentCatalog().getDocumentOutline().getOpenCount()).isEqualTo(4);
      var there = (PDPageXYZDestination) top.getFirstChild().getDestination();
      assertThat(there.retrievePageNumber()).isZero();
      assertThat(there.getTop()).isBetween(600, 770);
    }
  }

  @Test
  void linksSayWhatTheyAreFor() throws IOException {
    try (var file = Loader.loadPDF(SampleSheet.of("<h1>Title</h1>" + LINK).pdf())) {
      var page = file.getPage(0);
      var link = (PDAnnotationLink) page.getAnnotations().getFirst();
      assertThat(link.getContents()).isEqualTo("Write to us");
      assertThat(link.getCOSObject().getInt("F")).isEqualTo(4);
      assertThat(link.getAction().getCOSObject().getString("URI"))
          .isEqualTo("mailto:nurse@clinic.example");
      assertThat(link.getRectangle().getWidth()).isGreaterThan(50);
      assertThat(parent(file, link.getStructParent())).isEqualTo("Link");
      assertThat(parent(file, page.getCOSObject().getInt("StructParents"))).isNull();
    }
  }

  /**
   * The role of the element that an annotation belongs to; null where the key is that of a page.
   */
  private static String parent(PDDocument file, int key) {
    var numbers =
        file.getDocumentCatalog()
            .getStructureTreeRoot()
            .getCOSObject()
            .getCOSDictionary(COSName.PARENT_TREE)
            .getCOSArray(COSName.NUMS);
    for (int i = 0; i < numbers.size(); i += 2) {
      if (numbers.getInt(i) == key) {
        return numbers.getObject(i + 1) instanceof COSDictionary element
            ? element.getNameAsString(COSName.S)
            : null;
      }
    }
    throw new AssertionError("no " + key + " in the parent tree");
  }

  @Test
  void pixelsAreInTheFileOnceAndAreThoseOfThePicture() throws IOException {
    var again =
        """
        <figure role="img" aria-label="Pixels" data-picture="pixels" data-width="30mm"/>
        """
            .repeat(9);
    try (var file = Loader.loadPDF(SampleSheet.of("<h1>Title</h1>" + again).pdf())) {
      var images = new HashSet<COSBase>();
      for (var page : file.getPages()) {
        for (var name : page.getResources().getXObjectNames()) {
          var image = (PDImageXObject) page.getResources().getXObject(name);
          images.add(image.getCOSObject());
          assertThat(image.getImage().getRGB(0, 0)).isEqualTo(0xFFFF0000);
          assertThat(image.getImage().getRGB(1, 0)).isEqualTo(0xFF00FF00);
          assertThat(image.getImage().getRGB(0, 1)).isEqualTo(0xFF0000FF);
          assertThat(image.getImage().getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
        }
      }
      assertThat(file.getNumberOfPages()).isGreaterThan(1);
      assertThat(images).hasSize(1);
    }
  }

  @Test
  void aDrawingIsPaintedInItsColoursWhereItWasLaidOut() throws IOException {
    var hill =
        "<h1>T</h1><figure role=\"img\" aria-label=\"A hill\" data-picture=\"hill\" data-width=\"100mm\"/>";
    var sheet = SampleSheet.of(hill);
    var placed =
        sheet.pages().pages().getFirst().items().stream()
            .filter(Placed.Picture.class::isInstance)
            .map(Placed.Picture.class::cast)
            .findFirst()
            .orElseThrow();
    try (var file = Loader.loadPDF(sheet.pdf())) {
      var image = new PDFRenderer(file).renderImage(0);
      int left = placed.x() / 1000;
      int top = placed.y() / 1000;
      assertThat(image.getRGB(left + 3, top + 3)).isEqualTo(0xFF1F3A93);
      int middle = left + placed.width() / 2000;
      assertThat(image.getRGB(middle, top + placed.height() * 6 / 10_000)).isEqualTo(0xFFFFCC00);
      assertThat(image.getRGB(middle, top + placed.height() * 9 / 10_000)).isEqualTo(0xFF1F3A93);
      // The ink of the page is black again after it, and white around it.
      assertThat(image.getRGB(left - 3, top + 3)).isEqualTo(0xFFFFFFFF);
    }
  }
}
