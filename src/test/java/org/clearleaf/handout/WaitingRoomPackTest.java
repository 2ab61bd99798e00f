package org.clearleaf.handout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.clearleaf.ProjectShelf;
import org.clearleaf.VeraPdf;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.pack.Pack;
import org.clearleaf.pack.PackOrder;
import org.clearleaf.pack.PackOrder.Copies;
import org.clearleaf.pack.PackOrder.Division;
import org.clearleaf.pack.Packer;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fills the rack of a waiting room, read back from the finished files. */
class WaitingRoomPackTest {
  private static final String SUMMARY = "acute-lymphocytic-leukemia";
  private static final String ADDRESS = "https://example.org/leaflets";

  /** Both directions, an odd and an even number of pages, four scripts. */
  private static final List<Language> LANGUAGES = languages("en", "es", "ar", "zh-Hant", "my");

  private static final Copies COPIES = new Copies(1, Map.of(new Language("ar"), 3));

  private static ProjectShelf shelf;
  private static Press press;
  private static Pack pack;

  @BeforeAll
  static void packOnce() throws IOException {
    shelf =
        new ProjectShelf()
            .with("clinic.yaml", "name: {en: Riverside Clinic}\nweb: " + ADDRESS + "\n");
    press = new Press(shelf);
    pack = make(order(LANGUAGES, PageFormat.A4, Division.JOB));
  }

  private static List<Language> languages(String... tags) {
    return Stream.of(tags).map(Language::new).toList();
  }

  private static PackOrder order(List<Language> languages, PageFormat paper, Division division) {
    return new PackOrder(
        List.of(SUMMARY), languages, COPIES, EditionKind.LARGE, 18, paper, division, Drafts.CHOSEN);
  }

  private static Pack make(PackOrder order) throws IOException {
    var made = new Packer(shelf, press, Packer.Gate.OPEN).pack(order, Packer.Progress.NONE);
    assertThat(made.problems()).isEmpty();
    return made;
  }

  private static PrintedFile open(Pack made, Pack.Role role) throws IOException {
    return new PrintedFile(
        made.files().stream().filter(f -> f.role() == role).findFirst().orElseThrow().bytes());
  }

  private static List<Tag> parts(PrintedFile file) {
    return file.root.tags().toList();
  }

  private static boolean isSeparator(Tag part) {
    return part.text().contains("Copies");
  }

  @Test
  void everyFileOfAPackMeetsBothStandards() {
    assertThat(pack.files()).hasSize(3);
    assertThat(pack.files()).allSatisfy(f -> assertThat(VeraPdf.failures(f.bytes())).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "letter, LARGE, 24, CL-101-ar-pack-v1-2026-05-24pt-letter.pdf",
    "a4, BILINGUAL, 18, CL-101-ar-pack-v1-2026-05-bilingual-a4.pdf",
    "letter, CLEAR, 14, CL-101-ar-pack-v1-2026-05-14pt-letter.pdf",
  })
  void aFileForEachLanguageMeetsBothStandardsToo(
      String paper, EditionKind kind, int size, String name) throws IOException {
    var made =
        make(
            new PackOrder(
                List.of(SUMMARY),
                languages("en", "ar"),
                Copies.of(2),
                kind,
                size,
                paper.equals("a4") ? PageFormat.A4 : PageFormat.LETTER,
                Division.LANGUAGE,
                Drafts.CHOSEN));
    assertThat(made.files()).hasSize(4);
    assertThat(made.files().getFirst().name()).isEqualTo(name);
    assertThat(VeraPdf.failures(made.files().getFirst().bytes())).isEmpty();
  }

  @Test
  void theNamesOfTheFilesNameNoIllness() throws IOException {
    assertThat(pack.files())
        .extracting(Pack.File::name)
        .containsExactly(
            "CL-101-pack-v1-2026-05-a4.pdf", "pack-index-a4.pdf", "languages-poster-a4.pdf");
    var each = make(order(languages("es", "ar"), PageFormat.LETTER, Division.LANGUAGE));
    assertThat(each.files())
        .extracting(Pack.File::name)
        .startsWith("CL-101-ar-pack-v1-2026-05-letter.pdf", "CL-101-es-pack-v1-2026-05-letter.pdf");
    for (var file : pack.files()) {
      try (var read = new PrintedFile(file.bytes())) {
        assertThat(read.document.getDocumentInformation().getTitle())
            .isNotBlank()
            .doesNotContainIgnoringCase("leukemia");
      }
    }
  }

  @Test
  void eachCopySaysExactlyWhatTheSheetByItselfSays() throws IOException {
    try (var file = open(pack, Pack.Role.SHEETS)) {
      var counted = new HashMap<String, Integer>();
      for (var part : parts(file)) {
        if (!isSeparator(part)) {
          counted.merge(part.language, 1, Integer::sum);
          try (var alone = alone(part.language)) {
            assertThat(part.text()).isEqualTo(alone.root.text());
            assertThat(types(part)).isEqualTo(types(alone.root));
          }
        }
      }
      assertThat(counted)
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("en", 1, "es", 1, "ar", 3, "zh-Hant", 1, "my", 1));
    }
  }

  private static PrintedFile alone(String tag) throws IOException {
    var order = Order.of(SUMMARY, new Language(tag)).with(Drafts.CHOSEN);
    return new PrintedFile(press.print(order).file().orElseThrow().bytes());
  }

  private static List<String> types(Tag tag) {
    return tag.tags()
        .flatMap(t -> Stream.concat(Stream.of(t.type + " " + t.language), types(t).stream()))
        .toList();
  }

  @Test
  void eachPartHasItsLanguageAndOneTitle() throws IOException {
    try (var file = open(pack, Pack.Role.SHEETS)) {
      assertThat(file.root.type).isEqualTo("Document");
      assertThat(file.root.language).isEqualTo("en");
      assertThat(parts(file))
          .hasSize(5 + 7)
          .allSatisfy(part -> {
            assertThat(part.type).isEqualTo("Part");
            assertThat(part.all("H1")).hasSize(1);
            assertThat(part.all("H1").map(h -> h.language)).containsOnly(part.language);
          });
    }
  }

  @Test
  void aSeparatorNamesTheLanguageOfTheCopiesThatFollow() throws IOException {
    try (var file = open(pack, Pack.Role.SHEETS);
        var index = open(pack, Pack.Role.INDEX)) {
      Tag separator = null;
      for (var part : parts(file)) {
        if (isSeparator(part)) {
          separator = part;
          continue;
        }
        var standing = press.catalogue().standing(SUMMARY, new Language(part.language));
        assertThat(separator.all("H1").map(Tag::text)).containsExactly(standing.languageName());
        var entry = separator.all("L").findFirst().orElseThrow();
        assertThat(entry.all("P").map(Tag::text)).containsExactly(standing.endonym());
        assertThat(entry.all("P").map(p -> p.language)).containsExactly(part.language);
        var number = entry.all("Lbl").map(Tag::text).findFirst().orElseThrow();
        assertThat(separator.text())
            .contains("CL-101 v1", "draft", "Copies" + (part.language.equals("ar") ? 3 : 1));
        assertThat(index.root.text()).contains(number + standing.languageName());
      }
    }
  }

  @Test
  void everyCopyBeginsOnALeafOfItsOwnAndItsPagesCountFromOne() throws IOException {
    try (var file = open(pack, Pack.Role.SHEETS)) {
      var labels = file.document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      var starts = new ArrayList<Integer>();
      for (var part : parts(file)) {
        starts.add(part.passages().mapToInt(passage -> passage.page).min().orElseThrow() - 1);
      }
      assertThat(starts).isSorted().allMatch(start -> start % 2 == 0);
      assertThat(file.pages.size()).isEven();
      for (int i = 0; i < starts.size(); i++) {
        int end = i + 1 < starts.size() ? starts.get(i + 1) : file.pages.size();
        for (int page = starts.get(i); page < end; page++) {
          boolean blank = file.pages.get(page).passages().isEmpty();
          assertThat(labels[page]).isEqualTo(blank ? "blank" : "" + (page - starts.get(i) + 1));
          assertThat(blank).isEqualTo(blank && page == end - 1);
        }
      }
      var preferences = file.document.getDocumentCatalog().getViewerPreferences();
      assertThat(preferences.getDuplex()).isEqualTo("DuplexFlipLongEdge");
      assertThat(preferences.getPrintScaling()).isEqualTo("None");
    }
  }

  @Test
  void bookmarksLeadToTheSeparatorOfEachLanguage() throws IOException {
    try (var file = open(pack, Pack.Role.SHEETS)) {
      var titles = new ArrayList<String>();
      for (var item : file.document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
        var page = file.document.getPages().indexOf(item.findDestinationPage(file.document));
        assertThat(file.pages.get(page).lines().getFirst())
            .isEqualTo(item.getTitle().replaceFirst("^\\d+\\. ", ""));
        assertThat(item.hasChildren()).isTrue();
      }
      assertThat(titles)
          .containsExactly(
              "2. Arabic", "6. Burmese", "8. Chinese (Traditional)", "9. English", "31. Spanish");
    }
  }

  @Test
  void copiesShareTheirInkAndTheFontsAreThereOnce() throws IOException {
    var one = make(order(languages("es"), PageFormat.A4, Division.JOB));
    try (var file = open(one, Pack.Role.SHEETS)) {
      var fonts =
          IntStream.range(0, file.pages.size())
              .mapToObj(i -> file.document.getPage(i).getResources().getCOSObject())
              .distinct();
      assertThat(fonts).hasSize(1);
    }
    var single = sheetsSize(Copies.of(1));
    assertThat(sheetsSize(Copies.of(10)) - single).isLessThan(9 * single / 5);
  }

  private static int sheetsSize(Copies copies) throws IOException {
    var order =
        new PackOrder(
            List.of(SUMMARY),
            languages("es"),
            copies,
            EditionKind.LARGE,
            18,
            PageFormat.A4,
            Division.JOB,
            Drafts.CHOSEN);
    return make(order).files().getFirst().bytes().length;
  }

  @Test
  void theSameOrderGivesTheSameBytes() throws IOException {
    press = new Press(shelf);
    var again = make(order(LANGUAGES, PageFormat.A4, Division.JOB));
    for (int i = 0; i < pack.files().size(); i++) {
      assertThat(again.files().get(i).bytes()).isEqualTo(pack.files().get(i).bytes());
    }
  }

  @Test
  void draftsAreRefusedAllTogetherUnlessTheClinicChoosesThem() throws IOException {
    var refused =
        new PackOrder(
            press.catalogue().summaries(),
            languages("es", "ar", "vi"),
            Copies.of(5),
            EditionKind.LARGE,
            18,
            PageFormat.A4,
            Division.JOB,
            Drafts.REFUSED);
    var answer = new Packer(shelf, press, Packer.Gate.OPEN).pack(refused, Packer.Progress.NONE);
    assertThat(answer.files()).isEmpty();
    assertThat(answer.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.id()).isEqualTo("pack.draft");
          assertThat(problem.message())
              .contains("Arabic (ar), Spanish (es), Vietnamese (vi)", "first-appointment");
        });
    try (var file = open(pack, Pack.Role.SHEETS)) {
      assertThat(file.root.text()).contains("Your clinic chose to give you this draft.");
    }
  }

  @ParameterizedTest
  @EnumSource(Division.class)
  void aPackThatNoPrinterCouldEndIsRefusedWithItsNumberOfPages(Division division)
      throws IOException {
    var all = press.catalogue().languages(new Problems());
    var most =
        new PackOrder(
            press.catalogue().summaries(),
            all,
            Copies.of(Copies.MOST),
            EditionKind.LARGE,
            28,
            PageFormat.A4,
            division,
            Drafts.CHOSEN);
    var answer = new Packer(shelf, press, Packer.Gate.OPEN).pack(most, Packer.Progress.NONE);
    assertThat(answer.files()).isEmpty();
    assertThat(answer.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.id()).isEqualTo("pack.size");
          assertThat(problem.message()).matches("The pack would have 1\\d\\d,\\d{3} pages; .*");
          assertThat(problem.remedy()).contains("fewer copies");
        });
  }

  /** Both sheets of a language know it; whoever makes the pack needs to read it once. */
  @Test
  void whatTheClinicHasNotTranslatedIsToldOnce() throws IOException {
    var careless =
        new ProjectShelf()
            .with("clinic.yaml", "name: Riverside\nhours: 8 to 5\nlanguages: [en, es, ar]\n");
    var own = new Press(careless);
    var order =
        new PackOrder(
            own.catalogue().summaries(),
            languages("en", "es", "ar"),
            Copies.of(1),
            EditionKind.LARGE,
            18,
            PageFormat.A4,
            Division.JOB,
            Drafts.CHOSEN);
    var made = new Packer(careless, own, Packer.Gate.OPEN).pack(order, Packer.Progress.NONE);
    assertThat(made.isMade()).isTrue();
    assertThat(made.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("\"hours\" is not there in es, ar"));
  }

  @Test
  void aMistakeInTheClinicsFileIsToldBeforeAnythingIsSet() throws IOException {
    var broken = new ProjectShelf().with("clinic.yaml", "name: Riverside\nsize: large\n");
    var own = new Press(broken);
    var made =
        new Packer(broken, own, Packer.Gate.OPEN)
            .pack(
                order(LANGUAGES, PageFormat.A4, Division.JOB),
                (_, _, what) -> {
                  throw new AssertionError(what);
                });
    assertThat(made.isMade()).isFalse();
    assertThat(made.problems()).extracting(p -> p.id()).containsExactly("clinic.size");
  }

  @Test
  void aSummaryIsPackedInTheLanguagesThatItIsToBeHadIn() throws IOException {
    var made =
        make(
            new PackOrder(
                press.catalogue().summaries(),
                languages("es", "vi"),
                Copies.of(1),
                EditionKind.LARGE,
                18,
                PageFormat.A4,
                Division.LANGUAGE,
                Drafts.CHOSEN));
    assertThat(made.files())
        .extracting(f -> f.name().replaceFirst("-pack-.*", ""))
        .contains("CL-101-es", "CL-101-vi", "CL-102-es")
        .doesNotContain("CL-102-vi");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 20, 40})
  void thePosterShowsEveryLanguageOnOnePageInTwentyPointsAtLeast(int count) throws IOException {
    var all = press.catalogue().languages(new Problems()).subList(0, count);
    var made =
        make(
            new PackOrder(
                List.of(SUMMARY),
                all,
                Copies.of(1),
                EditionKind.CLEAR,
                14,
                count == 20 ? PageFormat.LETTER : PageFormat.A4,
                Division.JOB,
                Drafts.CHOSEN));
    try (var file = open(made, Pack.Role.POSTER)) {
      assertThat(VeraPdf.failures(file.bytes)).isEmpty();
      assertThat(file.pages).hasSize(1);
      assertThat(file.pages.getFirst().letters()).allMatch(letter -> letter.size() > 19.99);
      assertThat(file.pages.getFirst().footerText()).contains("CL-101").doesNotContain("taff");
      assertThat(emptyAboveTheFoot(file)).isLessThan(1.0 / 8);
      var entries = file.root.all("LI").toList();
      assertThat(entries).hasSize(count);
      for (var entry : entries) {
        var own = entry.all("P").findFirst().orElseThrow();
        var standing = press.catalogue().standing(SUMMARY, new Language(own.language));
        assertThat(own.text()).isEqualTo(standing.endonym());
        assertThat(entry.text()).contains(standing.languageName());
      }
      assertThat(entries.stream().map(e -> e.all("P").findFirst().orElseThrow().language))
          .containsExactlyInAnyOrderElementsOf(all.stream().map(Language::tag).toList());
    }
  }

  /** The part of the page's height between the code, which stands last, and the foot. */
  private static double emptyAboveTheFoot(PrintedFile poster) {
    var page = poster.pages.getFirst();
    var code = poster.root.all("Figure").findFirst().orElseThrow();
    double lowest =
        code.dictionary.getCOSDictionary(COSName.A).getCOSArray(COSName.BBOX).toFloatArray()[1];
    double foot =
        page.footers().flatMap(p -> p.baselines().stream()).mapToLong(y -> y).max().orElseThrow()
            / 1000.0;
    return (lowest - foot) / page.page().getMediaBox().getHeight();
  }

  @Test
  void languagesStandOnThePosterAsTheirReadersLookForThem() throws IOException {
    var all =
        languages("ja", "hi", "ru", "es", "ar", "vi", "de", "uk", "zh-Hans", "am", "he", "fr");
    var made = make(order(all, PageFormat.A4, Division.JOB));
    try (var file = open(made, Pack.Role.POSTER)) {
      assertThat(file.root.all("LI").map(e -> e.all("P").findFirst().orElseThrow().language))
          .containsExactly(
              "de", "es", "fr", "vi", "ru", "uk", "he", "ar", "am", "hi", "ja", "zh-Hans");
    }
  }

  @Test
  void tooManyLanguagesForOnePosterAreToldAndNothingIsMade() throws IOException {
    var crowded =
        new ProjectShelf()
            .edited(
                "templates/pack-poster.ftlh",
                text ->
                    text.replace(
                            "<#list entries as entry>",
                            "<#list 1..30 as again><#list entries as entry>")
                        .replace("</#list>\n</ul>", "</#list></#list>\n</ul>"));
    var answer =
        new Packer(crowded, new Press(crowded), Packer.Gate.OPEN)
            .pack(order(LANGUAGES, PageFormat.A4, Division.JOB), Packer.Progress.NONE);
    assertThat(answer.files()).isEmpty();
    assertThat(answer.problems()).extracting(p -> p.id()).containsExactly("pack.poster");
  }

  @Test
  void aPhoneReadsTheCodeOnThePosterFromHalfAMetre() throws Exception {
    try (var file = open(pack, Pack.Role.POSTER)) {
      int dpi = 150;
      var image = new PDFRenderer(file.document).renderImageWithDPI(0, dpi, ImageType.GRAY);
      int width = image.getWidth();
      var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
      var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
      var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
      assertThat(read.getText()).isEqualTo(ADDRESS);
      assertThat(read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL))
          .as("15 % may be dirty or torn")
          .isEqualTo("M");

      var figure = file.root.all("Figure").findFirst().orElseThrow();
      assertThat(figure.dictionary.getString(COSName.ALT))
          .isEqualTo("QR code of example.org/leaflets");
      assertThat(file.root.text()).contains("Our web page: example.org/leaflets");
      var box =
          figure.dictionary.getCOSDictionary(COSName.A).getCOSArray(COSName.BBOX).toFloatArray();
      double scale = dpi / 72.0;
      int left = (int) (box[0] * scale);
      int top = image.getHeight() - (int) Math.ceil(box[3] * scale);
      int side = (int) ((box[2] - box[0]) * scale);
      var dark = new ArrayList<int[]>();
      for (int y = top; y < top + side; y++) {
        for (int x = left; x < left + side; x++) {
          if ((pixels[y * width + x] & 0xff) < 128) {
            dark.add(new int[] {x - left, y - top});
          }
        }
      }
      int x0 = dark.stream().mapToInt(p -> p[0]).min().orElseThrow();
      int y0 = dark.stream().mapToInt(p -> p[1]).min().orElseThrow();
      int x1 = dark.stream().mapToInt(p -> p[0]).max().orElseThrow();
      int y1 = dark.stream().mapToInt(p -> p[1]).max().orElseThrow();
      assertThat((x1 - x0 + 1) * 25.4 / dpi).isGreaterThanOrEqualTo(49.8);
      // The pattern that finds the corner is seven modules wide and begins with a dark row.
      int finder = 0;
      while ((pixels[(top + y0 + 3) * width + left + x0 + finder] & 0xff) < 128) {
        finder++;
      }
      double module = finder / 7.0;
      assertThat(module * 25.4 / dpi).isGreaterThanOrEqualTo(1.2);
      // To the pixel: each edge is rounded.
      for (int white : new int[] {x0, y0, side - 1 - x1, side - 1 - y1}) {
        assertThat(white).isGreaterThanOrEqualTo((int) (4 * module) - 2);
      }
    }
  }
}
