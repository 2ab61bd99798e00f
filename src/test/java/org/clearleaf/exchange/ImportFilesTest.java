package org.clearleaf.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SequencedMap;
import org.clearleaf.MapShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.TextHash;
import org.clearleaf.translation.BackTranslations;
import org.junit.jupiter.api.Test;

/** What an import writes: the units that it takes, and nothing else. */
class ImportFilesTest {

  private static final String FOLDER = "translations/es/";

  private static final String XLIFF =
      """
      <xliff version="1.2"><file target-language="es"><body>
      <trans-unit id="common/days[0]"><source>{count} day</source><target>un día</target></trans-unit>
      <trans-unit id="common/days[1]"><source>{count} days</source><target>{count} días</target></trans-unit>
      <trans-unit id="common/footer.page"><source>Page {page} of {pages}</source><target>"{page}" de {pages}</target></trans-unit>
      </body></file></xliff>
      """;

  private static SequencedMap<String, byte[]> imported(MapShelf shelf, String file, String text)
      throws IOException {
    var problems = new Problems();
    var translation = SmallExchange.translation(shelf, "es");
    var incoming =
        IncomingReader.read(file, text.getBytes(UTF_8), translation.catalogues(), problems);
    var plan = ImportPlanner.plan(incoming.orElseThrow(), translation, Overwrite.NOTHING);
    assertThat(plan.problems()).isEmpty();
    var files = ImportFiles.of(plan, translation, shelf, problems);
    assertThat(problems.list()).isEmpty();
    return files;
  }

  /** Where they stand on the sheet, with what the project tells translators. */
  @Test
  void unitsThatTheFileLacksComeToTheirPlace() throws IOException {
    var files = imported(SmallExchange.shelf(), "es.xlf", XLIFF);
    assertThat(files).containsOnlyKeys(FOLDER + "common.po");
    assertThat(new String(files.get(FOLDER + "common.po"), UTF_8))
        .isEqualTo(
            SmallExchange.SPANISH
                + """

                #. Every sheet · furniture
                msgctxt "footer.page"
                msgid "Page {page} of {pages}"
                msgstr "\\"{page}\\" de {pages}"

                #. Every sheet · general
                msgctxt "days"
                msgid "{count} day"
                msgid_plural "{count} days"
                msgstr[0] "un día"
                msgstr[1] "{count} días"
                """);
  }

  @Test
  void endsOfLinesStayThoseOfTheFile() throws IOException {
    var dos = SmallExchange.SPANISH.replace("\n", "\r\n");
    var files = imported(SmallExchange.shelf("es", dos), "es.xlf", XLIFF);
    var text = new String(files.get(FOLDER + "common.po"), UTF_8);
    assertThat(text).startsWith(dos);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  /** What a translator wrote round the words, and what stands behind them, is kept. */
  @Test
  void commentsObsoleteEntriesAndFlagsAreKept() throws IOException {
    var before =
        SmallExchange.SPANISH
            + """

            # Ask Ana about this.
            #. Every sheet · furniture
            #, fuzzy, no-wrap
            #| msgid "Page {page}"
            msgctxt "footer.page"
            msgid "Page {page} of {pages}"
            msgstr ""
            "Página "
            "{page}"

            #~ msgctxt "gone"
            #~ msgid "Gone"
            #~ msgstr "Ido"
            # The end.
            """;
    var shelf = SmallExchange.shelf("es", before);
    var there = SmallExchange.translation(shelf, "es");
    var xliff = new String(Format.XLIFF.write(there, there.catalogues()), UTF_8);
    int target = xliff.indexOf(">Página");
    var changed =
        xliff.substring(0, target + 1)
            + "{page} de {pages}"
            + xliff.substring(xliff.indexOf("</target>", target));
    var files = imported(shelf, "es.xlf", changed);
    assertThat(new String(files.get(FOLDER + "common.po"), UTF_8))
        .isEqualTo(
            before
                .replace("#, fuzzy, no-wrap\n#| msgid \"Page {page}\"\n", "#, no-wrap\n")
                .replace("msgstr \"\"\n\"Página \"\n\"{page}\"", "msgstr \"{page} de {pages}\""));
  }

  @Test
  void backTranslationsHoldForTheWordsOfToday() throws IOException {
    var old = BackTranslations.HEADER + "\ncommon/advice\t0123456789abcdef\tCall";
    var shelf = SmallExchange.shelf().with(FOLDER + BackTranslations.FILE, old);
    var files =
        imported(
            shelf, "es.tsv", "key\ttarget\tenglish\ncommon/draft.label\tBorrador\tRough copy\n");
    assertThat(files).containsOnlyKeys(FOLDER + BackTranslations.FILE);
    assertThat(new String(files.firstEntry().getValue(), UTF_8))
        .isEqualTo(
            old
                + "\ncommon/draft.label\t"
                + TextHash.of(java.util.List.of("Borrador"))
                + "\tRough copy\n");
  }

  @Test
  void termsAreAddedBehindTheOthers() throws IOException {
    var files =
        imported(
            SmallExchange.shelf(),
            "es.tsv",
            "note\ttarget\tenglish\n\ttos\tcough\n\tfiebre\tfever\n");
    assertThat(new String(files.get(FOLDER + "glossary.tsv"), UTF_8))
        .isEqualTo("english\ttarget\talso\tnot\tnote\nfever\tfiebre\t\t\t\ncough\ttos\t\t\t\n");
  }
}
