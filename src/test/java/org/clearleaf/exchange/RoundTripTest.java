package org.clearleaf.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.exchange.ImportPlan.Decision;
import org.clearleaf.messages.PoFile;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;
import org.clearleaf.translation.Translations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out and comes back unchanged is the same, in every language of the project. */
class RoundTripTest {

  private static final Shelf PROJECT = new ProjectShelf();

  /** Read once: all tests ask for the same. */
  private static final Translations TRANSLATIONS = new Translations(PROJECT);

  private static final Map<String, Translation> READ = new ConcurrentHashMap<>();

  private static final List<Format> BOTH_WAYS = List.of(Format.XLIFF, Format.XLIFF2, Format.XLSX);

  static Stream<String> tags() {
    return TRANSLATIONS.tags().stream().filter(tag -> !tag.equals("en"));
  }

  @ParameterizedTest
  @MethodSource("tags")
  void nothingChangesWhereTheWordsCameFrom(String tag) throws IOException {
    var translation = ofProject(tag);
    for (var format : BOTH_WAYS) {
      var problems = new Problems();
      var plan =
          plan(exported(translation, format), format.fileName(translation), translation, problems);
      assertThat(problems.list()).as(format.word()).isEmpty();
      assertThat(plan.problems()).as(format.word()).isEmpty();
      assertThat(plan.isEmpty()).isTrue();
      assertThat(plan.items()).hasSameSizeAs(translation.segments());
      assertThat(plan.claims()).isEmpty();
      assertThat(ImportFiles.of(plan, translation, PROJECT, problems)).isEmpty();
    }
  }

  /** The PO files are made anew, with every unit in the order of the sheet. */
  @ParameterizedTest
  @MethodSource("tags")
  void everyUnitArrivesInAnEmptyLanguage(String tag) throws IOException {
    var translation = ofProject(tag);
    for (var format : BOTH_WAYS) {
      var empty = emptied(tag, translation);
      var target = translation(empty, tag);
      var problems = new Problems();
      var plan =
          plan(exported(translation, format), format.fileName(translation), target, problems);
      assertThat(plan.problems()).as(format.word()).isEmpty();
      assertThat(plan.count(Decision.ADDED)).isEqualTo(translation.segments().size());
      var files = ImportFiles.of(plan, target, empty, problems);
      assertThat(problems.list()).isEmpty();
      assertThat(texts(translation(over(empty, files), tag))).isEqualTo(texts(translation));
    }
  }

  /** PO is the project's own format: a file of the project that is imported changes nothing. */
  @ParameterizedTest
  @MethodSource("tags")
  void filesOfTheProjectAreImportedToo(String tag) throws IOException {
    var translation = ofProject(tag);
    for (var catalogue : translation.catalogues()) {
      var file = catalogue.name() + ".po";
      var bytes = PROJECT.read("translations/" + tag + "/" + file);
      var problems = new Problems();
      var plan = plan(bytes, file, translation, problems);
      assertThat(problems.list()).isEmpty();
      assertThat(plan.problems()).isEmpty();
      assertThat(plan.isEmpty()).isTrue();
      assertThat(plan.count(Decision.SAME)).isEqualTo(catalogue.sources().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "es"})
  void theSameWordsGiveTheSameBytes(String tag) throws IOException {
    for (var format : Format.values()) {
      assertThat(exported(ofProject(tag), format))
          .as(format.word())
          .isEqualTo(exported(translation(new ProjectShelf(), tag), format));
    }
  }

  /** Only the entry of the changed unit is another one in the file. */
  @ParameterizedTest
  @MethodSource("tags")
  void untouchedEntriesStayByteForByte(String tag) throws IOException {
    var translation = ofProject(tag);
    var segment = translation.segments().get(translation.segments().size() / 2);
    var xliff = new String(exported(translation, Format.XLIFF), UTF_8);
    var start = xliff.indexOf("<target", xliff.indexOf("trans-unit id=\"" + segment.id() + "\""));
    var inside = xliff.indexOf('>', start) + 1;
    var changed = xliff.substring(0, inside) + "1 " + xliff.substring(inside);
    var problems = new Problems();
    var plan = plan(changed.getBytes(UTF_8), "x.xlf", translation, problems);
    assertThat(plan.taken())
        .singleElement()
        .satisfies(item -> assertThat(item.id()).isEqualTo(segment.id()));
    var files = ImportFiles.of(plan, translation, PROJECT, problems);
    var path = "translations/" + tag + "/" + segment.catalogue() + ".po";
    assertThat(files).containsOnlyKeys(path);
    var before = raw(new String(PROJECT.read(path), UTF_8));
    var after = raw(new String(files.get(path), UTF_8));
    assertThat(after).hasSameSizeAs(before);
    int different = 0;
    for (int i = 0; i < before.size(); i++) {
      different += before.get(i).equals(after.get(i)) ? 0 : 1;
    }
    assertThat(different).isEqualTo(1);
  }

  private static List<String> raw(String po) {
    return PoFile.read("x.po", po, new Problems()).orElseThrow().entries().stream()
        .map(entry -> entry.raw())
        .toList();
  }

  private static Shelf emptied(String tag, Translation translation) {
    var shelf = new ProjectShelf();
    for (var catalogue : translation.catalogues()) {
      shelf.without("translations/" + tag + "/" + catalogue.name() + ".po");
    }
    return shelf;
  }

  private static Shelf over(Shelf shelf, SequencedMap<String, byte[]> files) {
    var project = (ProjectShelf) shelf;
    files.forEach(project::with);
    return project;
  }

  static List<List<String>> texts(Translation translation) {
    return translation.segments().stream().map(Segment::texts).toList();
  }

  static byte[] exported(Translation translation, Format format) {
    return format.write(translation, translation.catalogues());
  }

  static ImportPlan plan(byte[] bytes, String file, Translation translation, Problems problems) {
    var incoming = IncomingReader.read(file, bytes, translation.catalogues(), problems);
    return ImportPlanner.plan(
        incoming.orElseThrow(() -> new AssertionError(problems.list())),
        translation,
        Overwrite.NOTHING);
  }

  private static Translation ofProject(String tag) throws IOException {
    var read = READ.get(tag);
    if (read == null) {
      var problems = new Problems();
      read =
          TRANSLATIONS.read(tag, problems).orElseThrow(() -> new AssertionError(problems.list()));
      READ.put(tag, read);
    }
    return read;
  }

  static Translation translation(Shelf shelf, String tag) throws IOException {
    var problems = new Problems();
    return new Translations(shelf)
        .read(tag, problems)
        .orElseThrow(() -> new AssertionError(problems.list()));
  }
}
