package org.clearleaf.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Files that came back and are not only text: workbooks, other encodings, damage, giants. */
class ReaderTest {

  private static String planned(String file, byte[] bytes) throws IOException {
    return SmallExchange.plan(
        file, bytes, SmallExchange.translation(SmallExchange.shelf(), "es"), Overwrite.NOTHING);
  }

  /** Moved and renamed columns, rich and inline strings, empty rows, numbers, a title above. */
  @Test
  void workbookOfASpreadsheetProgram() throws IOException {
    var bytes =
        Workbooks.of(
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>Revisión</t></is></c></row>
            <row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><t>Translation</t></is></c>\
            <c r="D3" t="inlineStr"><is><t>Key</t></is></c><c r="E3" t="inlineStr"><is><t>Verdict</t></is></c>\
            <c r="F3" t="inlineStr"><is><t>Comments</t></is></c></row>
            <row r="4"/>
            <row r="5"><c r="B5" t="s"><v>1</v></c><c r="C5" t="s"><v>2</v></c>\
            <c r="D5" t="inlineStr"><is><t>common/footer.page </t></is></c></row>
            <row r="6"><c r="A6"><v>7</v></c><c r="B6" t="inlineStr"><is><t>Draft</t></is></c>\
            <c r="C6" t="inlineStr"><is><t>Borrador</t></is></c>\
            <c r="D6" t="inlineStr"><is><t>common/draft.label</t></is></c>\
            <c r="E6" t="inlineStr"><is><t>change</t></is></c>\
            <c r="F6" t="inlineStr"><is><t>Esbozo is better.</t></is></c></row>
            <row r="7"><c r="C7" t="str"><f>1+1</f><v>2</v></c></row>
            """,
            """
            <si><t>English source</t></si><si><t xml:space="preserve">Page {page} of {pages}</t></si>\
            <si><r><t xml:space="preserve">Página </t></r><r><rPr><b/></rPr><t>{page}</t></r>\
            <r><t xml:space="preserve"> de_x000D_
            {pages}</t></r></si>\
            """);
    assertThat(planned("es.xlsx", bytes))
        .isEqualTo(
            """
            added  common/footer.page   -> "Página {page} de {pages}"
            same  common/draft.label
            remark  common/draft.label  change  Esbozo is better.
            es.xlsx:7 (Hoja1)  import.unknown  The row has no key of ours, such as common/footer.page.\
            """);
  }

  @Test
  void rowsThatWereSortedApartFromTheirKeysAreNotTaken() throws IOException {
    var bytes =
        Workbooks.of(
            row(1, "key", "source", "target") + row(2, "common/footer.page", "Draft", "Esbozo"),
            "");
    assertThat(planned("es.xlsx", bytes))
        .isEqualTo(
            """
            source changed  common/footer.page
            es.xlsx:2 (Hoja1 common/footer.page)  import.source-changed  The English text of the file is not the unit's.\
            """);
  }

  @Test
  void targetsWithoutAnyEnglishAreNotTaken() throws IOException {
    var bytes = Workbooks.of(row(1, "key", "target") + row(2, "common/draft.label", "Esbozo"), "");
    assertThat(planned("es.xlsx", bytes))
        .contains("The file does not tell which English text it translates.");
  }

  private static String row(int number, String... cells) {
    var row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      row.append(
          "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
              .formatted('A' + i, number, cells[i]));
    }
    return row.append("</row>").toString();
  }

  @Test
  void tableInEveryEncodingOfSpreadsheets() throws IOException {
    var text = "key\ttarget\tenglish\r\ncommon/draft.label\tBorrador\tRough copy – 草\r\n";
    var expected = "added  common/draft.label   -> \"Rough copy – 草\"";
    var marked = "\uFEFF" + text;
    assertThat(planned("es.tsv", text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    assertThat(planned("es.tsv", marked.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    assertThat(planned("es.tsv", marked.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
    assertThat(planned("es.tsv", marked.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(expected);
    assertThat(
            planned("es.tsv", "key\ttarget\tenglish\n\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("es.tsv:2  import.damaged  The file is not UTF-8 here.");
  }

  @Test
  void xliffInUtf16AndPoWithAByteOrderMark() throws IOException {
    var xliff =
        "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n<xliff version=\"1.2\"><file><body>"
            + "<trans-unit id=\"common/draft.label\"><source>Draft</source><target>Borrador</target>"
            + "</trans-unit></body></file></xliff>";
    assertThat(planned("es.xlf", xliff.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo("same  common/draft.label");
    var po =
        "\uFEFFmsgid \"\"\r\nmsgstr \"\"\r\n\"Language: es\\n\"\r\n\r\nmsgctxt \"draft.label\"\r\n"
            + "msgid \"Draft\"\r\nmsgstr \"Borrador\"\r\n";
    assertThat(planned("common.po", po.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("same  common/draft.label");
  }

  @Test
  void workbookThatGrowsWithoutEndIsNotUnpacked() throws IOException {
    var giant = new byte[(int) Packages.LARGEST + 1];
    assertThat(planned("es.xlsx", Workbooks.zip(Map.of("xl/workbook.xml", giant))))
        .isEqualTo("es.xlsx  import.too-large  Unpacked, the workbook has more than 64 MB.");
  }

  @Test
  void depthAndSizeHaveLimits() throws IOException {
    var deep = "<xliff>" + "<group>".repeat(100_000);
    assertThat(planned("es.xlf", deep.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            "es.xlf:1  import.damaged  The file cannot be read. Its elements are nested too deeply.");
    assertThat(planned("es.xlf", new byte[IncomingReader.LARGEST + 1]))
        .isEqualTo("es.xlf  import.too-large  The file has more than 32 MB.");
  }

  /** However a file is damaged, there are problems and no failure, and no half text is taken. */
  @Test
  void damageIsToldInProblems() throws IOException {
    var translation = SmallExchange.translation(SmallExchange.shelf(), "es");
    var random = new Random(11);
    for (var format : List.of(Format.XLIFF, Format.XLIFF2, Format.XLSX)) {
      var whole = RoundTripTest.exported(translation, format);
      for (int i = 0; i < 150; i++) {
        var damaged =
            Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
        for (int j = 0; j < i % 3 * 4 && damaged.length > 0; j++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        var problems = new Problems();
        var incoming =
            IncomingReader.read(
                format.fileName(translation), damaged, translation.catalogues(), problems);
        assertThat(incoming.isPresent() || problems.hasErrors()).isTrue();
        incoming.ifPresent(in -> ImportPlanner.plan(in, translation, Overwrite.NOTHING));
      }
    }
  }

  @Test
  void largeFilesTakeTimeInProportion() throws IOException {
    var unit =
        "<trans-unit id=\"common/u%d\"><source>Draft</source><target>B</target></trans-unit>\n";
    var xliff = new StringBuilder("<xliff><file target-language=\"es\"><body>");
    for (int i = 0; i < 50_000; i++) {
      xliff.append(unit.formatted(i));
    }
    var bytes = xliff.append("</body></file></xliff>").toString().getBytes(StandardCharsets.UTF_8);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(
                    IncomingReader.read("x", bytes, List.of(), new Problems())
                        .orElseThrow()
                        .units())
                .hasSize(50_000));
  }

  @Test
  void tagsOfOtherToolsAreUnderstood() {
    var tags = List.of("en", "es", "pt-BR", "zh-Hans", "zh-Hant");
    assertThat(language("es.xlf", "es-MX", tags)).isEqualTo("es");
    assertThat(language("x.xlf", "pt_br", tags)).isEqualTo("pt-BR");
    assertThat(language("x.xlf", "pt-PT", tags)).isEqualTo("pt-BR");
    assertThat(language("x.xlf", "zh-CN", tags)).isEqualTo("import.language");
    assertThat(language("x.xlf", "fr", tags)).isEqualTo("import.language");
    assertThat(language("out/zh-Hant.back-translation.tsv", "", tags)).isEqualTo("zh-Hant");
    assertThat(language("table.tsv", "", tags)).isEqualTo("import.language");
  }

  private static String language(String file, String language, List<String> tags) {
    var problems = new Problems();
    var incoming = Incoming.ofUnits(file, language, List.of());
    return TargetLanguage.of(incoming, "", tags, problems)
        .orElseGet(() -> problems.list().getFirst().id());
  }

  @Test
  void typedLanguageMustNotContradictTheFile() {
    var problems = new Problems();
    var incoming = Incoming.ofUnits("x.xlf", "es-ES", List.of());
    assertThat(TargetLanguage.of(incoming, "es", List.of("es", "fr"), problems)).contains("es");
    assertThat(problems.list()).isEmpty();
    assertThat(TargetLanguage.of(incoming, "fr", List.of("es", "fr"), problems)).isEmpty();
    assertThat(problems.list())
        .singleElement()
        .satisfies(p ->
            assertThat(p.message())
                .isEqualTo("The file says that it is in \"es-ES\", not in \"fr\"."));
  }
}
