package org.clearleaf.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.SampleClinic;
import org.clearleaf.VeraPdf;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.clinic.ClinicReader;
import org.clearleaf.layout.PageFormat;

import org.clearleaf.press.Drafts;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The sheets of a clinic that has said all there is to say, with a logo. */
class ClinicSheetsTest {
  private static final String SUMMARY = "acute-lymphocytic-leukemia";

  private static final List<String> LANGUAGES =
      List.of("en", "es", "ar", "ur", "hi", "th", "my", "zh-Hans", "ht");

  @TestFactory
  Stream<DynamicTest> theyAreAsEverySheetMustBe() throws IOException {
    var workshop = new Workshop(SampleClinic.shelf());
    return orders()
        .map(order ->
            DynamicTest.dynamicTest(
                HandoutInvariantsTest.name(order),
                () -> HandoutInvariantsTest.check(workshop, order)));
  }

  @TestFactory
  Stream<DynamicTest> theClinicsWordsAreOnThemExactlyAndNoNumberIsBroken() throws IOException {
    var shelf = SampleClinic.shelf();
    var workshop = new Workshop(shelf);
    var clinic = ClinicReader.read(shelf, new Problems()).orElseThrow();
    return orders()
        .map(order ->
            DynamicTest.dynamicTest(
                HandoutInvariantsTest.name(order),
                () -> {
                  try (var handout = workshop.make(order)) {
                    said(clinic, order.language(), handout);
                    unbroken(clinic, handout);
                  }
                }));
  }

  private static void said(Clinic clinic, Language language, Handout handout) {
    var heard = Outline.of(handout.file().root).text.toString();
    for (var text :
        List.of(clinic.name(), clinic.hours().orElseThrow(), clinic.interpreter().orElseThrow())) {
      assertThat(heard).contains(text.forReaderOf(language).text());
    }
    // The staff read what the patient is told about interpreters (STANDARDS H-h).
    assertThat(heard)
        .contains(clinic.interpreter().orElseThrow().in(Language.ENGLISH).orElseThrow());
    assertThat(heard).contains(clinic.address());
    assertThat(heard).contains("www.example.org/riverside");
  }

  private static void unbroken(Clinic clinic, Handout handout) {
    for (var phone : clinic.phones()) {
      var links =
          handout
              .file()
              .root
              .all()
              .filter(tag -> tag.type.equals("Link") && tag.text().equals(phone.number()))
              .toList();
      assertThat(links).as(phone.number()).hasSize(1);
      var lines =
          links.getFirst().passages().flatMap(passage -> passage.baselines().stream()).distinct();
      assertThat(lines.count()).as("lines of " + phone.number()).isEqualTo(1);
    }
  }

  @Test
  void withALogoTheyAreAccessibleAndArchivable() throws IOException {
    var press = new Press(SampleClinic.shelf());
    for (var language : List.of("es", "ar")) {
      var edition = press.print(Order.of(SUMMARY, new Language(language)));
      assertThat(edition.problems()).isEmpty();
      assertThat(VeraPdf.failures(edition.file().orElseThrow().bytes())).isEmpty();
    }
  }

  @Test
  void aNameInLettersThatTheLanguageHasNoFontForIsPrinted() throws IOException {
    for (var name : List.of("河畔诊所", "عيادة النهر", "คลินิกริมแม่น้ำ", "Клиника у реки")) {
      var workshop = new Press(SampleClinic.shelf("name: " + name + "\n"));
      for (var language : List.of("es", "zh-Hans", "am")) {
        var edition = workshop.print(Order.of(SUMMARY, new Language(language)));
        assertThat(edition.problems()).as(name + " in " + language).isEmpty();
        try (var file = new PrintedFile(edition.file().orElseThrow().bytes())) {
          assertThat(Outline.of(file.root).text.toString()).contains(name);
        }
      }
    }
  }

  /** A hyphen that no line is broken after, and what a number is for, are the clinic's too. */
  @Test
  void aNumberAndWhatItIsForArePrintedInWhateverLetters() throws IOException {
    var press =
        new Press(
            SampleClinic.shelf(
                "name: Riverside\nphones: [{for: ร้านขายยา, number: 555\u20110100}]\n"));
    for (var language : List.of("es", "zh-Hans", "am")) {
      var edition = press.print(Order.of(SUMMARY, new Language(language)));
      assertThat(edition.problems()).as(language).isEmpty();
      try (var file = new PrintedFile(edition.file().orElseThrow().bytes())) {
        assertThat(Outline.of(file.root).text.toString()).contains("ร้านขายยา", "555\u20110100");
      }
    }
  }

  @Test
  void aCharacterWithoutAGlyphIsToldWithItsLineInTheFile() throws IOException {
    var press =
        new Press(SampleClinic.shelf("name: Riverside Clinic\nhours: 8 to 5 \uD83D\uDD5B\n"));
    var edition = press.print(Order.of(SUMMARY, Language.ENGLISH));
    assertThat(edition.isMade()).isFalse();
    assertThat(edition.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.id()).isEqualTo("font.missing");
          assertThat(problem.place().toString()).startsWith("clinic.yaml:2");
        });
  }

  @Test
  void aWrongFileStopsTheSheets() throws IOException {
    var press =
        new Press(SampleClinic.shelf("name: Riverside Clinic\nphones: [{number: call us}]\n"));
    for (var kind : EditionKind.values()) {
      var edition =
          press.print(
              new Order(
                  SUMMARY, new Language("es"), kind, kind.usualSize(), PageFormat.A4, Drafts.MADE));
      assertThat(edition.isMade()).isFalse();
      assertThat(edition.problems()).extracting(p -> p.id()).contains("clinic.phone");
    }
  }

  @Test
  void onScreenTheLogoAndTheNumbersAreThereToo() throws IOException {
    var press = new Press(SampleClinic.shelf());
    var html = text(press, EditionKind.HTML);
    assertThat(html)
        .contains("<svg role=\"img\" aria-label=\"Riverside Clinic, a blue square\" lang=\"en\"")
        .contains("href=\"tel:+15550100199\"")
        .contains("href=\"tel:5555550142;ext=7\"")
        .contains("href=\"https://www.example.org/riverside\"");
    assertThat(text(press, EditionKind.TEXT))
        .contains("+1 555 010 0199")
        .contains("Riverside Clinic, a blue square")
        .contains("El intérprete no le cuesta nada.");
  }

  /** Else the full stop of the English would stand at its beginning (STANDARDS M12). */
  @Test
  void inPlainTextEnglishAmongArabicStandsBetweenMarksOfItsOwnDirection() throws IOException {
    var press = new Press(SampleClinic.shelf(SampleClinic.CLINIC.replace("8 to 5", "8 to 5.")));
    assertThat(text(press, EditionKind.TEXT, "ar").lines())
        .anyMatch(line -> line.matches("\u200E *Monday to Friday, 8 to 5\\.\u200E"));
  }

  @Test
  void whatIsNotThereInOneLanguageIsToldWithTheSheetsOfThatLanguageOnly() throws IOException {
    var press =
        new Press(SampleClinic.shelf(SampleClinic.CLINIC + "languages: [en, es, ar, hi]\n"));
    assertThat(press.print(Order.of(SUMMARY, Language.ENGLISH)).problems()).isEmpty();
    assertThat(press.print(Order.of(SUMMARY, new Language("hi"))).problems())
        .extracting(p -> p.message())
        .contains("\"interpreter\" is not there in hi: the English stands on those sheets.");
    assertThat(press.print(Order.of(SUMMARY, new Language("ar"))).problems())
        .hasSizeBetween(1, 4)
        .noneMatch(p -> p.message().contains("interpreter"));
  }

  /** Its point stands at the right edge there, and the words would stand at the left one. */
  @Test
  void whatIsThereInEnglishOnlyBeginsAtThePointOfItsItem() throws IOException {
    var press = new Press(SampleClinic.shelf());
    for (var tag : List.of("ar", "ur")) {
      var edition = press.print(Order.of(SUMMARY, new Language(tag)));
      try (var file = new PrintedFile(edition.file().orElseThrow().bytes())) {
        for (var said : List.of("Pharmacy of the clinic: 555-0100", "Free language help is")) {
          var item =
              file.root
                  .all()
                  .filter(t -> t.type.equals("LI") && t.text().contains(said))
                  .findFirst()
                  .orElseThrow();
          var letters =
              item.passages()
                  .flatMap(passage -> passage.letters.stream())
                  .filter(Letter::hasInk)
                  .toList();
          var point = letters.getFirst();
          assertThat(
                  letters.stream()
                      .skip(1)
                      .mapToDouble(letter -> point.ink().getMinX() - letter.ink().getMaxX())
                      .min()
                      .orElseThrow())
              .as("points between the bullet and its words, " + tag)
              .isBetween(0.0, 18.0);
        }
      }
    }
  }

  /** A browser would show 0100-555: after Arabic letters it turns numbers with hyphens round. */
  @Test
  void onScreenAPhoneNumberInASentenceFromRightToLeftKeepsItsOrder() throws IOException {
    var press =
        new Press(
            SampleClinic.shelf(
                """
                name: Riverside Clinic
                availability:
                  en: Help is free. Call 555-0100.
                  ar: المساعدة مجانية. اتصل على 555-0100 أو +20 2 5550 0199.
                """));
    assertThat(text(press, EditionKind.HTML, "ar"))
        .contains(
            "اتصل على <bdi class=\"name\">555-0100</bdi> أو <bdi class=\"name\">+20 2 5550 0199</bdi>.");
    assertThat(text(press, EditionKind.TEXT, "ar"))
        .contains("اتصل على \u2068555-0100\u2069 أو \u2068+20 2 5550 0199\u2069.");
  }

  @Test
  void besideTheEnglishTheClinicHasBothItsNames() throws IOException {
    var order = Order.of(SUMMARY, new Language("es")).with(EditionKind.BILINGUAL);
    var edition = new Press(SampleClinic.shelf()).print(order);
    try (var file = new PrintedFile(edition.file().orElseThrow().bytes())) {
      assertThat(Outline.of(file.root).text.toString())
          .contains("Clínica RiversideRiverside Clinic");
    }
  }

  /** What the clinic has not written in the reader's language stands there in English. */
  @Test
  void everythingThatTheClinicSaysIsOnTheSheetInItsPlaceAndMarkedWhereItIsEnglish()
      throws IOException {
    var shelf =
        SampleClinic.shelf(
            SampleClinic.CLINIC.replace("www.example.org/riverside", "example.org/riverside/"));
    var html = text(new Press(shelf), EditionKind.HTML);
    int clinic = html.indexOf("<p><b><bdi>Clínica Riverside</bdi></b></p>");
    assertThat(html.substring(clinic, html.indexOf("<h2>", clinic)))
        .isEqualTo(
            """
            <p><b><bdi>Clínica Riverside</bdi></b></p>
            <ul>
            <li><b>Dirección: </b><bdi lang="en">12 River Street, Springfield</bdi></li>
            <li><b>Citas: </b><a href="tel:+15550100199" title="+1 555 010 0199"><bdi class="name">+1 555 010 0199</bdi></a></li>
            <li><b>Por la noche y los fines de semana: </b><a href="tel:5555550142;ext=7" title="(555) 555-0142 ext. 7"><bdi class="name">(555) 555-0142 ext. 7</bdi></a></li>
            <li>
            <p class="foreign" lang="en" dir="ltr"><b>Pharmacy of the clinic: </b><a href="tel:5550100" title="555-0100"><bdi class="name">555-0100</bdi></a></p>
            </li>
            <li>
            <p><b>Horario de atención:</b></p>
            <p class="foreign" lang="en" dir="ltr">Monday to Friday, 8 to 5</p>
            </li>
            <li><b>Página web: </b><a href="https://example.org/riverside/" title="example.org/riverside"><bdi class="name">example.org/riverside</bdi></a></li>
            <li>
            <p><b>Intérprete: </b><bdi>El intérprete no le cuesta nada. Pregunte en la recepción.</bdi></p>
            <p class="foreign" lang="en" dir="ltr">An interpreter costs you nothing. Ask at the desk.</p>
            </li>
            <li>
            <p><b>Otros formatos:</b></p>
            <p class="foreign" lang="en" dir="ltr">Ask us for this sheet in Braille or as audio.</p>
            </li>
            <li>
            <p class="foreign" lang="en" dir="ltr">Free language help is available.</p>
            </li>
            </ul>
            """);
  }

  private static String text(Press press, EditionKind kind) throws IOException {
    return text(press, kind, "es");
  }

  private static String text(Press press, EditionKind kind, String tag) throws IOException {
    var order =
        new Order(SUMMARY, new Language(tag), kind, kind.usualSize(), PageFormat.A4, Drafts.MADE);
    return new String(press.print(order).file().orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private static Stream<Order> orders() {
    return LANGUAGES.stream()
        .flatMap(language ->
            Stream.of(18, 24)
                .map(size -> Order.large(SUMMARY, new Language(language), size, PageFormat.A4)));
  }
}
