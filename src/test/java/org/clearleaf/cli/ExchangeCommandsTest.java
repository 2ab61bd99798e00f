package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.clearleaf.ProjectShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code translate export} and {@code translate import}, as somebody types them. */
class ExchangeCommandsTest {

  private static final String PO = "translations/es/common.po";

  @TempDir Path folder;
  private final SequencedMap<String, byte[]> written = new LinkedHashMap<>();
  private Tool tool;

  @BeforeEach
  void makeTool() {
    tool = new Tool(new ProjectShelf(), folder).changing(written::putAll);
  }

  @Test
  void wordsGoOutComeBackChangedAndAreWritten() throws IOException {
    var export = tool.run("translate", "export", "es", "common", "--to", "xliff");
    assertThat(export.err()).isEmpty();
    assertThat(export.out()).isEqualTo("written  es.xliff\n");
    assertThat(export.files()).containsExactly("es.xliff");
    edit("es.xliff", ">Borrador<", ">Boceto<");

    var dry = tool.run("translate", "import", "es.xliff", "--dry-run");
    assertThat(dry.status()).isEqualTo(CommandLineTool.DONE);
    assertThat(dry.err()).isEmpty();
    assertThat(dry.out())
        .contains("changed  common/draft.label\n  -  Borrador\n  +  Boceto\n")
        .endsWith("would write  " + PO + "\n");
    assertThat(written).isEmpty();

    var ran = tool.run("translate", "import", "es.xliff");
    assertThat(ran.status()).isEqualTo(CommandLineTool.DONE);
    assertThat(ran.out()).endsWith("written  " + PO + "\n");
    assertThat(written).containsOnlyKeys(PO);
    var before = new String(new ProjectShelf().read(PO), StandardCharsets.UTF_8);
    assertThat(new String(written.get(PO), StandardCharsets.UTF_8))
        .isEqualTo(before.replace("msgstr \"Borrador\"", "msgstr \"Boceto\""));
  }

  @Test
  void whatComesBackUnchangedWritesNothing() {
    tool.run("translate", "export", "ar", "--to", "xlsx", "--out", "review.xlsx");
    var ran = tool.run("translate", "import", "review.xlsx");
    assertThat(ran.status()).isEqualTo(CommandLineTool.DONE);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).endsWith("Nothing changes.\n");
    assertThat(written).isEmpty();
  }

  @Test
  void conflictIsToldAndStaysUntilItIsNamed() throws IOException {
    tool.run("translate", "export", "es", "common", "--to", "xliff2");
    edit("es.xliff", ">Borrador<", ">Boceto<");
    var shelf =
        new ProjectShelf().edited(PO, po -> po.replace("msgstr \"Borrador\"", "msgstr \"Esbozo\""));
    var here = new Tool(shelf, folder).changing(written::putAll);

    var ran = here.run("translate", "import", "es.xliff");
    assertThat(ran.status()).isEqualTo(CommandLineTool.PROBLEMS);
    assertThat(ran.err()).contains("import.conflict", "--overwrite common/draft.label");
    assertThat(ran.out()).contains("conflict  common/draft.label\n  -  Esbozo\n  +  Boceto\n");
    assertThat(written).isEmpty();

    here.run("translate", "import", "es.xliff", "--overwrite", "draft.label");
    assertThat(new String(written.get(PO), StandardCharsets.UTF_8)).contains("msgstr \"Boceto\"");
  }

  @Test
  void backTranslationsGoToTheirOwnFile() throws IOException {
    tool.run("translate", "export", "es", "common", "--to", "back-translation");
    var table = Files.readString(folder.resolve("es.back-translation.tsv"));
    assertThat(table).contains("common/draft.label\tBorrador\t");
    Files.writeString(
        folder.resolve("es.back-translation.tsv"),
        "key\ttarget\tenglish\r\ncommon/draft.label\tBorrador\tRough copy\r\n");
    var ran = tool.run("translate", "import", "es.back-translation.tsv", "--overwrite");
    assertThat(ran.status()).isEqualTo(CommandLineTool.DONE);
    assertThat(written).containsOnlyKeys("translations/es/back-translation.tsv");
    assertThat(new String(written.firstEntry().getValue(), StandardCharsets.UTF_8))
        .contains("\tRough copy\n");
  }

  @Test
  void damagedFileIsAProblemWithItsLine() throws IOException {
    Files.writeString(folder.resolve("es.xliff"), "<xliff version=\"1.2\">\n<file>\n</xliff>");
    var ran = tool.run("translate", "import", "es.xliff");
    assertThat(ran.status()).isEqualTo(CommandLineTool.PROBLEMS);
    assertThat(ran.err()).startsWith("error  es.xliff:3  import.damaged  The file cannot be read.");
    assertThat(ran.err().lines().filter(line -> !line.isBlank())).hasSize(1);
    assertThat(written).isEmpty();
  }

  private void edit(String file, String old, String fresh) throws IOException {
    var path = folder.resolve(file);
    var text = Files.readString(path);
    assertThat(text).contains(old);
    Files.writeString(path, text.replace(old, fresh));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Which language? Give its tag, such as es. | translate export --to xliff
          Export as what? Give --to with one of: xliff, xliff2, xlsx, tmx, back-translation, glossary, review. | translate export es
          There is no format "xlif". Did you mean "xliff"? | translate export es --to xlif
          There is no language "ess". Did you mean "es" (Spanish)? | translate export ess --to tmx
          There is no summary "comon". Did you mean "common"? | translate export es comon --to tmx
          English is the source | translate export en --to tmx
          Import which file? Give its name. | translate import
          Import which file? Give its name before --overwrite. | translate import --overwrite es.xliff
          There is no file "none.xliff". | translate import none.xliff
          """)
  void wrongUseIsToldInOneMessage(String message, String arguments) {
    var ran = tool.run(arguments.strip().split(" "));
    assertThat(ran.status()).isEqualTo(CommandLineTool.WRONG_USE);
    assertThat(ran.err()).contains(message);
    assertThat(written).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"export, translate export es --to xliff", "import, translate import es.xliff"})
  void helpHasAnExample(String command, String example) {
    var help = tool.run("translate", command, "--help");
    assertThat(help.status()).isEqualTo(CommandLineTool.DONE);
    assertThat(help.out()).contains("Example", "./clearleaf " + example);
  }
}
