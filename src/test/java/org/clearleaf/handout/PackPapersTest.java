package org.clearleaf.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Language;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.pack.Pack;
import org.clearleaf.pack.PackOrder;
import org.clearleaf.pack.PackOrder.Copies;
import org.clearleaf.pack.PackOrder.Division;
import org.clearleaf.pack.Packer;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Press;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Word for word what staff and readers see of a pack beside the sheets themselves. */
class PackPapersTest {

  private static Pack pack;

  @BeforeAll
  static void packOnce() throws IOException {
    pack =
        pack(
            "name: Riverside Clinic\nweb: https://example.org/leaflets\nlanguages: [en, es, ar]\n");
  }

  /** For a clinic, in languages of which one is named twice. */
  private static Pack pack(String clinic) throws IOException {
    var shelf = new ProjectShelf().with("clinic.yaml", clinic);
    var press = new Press(shelf);
    var order =
        new PackOrder(
            press.catalogue().summaries(),
            Stream.of("es", "ar", "es", "en").map(Language::new).toList(),
            new Copies(1, Map.of(new Language("ar"), 3)),
            EditionKind.CLEAR,
            14,
            PageFormat.A4,
            Division.JOB,
            Drafts.CHOSEN);
    return new Packer(shelf, press, Packer.Gate.OPEN).pack(order, Packer.Progress.NONE);
  }

  private static PrintedFile open(Pack made, String name) throws IOException {
    return new PrintedFile(
        made.files().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow().bytes());
  }

  /** The lines of all pages on which a word stands; how many pages a sheet has is left open. */
  private static List<String> lines(Pack made, String name, String word) throws IOException {
    try (var file = open(made, name)) {
      return file.pages.stream()
          .map(PrintedPage::lines)
          .filter(lines -> lines.stream().anyMatch(line -> line.contains(word)))
          .flatMap(List::stream)
          .map(line -> line.strip().replaceAll("(Pages |× )\\d+", "$1N"))
          .toList();
    }
  }

  @Test
  void aSeparatorTellsTheStaffWhatLiesBelowIt() throws IOException {
    assertThat(lines(pack, "CL-101-pack-v1-2026-05-14pt-a4.pdf", "Copies"))
        .startsWith(
            "Arabic",
            "1 العربية",
            "Sheet CL-101 v1",
            "Reviewed 2026-05-08",
            "Copies 3",
            "Pages N",
            "State draft",
            "Not for patients",
            "Rack 1 1/1",
            "English",
            "2 English")
        .hasSize(3 * 9);
    assertThat(lines(pack, "CL-102-pack-v1-2026-11-14pt-a4.pdf", "Copies"))
        .as("a sheet without a medical source has not been reviewed")
        .contains("3 Español", "Sheet CL-102 v1", "Written 2026-11-25")
        .noneMatch(line -> line.startsWith("Reviewed"));
  }

  @Test
  void theIndexTellsTheStaffWhatWasPrintedAndHowLongItMayBeHandedOut() throws IOException {
    assertThat(lines(pack, "pack-index-a4.pdf", "Index"))
        .containsExactly(
            "For staff Riverside Clinic",
            "Index of the waiting-room pack",
            "The number stands on the poster, on the separator sheet before the",
            "copies of its language, and best also on the rack. Drafts are among",
            "the sheets: not everything on them has been checked yet, and each",
            "says so.",
            "CL-101, version 1",
            "Source reviewed 2026-05-08. Do not hand it out after 2027-05-08.",
            "No. Language Printed",
            "1 Arabic · العربية 3 × N pages, draft",
            "2 English 1 × N pages, draft",
            "3 Spanish · Español 1 × N pages, draft",
            "CL-102, version 1",
            "Written 2026-11-25. Do not hand it out after 2027-11-25.",
            "No. Language Printed",
            "1 Arabic · العربية 3 × N pages, draft",
            "2 English 1 × N pages, draft",
            "3 Spanish · Español 1 × N pages, draft",
            "For staff, not for patients",
            "CL-101 v1, CL-102 v1 Page 1 of 1");
    try (var index = open(pack, "pack-index-a4.pdf")) {
      assertThat(index.root.all("Span").map(span -> span.text() + " " + span.language))
          .contains("العربية ar", "Español es");
      assertThat(index.pages.getFirst().letters()).as("LP1").allMatch(l -> l.size() > 13.99);
    }
  }

  @Test
  void thePosterTellsEverybodyWhatToDo() throws IOException {
    assertThat(lines(pack, "languages-poster-a4.pdf", "Find"))
        .containsExactly(
            "Find your language",
            "Show us your language or its",
            "number. We will give you the sheet.",
            "2 English",
            "3 Español",
            "Spanish",
            "1 العربية",
            "Arabic",
            "Our web page:",
            "example.org/leaflets",
            "Riverside Clinic",
            "CL-101, CL-102 1/1");
    try (var poster = open(pack, "languages-poster-a4.pdf")) {
      var page = poster.pages.getFirst();
      var paper = page.page().getMediaBox();
      // 12.7 mm: what printers can reach (LP29).
      assertThat(page.letters())
          .allMatch(l -> l.x() > 35.9 && l.x() < paper.getWidth() - 36)
          .allMatch(l -> l.baseline() > 35.9 && l.baseline() < paper.getHeight() - 36);
    }
  }

  /** Staff find a file among others; its properties stand in their list. */
  @Test
  void whatIsADraftSaysSoInItsProperties() throws IOException {
    for (var made : pack.files()) {
      try (var file = new PrintedFile(made.bytes())) {
        assertThat(file.document.getDocumentInformation().getSubject())
            .as(made.name())
            .startsWith("Draft");
      }
    }
  }

  /** The poster on the wall has the numbers of all; what is printed once more has to fit it. */
  @Test
  void aLanguageThatTheClinicHasNotChosenHasItsNumberAmongAllThereAre() throws IOException {
    var other = pack("name: Riverside Clinic\nlanguages: [en, es]\n");
    assertThat(lines(other, "languages-poster-a4.pdf", "Find"))
        .contains("2 العربية", "9 English", "31 Español");
  }
}
