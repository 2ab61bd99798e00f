package org.clearleaf.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clearleaf.SpecReader;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PoFileTest {

  private static final String NASTY =
      """
      # first comment


      msgid ""
      msgstr ""
      "Language: es\\n"

      #, fuzzy
      #. note
      #| msgid ""
      #| "old "
      #| "text"
      msgctxt   "a"
      msgid "A"
      msgstr ""
      "Á"
      \t
      #~| msgid "older"
      #~ msgctxt "gone"
      #~ msgid "Gone"
      #~ msgstr "Ido"
      msgctxt "b"
      msgid "B"
      msgid_plural "Bs"
      msgstr[0] "É"
      msgstr[1] ""

      # last comment\
      """;

  @TestFactory
  Stream<DynamicTest> specification() {
    return SpecReader.tests("/messages/po.spec", PoFileTest::answer);
  }

  private static String answer(String input) {
    var problems = new Problems();
    var po = PoFile.read("", input, problems);
    var out = new StringBuilder();
    for (var problem : problems.list()) {
      var place = problem.place();
      out.append(place.line())
          .append(place.unit().isEmpty() ? "" : " " + place.unit())
          .append("  ")
          .append(problem.id())
          .append("  ")
          .append(problem.message())
          .append('\n');
    }
    po.ifPresent(file ->
        file.entries().stream()
            .filter(entry -> !entry.isHeader())
            .forEach(entry -> write(entry, out)));
    return out.toString();
  }

  private static void write(PoEntry entry, StringBuilder out) {
    out.append(entry.context()).append(" \"").append(entry.source()).append('"');
    if (entry.plural() != null) {
      out.append(" plural \"").append(entry.plural()).append('"');
    }
    out.append(" ->");
    entry
        .texts()
        .forEach(text ->
            out.append(" \"")
                .append(text.replace('\n', '⏎').replace('\t', '⇥').replace('\r', '␍'))
                .append('"'));
    out.append(" line ").append(entry.line()).append(", ").append(entry.textLine());
    entry.comments().forEach(comment -> out.append(" comment \"").append(comment).append('"'));
    entry.notes().forEach(note -> out.append(" note \"").append(note).append('"'));
    entry
        .references()
        .forEach(reference -> out.append(" reference \"").append(reference).append('"'));
    out.append(entry.flags().isEmpty() ? "" : " " + String.join(", ", entry.flags()));
    entry
        .previous()
        .forEach(line -> out.append(" previous \"").append(line.replace("\"", "\\\"")).append('"'));
    out.append(entry.obsolete() ? " obsolete\n" : "\n");
  }

  @Test
  void untouchedFilesAreWrittenByteForByte() throws IOException {
    try (var files = Files.walk(Path.of("translations"))) {
      var all = files.filter(path -> path.toString().matches(".*\\.pot?")).toList();
      assertThat(all).isNotEmpty();
      for (var path : all) {
        assertRoundTrip(Files.readString(path));
      }
    }
    assertRoundTrip(NASTY);
    assertRoundTrip(NASTY.replace("\n", "\r\n"));
    assertRoundTrip(NASTY + "\n\n\n");
  }

  private static void assertRoundTrip(String text) {
    var problems = new Problems();
    assertThat(PoFile.read("x.po", text, problems).orElseThrow().write()).isEqualTo(text);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void onlyTheChangedEntryIsWrittenAnew() {
    var po = read(NASTY);
    var entry = po.entries().get(1);
    var changed = po.with(entry, entry.withTexts(List.of("Un \"Á\"\n\\"))).write();
    var old = entry.raw();
    var expected =
        """
        #. note
        #, fuzzy
        #| msgid ""
        #| "old "
        #| "text"
        msgctxt "a"
        msgid "A"
        msgstr "Un \\"Á\\"\\n\\\\"

        """;
    assertThat(changed).isEqualTo(NASTY.replace(old, expected));
    assertThat(read(changed).entries().get(1).texts()).containsExactly("Un \"Á\"\n\\");
  }

  @Test
  void everyKindOfEntryCanBeWrittenAnew() {
    var po = read(NASTY);
    var again = po;
    for (var entry : po.entries()) {
      again = again.with(entry, entry.withTexts(entry.texts()));
    }
    var reread = read(again.write());
    assertThat(reread.entries()).hasSameSizeAs(po.entries());
    for (int i = 0; i < po.entries().size(); i++) {
      var before = po.entries().get(i);
      var after = reread.entries().get(i);
      assertThat(after.texts()).isEqualTo(before.texts());
      assertThat(
              List.of(
                  after.source(), after.flags(), after.previous(), after.notes(), after.obsolete()))
          .isEqualTo(
              List.of(
                  before.source(),
                  before.flags(),
                  before.previous(),
                  before.notes(),
                  before.obsolete()));
    }
    assertThat(read(reread.write()).write()).isEqualTo(again.write());
  }

  @Test
  void anyTextEndsInEntriesAndProblems() {
    var random = new Random(7);
    var alphabet = "msgctxt msgid msgstr[0] \"\"\\#~|,.: \n\n\"a\"{<";
    for (int i = 0; i < 2000; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(200); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      PoFile.read("x.po", text.toString(), new Problems()).ifPresent(PoFile::write);
    }
    for (int cut = 0; cut <= NASTY.length(); cut++) {
      PoFile.read("x.po", NASTY.substring(0, cut), new Problems()).ifPresent(PoFile::write);
    }
  }

  @Test
  void longFilesTakeTimeInProportion() {
    var lines =
        "msgid \"\"\nmsgstr \"\"\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\"\n"
            + "\"word \"\n".repeat(200_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(read(lines).entries().get(1).texts().getFirst()).hasSize(1_000_000));
    var entries = new StringBuilder("msgid \"\"\nmsgstr \"\"\n");
    for (int i = 0; i < 50_000; i++) {
      entries.append("\nmsgctxt \"k").append(i).append("\"\nmsgid \"A\"\nmsgstr \"B\"\n");
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(read(entries.toString()).entries()).hasSize(50_001));
  }

  @Test
  void fileThatIsCutInTheMiddleOfALetterIsNotUtf8() {
    var project = new SmallProject();
    var bytes = project.text("translations/es/flu.po").getBytes(StandardCharsets.UTF_8);
    int middle = new String(bytes, StandardCharsets.UTF_8).indexOf("página");
    var cut =
        Arrays.copyOf(
            bytes,
            project
                    .text("translations/es/flu.po")
                    .substring(0, middle + 1)
                    .getBytes(StandardCharsets.UTF_8)
                    .length
                + 1);
    var problems = new Problems();
    new Bundles(project.shelf().with("translations/es/flu.po", cut))
        .words(project.summary(), "es", problems);
    assertThat(SmallProject.written(problems))
        .isEqualTo("translations/es/flu.po:17  file.encoding  The file is not UTF-8.\n");
  }

  private static PoFile read(String text) {
    return PoFile.read("x.po", text, new Problems()).orElseThrow();
  }
}
