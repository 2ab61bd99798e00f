package org.clearleaf.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.exchange.ImportPlan.Decision;
import org.clearleaf.messages.TextHash;
import org.clearleaf.translation.BackTranslations;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;
import org.clearleaf.translation.Translations;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What other programs find in the files that go out. */
class WriterTest {

  /** Six plural forms, both directions, astral characters, quotes, and what XML has to escape. */
  private static final String ARABIC =
      """
      msgid ""
      msgstr ""
      "Language: ar\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"

      msgctxt "draft.label"
      msgid "Draft"
      msgstr "مسودة 𞤀𞤁 < 3 & \\"قول\\" 'a' ]]>"

      msgctxt "footer.page"
      msgid "Page {page} of {pages}"
      msgstr "{pages} / {page} 😀"

      msgctxt "advice"
      msgid "Call <b>now</b>. See <a1>the page</a1>."
      msgstr "<a1>الصفحة</a1>، اتصل <b>الآن</b>."

      msgctxt "days"
      msgid "{count} day"
      msgid_plural "{count} days"
      msgstr[0] "صفر {count}"
      msgstr[1] "يوم"
      msgstr[2] "يومان"
      msgstr[3] "{count} أيام"
      msgstr[4] "{count} يومًا"
      msgstr[5] "{count} يوم"
      """;

  private static Translation arabic() throws IOException {
    return SmallExchange.translation(SmallExchange.shelf("ar", ARABIC), "ar");
  }

  static Stream<String> tags() {
    return new Translations(new ProjectShelf()).tags().stream().filter(tag -> !tag.equals("en"));
  }

  @ParameterizedTest
  @MethodSource("tags")
  void xliff2IsValid(String tag) throws IOException {
    var translation = RoundTripTest.translation(new ProjectShelf(), tag);
    assertValid(RoundTripTest.exported(translation, Format.XLIFF2));
  }

  @Test
  void xliff2WithPluralsTagsAndAstralCharactersIsValid() throws IOException {
    var bytes = RoundTripTest.exported(arabic(), Format.XLIFF2);
    assertValid(bytes);
    try (var reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(new ByteArrayInputStream(bytes));
      var units = new ArrayList<Unit>();
      while (reader.hasNext()) {
        var event = reader.next();
        if (event.isUnit()) {
          units.add(event.getUnit());
        }
      }
      assertThat(units).hasSize(3 + 6);
      var label = units.getFirst().getSegment(0);
      assertThat(label.getTarget().getPlainText()).isEqualTo("مسودة 𞤀𞤁 < 3 & \"قول\" 'a' ]]>");
      assertThat(label.getSubState()).isEqualTo("clearleaf:draft");
      assertThat(units.getFirst().getName()).isEqualTo("common/draft.label");
      assertThat(units.getFirst().getNotes().get(0).getText()).isEqualTo("Every sheet · furniture");
    }
  }

  @Test
  void validatorWouldNoticeAMistake() throws IOException {
    var xliff =
        new String(RoundTripTest.exported(arabic(), Format.XLIFF2), StandardCharsets.UTF_8)
            .replaceFirst("id=\"2\" type=\"link\"", "id=\"1\" type=\"link\"");
    assertThatCode(() -> XLIFFReader.validate(xliff, null)).isInstanceOf(RuntimeException.class);
  }

  private static void assertValid(byte[] xliff) {
    assertThatCode(() -> XLIFFReader.validate(new String(xliff, StandardCharsets.UTF_8), null))
        .doesNotThrowAnyException();
  }

  @Test
  void xliff12HasWhatToolsLookFor() throws Exception {
    var document = xml(RoundTripTest.exported(arabic(), Format.XLIFF));
    var file = elements(document.getDocumentElement(), "file").getFirst();
    assertThat(document.getDocumentElement().getAttribute("version")).isEqualTo("1.2");
    assertThat(file.getAttribute("source-language")).isEqualTo("en");
    assertThat(file.getAttribute("target-language")).isEqualTo("ar");
    assertThat(file.getAttribute("datatype")).isEqualTo("plaintext");
    assertThat(file.getAttribute("original")).isEqualTo("translations/common.pot");
    var ids = new HashSet<String>();
    for (var unit : elements(file, "trans-unit")) {
      assertThat(ids.add(unit.getAttribute("id"))).isTrue();
      assertThat(unit.getAttribute("resname")).isEqualTo(unit.getAttribute("id"));
      assertThat(unit.getAttribute("approved")).isEqualTo("no");
      var children =
          IntStream.range(0, unit.getChildNodes().getLength())
              .mapToObj(i -> unit.getChildNodes().item(i))
              .filter(Element.class::isInstance)
              .map(node -> ((Element) node).getTagName())
              .toList();
      assertThat(children).containsExactly("source", "target", "note");
      var target = elements(unit, "target").getFirst();
      assertThat(target.getAttribute("state")).isEqualTo("needs-review-translation");
      assertThat(target.getAttribute("state-qualifier")).isEqualTo("mt-suggestion");
      // The same codes on both sides, each with its number.
      assertThat(codes(target)).isSubsetOf(codes(elements(unit, "source").getFirst()));
    }
    var group = elements(file, "group").getFirst();
    assertThat(group.getAttribute("restype")).isEqualTo("x-gettext-plurals");
    assertThat(elements(group, "trans-unit")).hasSize(6);
    assertThat(elements(group, "source").stream().map(Element::getTextContent))
        .containsExactly(" days", " day", " days", " days", " days", " days");
    assertThat(elements(group, "note").get(3).getTextContent())
        .isEqualTo("Every sheet · general · the form for numbers such as 3, 4, 5, 6");
  }

  private static List<String> codes(Element text) {
    return Stream.of("x", "g")
        .flatMap(name -> elements(text, name).stream())
        .map(e -> e.getTagName() + e.getAttribute("id") + e.getAttribute("equiv-text"))
        .toList();
  }

  @Test
  void everyFormOfEveryUnitComesBack() throws IOException {
    var there = arabic();
    var empty =
        SmallExchange.shelf(
            "ar",
            ARABIC
                .replaceAll("(msgstr\\S*) \"[^\\n]+", "$1 \"\"")
                .replaceFirst("msgstr \"\"\n", "msgstr \"\"\n\"Language: ar\\\\n\"\n"));
    var here = SmallExchange.translation(empty, "ar");
    assertThat(here.segments()).allMatch(segment -> segment.texts().isEmpty());
    for (var format : List.of(Format.XLIFF, Format.XLIFF2, Format.XLSX)) {
      var problems = new Problems();
      var plan =
          RoundTripTest.plan(
              RoundTripTest.exported(there, format), format.fileName(there), here, problems);
      assertThat(plan.problems()).isEmpty();
      assertThat(plan.count(Decision.ADDED)).isEqualTo(4);
      var filled = SmallExchange.shelf("ar", "");
      ImportFiles.of(plan, here, empty, problems).forEach(filled::with);
      assertThat(SmallExchange.translation(filled, "ar").segments().stream().map(Segment::texts))
          .isEqualTo(there.segments().stream().map(Segment::texts).toList());
    }
  }

  @Test
  void memoryHoldsWhatIsWorded() throws Exception {
    var shelf = SmallExchange.shelf();
    var translation = SmallExchange.translation(shelf, "es");
    var document = xml(RoundTripTest.exported(translation, Format.TMX));
    var units = elements(document.getDocumentElement(), "tu");
    assertThat(units)
        .singleElement()
        .satisfies(unit -> {
          assertThat(unit.getAttribute("tuid")).isEqualTo("common/draft.label");
          assertThat(elements(unit, "seg").stream().map(Element::getTextContent))
              .containsExactly("Draft", "Borrador");
          assertThat(elements(unit, "prop").getFirst().getTextContent()).isEqualTo("draft");
        });
    var arabic = xml(RoundTripTest.exported(arabic(), Format.TMX));
    var advice = elements(arabic.getDocumentElement(), "tu").get(2);
    var segments = elements(advice, "seg");
    assertThat(segments.get(1).getTextContent()).isEqualTo("<a1>الصفحة</a1>، اتصل <b>الآن</b>.");
    assertThat(elements(segments.get(1), "bpt").stream().map(e -> e.getAttribute("i")))
        .containsExactly("2", "1");
  }

  @Test
  void backTranslatorSeesNeitherTheEnglishNorWhatOthersMadeOfTheWords() throws IOException {
    var shelf =
        SmallExchange.shelf("ar", ARABIC)
            .with(
                "translations/ar/back-translation.tsv",
                BackTranslations.HEADER
                    + "\ncommon/advice\t"
                    + TextHash.of(List.of("<a1>الصفحة</a1>، اتصل <b>الآن</b>."))
                    + "\tThe leaf, ring at once.\n");
    var translation = SmallExchange.translation(shelf, "ar");
    assertThat(translation.segment("common/advice").orElseThrow().backTranslation()).isPresent();
    var table =
        new String(
            RoundTripTest.exported(translation, Format.BACK_TRANSLATION), StandardCharsets.UTF_8);
    assertThat(table.lines().findFirst()).contains("key\ttarget\tenglish");
    assertThat(table)
        .contains("common/days[1]\tيوم\t\n")
        .doesNotContain("Call", "Draft", "Page ", "leaf");
    var workbook = RoundTripTest.exported(translation, Format.XLSX);
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      assertThat(read.findSheet("common").orElseThrow().read().get(3).getCellText(3))
          .isEqualTo("The leaf, ring at once.");
    }
  }

  /** Okapi reads our file, divides every unit that has a sentence end in it, and writes it anew. */
  @ParameterizedTest
  @ValueSource(strings = {"es", "ar", "zh-Hans"})
  void segmentedByAnotherProgramItStillSaysTheSame(String tag) throws IOException {
    var translation = RoundTripTest.translation(new ProjectShelf(), tag);
    var out = new StringWriter();
    int divided = 0;
    try (var reader = new XLIFFReader();
        var writer = new XLIFFWriter()) {
      reader.open(new ByteArrayInputStream(RoundTripTest.exported(translation, Format.XLIFF2)));
      writer.create(out, "en", tag);
      while (reader.hasNext()) {
        var event = reader.next();
        if (event.isUnit()) {
          divided += divide(event.getUnit());
        }
        writer.writeEvent(event);
      }
    }
    assertThat(divided).isGreaterThan(10);
    var problems = new Problems();
    var plan =
        RoundTripTest.plan(
            out.toString().getBytes(StandardCharsets.UTF_8), "x.xlf", translation, problems);
    assertThat(plan.problems()).isEmpty();
    assertThat(problems.list()).isEmpty();
    assertThat(plan.count(Decision.SAME)).isEqualTo(translation.segments().size());
  }

  private static int divide(Unit unit) {
    var segment = unit.getSegment(0);
    var source = segment.getSource().getCodedText();
    var target = segment.getTarget().getCodedText();
    int end = source.indexOf(". ") + 2;
    boolean codes = segment.getSource().hasTag() || segment.getTarget().hasTag();
    if (end < 2 || codes) {
      return 0;
    }
    unit.split(0, end, source.length(), target.length() / 2, target.length(), false);
    return 1;
  }

  @Test
  void workbookIsForPeople() throws IOException {
    var bytes = RoundTripTest.exported(arabic(), Format.XLSX);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
          .containsExactly("about", "common");
      var rows = workbook.findSheet("common").orElseThrow().read();
      assertThat(rows).hasSize(1 + 3 + 6);
      assertThat(IntStream.range(0, 8).mapToObj(i -> rows.getFirst().getCellText(i)))
          .containsExactly(
              "key",
              "source",
              "target",
              "back-translation",
              "verdict",
              "comment",
              "source-hash",
              "target-hash");
      assertThat(rows.get(2).getCellText(1)).isEqualTo("Page {page} of {pages}");
    }
    var sheet = Workbooks.part(bytes, "xl/worksheets/sheet2.xml");
    assertThat(sheet).contains("state=\"frozen\"").contains("hidden=\"true\"");
    assertThat(Workbooks.part(bytes, "xl/styles.xml"))
        .contains("horizontal=\"right\"")
        .contains("wrapText=\"true\"");
  }

  private static Document xml(byte[] bytes) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static List<Element> elements(Element parent, String name) {
    var found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
