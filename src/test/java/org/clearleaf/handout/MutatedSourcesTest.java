package org.clearleaf.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.press.Order;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Mistakes in what sheets are made from. The press tells them and makes no sheet; what it cannot
 * know, an invariant notices on the finished one.
 */
class MutatedSourcesTest {
  private static final String SUMMARY = "acute-lymphocytic-leukemia";
  private static final String SPANISH_WORDS = "translations/es/" + SUMMARY + ".po";
  private static final String TEMPLATE = "templates/handout.ftlh";
  private static final String LATIN = "fonts/AtkinsonHyperlegibleNext-Regular.ttf";
  private static final String ARABIC = "fonts/NotoNaskhArabic-Regular.ttf";

  private interface Injury {
    void to(ProjectShelf shelf) throws IOException;
  }

  /**
   * @param noticed the id of the problem that the press tells, or how the sentence of an invariant
   *     begins
   */
  private record Mutation(String mistake, String language, Injury injury, String noticed) {}

  /** The press makes no sheet. */
  private static final List<Mutation> REFUSED =
      List.of(
          new Mutation(
              "the review has expired",
              "es",
              shelf -> shelf.on(LocalDate.of(2027, 5, 9)),
              "review.expired"),
          new Mutation(
              "the English of a unit is not that of the summary any more",
              "es",
              shelf ->
                  shelf.edited(
                      SPANISH_WORDS,
                      po ->
                          po.replace(
                              "msgid \"The aim is to reach remission.\"",
                              "msgid \"The aim is remission.\"")),
              "unit.stale"),
          new Mutation(
              "the summary says something else than was translated",
              "es",
              shelf ->
                  shelf.edited(
                      "summaries/" + SUMMARY + ".md",
                      text ->
                          text.replace("The aim is to reach remission.", "We hope for remission.")),
              "unit.stale"),
          new Mutation(
              "a unit is not translated",
              "es",
              shelf ->
                  shelf.edited(
                      SPANISH_WORDS, po -> po.replace("msgstr \"Inducción\"", "msgstr \"\"")),
              "unit.missing"),
          new Mutation(
              "a font does not have a letter",
              "ar",
              shelf -> shelf.with(ARABIC, FontSurgery.withoutCharacter(shelf.read(ARABIC), 'ع')),
              "font.missing"),
          new Mutation(
              "the template skips a level of headings",
              "es",
              shelf ->
                  shelf.edited(
                      TEMPLATE, page -> page.replace("<h2>", "<h3>").replace("</h2>", "</h3>")),
              "markup.heading"),
          new Mutation(
              "the template does not tell the picture in words",
              "es",
              shelf ->
                  shelf.edited(
                      "templates/parts.ftlh",
                      page -> page.replace(" aria-label=\"${part.alternative}\"", "")),
              "markup.attribute-missing"),
          new Mutation(
              "the template leaves the review date out of the foot",
              "es",
              shelf ->
                  shelf.edited(
                      TEMPLATE,
                      page -> page.replace("${footer.reviewed}", "").replace("${footer.date}", "")),
              "sheet.unsaid"),
          new Mutation(
              "the template leaves the disclaimer out of the foot",
              "es",
              shelf ->
                  shelf.edited(
                      TEMPLATE,
                      page -> page.replace("<@draftLabel/>${disclaimer}", "<@draftLabel/>.")),
              "sheet.unsaid"),
          new Mutation(
              "the template leaves the disclaimer out of 'About this sheet'",
              "es",
              shelf ->
                  shelf.edited(
                      TEMPLATE,
                      page ->
                          page.replace(
                              "<#list about.paragraphs as paragraph>",
                              "<#list about.paragraphs[1..] as paragraph>")),
              "sheet.unsaid"),
          new Mutation(
              "the template does not call a draft a draft",
              "es",
              shelf ->
                  shelf.edited(
                      TEMPLATE,
                      page -> page.replace("<@draftLabel/>${disclaimer}", "${disclaimer}")),
              "sheet.unsaid"));

  /** The press makes a sheet, and an invariant is not true of it. */
  private static final List<Mutation> NOTICED =
      List.of(
          new Mutation(
              "a letter of a font is blank",
              "es",
              shelf -> shelf.with(LATIN, FontSurgery.withBlank(shelf.read(LATIN), 'r')),
              "Every letter is printed whole"),
          new Mutation(
              "the template does not say that the English title is English",
              "es",
              shelf ->
                  shelf.edited(
                      TEMPLATE,
                      page ->
                          page.replace(
                              "<bdi lang=\"en\">${englishTitle}</bdi>", "${englishTitle}")),
              "Page one names the language and the sheet in English"));

  @TestFactory
  Stream<DynamicTest> thePressMakesNoSheet() {
    return REFUSED.stream()
        .map(mutation -> DynamicTest.dynamicTest(mutation.mistake, () -> refused(mutation)));
  }

  private static void refused(Mutation mutation) throws IOException {
    var edition = injured(mutation).print(order(mutation.language));
    assertThat(edition.problems()).extracting(Problem::id).contains(mutation.noticed);
    assertThat(edition.isMade()).isFalse();
  }

  @TestFactory
  Stream<DynamicTest> anInvariantNotices() {
    return NOTICED.stream()
        .map(mutation -> DynamicTest.dynamicTest(mutation.mistake, () -> noticed(mutation)));
  }

  private static void noticed(Mutation mutation) throws IOException {
    try (var handout = injured(mutation).make(order(mutation.language))) {
      assertThat(Invariants.breaches(Invariants.beginning(mutation.noticed), handout).isEmpty())
          .as("\"%s…\" is still true where %s", mutation.noticed, mutation.mistake)
          .isFalse();
    }
  }

  /**
   * What was changed in the English is not yet changed in Spanish; in English it is new already.
   */
  @Test
  void aStaleTranslationStopsItsOwnSheetOnly() throws IOException {
    var stale = REFUSED.get(2);
    var workshop = injured(stale);
    assertThat(workshop.print(order("es")).isMade()).isFalse();
    try (var handout = workshop.make(order("en"))) {
      assertThat(handout.file().root.text()).contains("We hope for remission.");
    }
  }

  private static Workshop injured(Mutation mutation) throws IOException {
    var shelf = new ProjectShelf();
    mutation.injury.to(shelf);
    return new Workshop(shelf);
  }

  private static Order order(String language) {
    return Order.of(SUMMARY, new Language(language));
  }
}
