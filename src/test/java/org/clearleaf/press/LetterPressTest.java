package org.clearleaf.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.TextWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an e-mail may name, and what its template must not leave out (STANDARDS M4, M10). */
class LetterPressTest {

  private static final String ALL = "acute-lymphocytic-leukemia";
  private static final String VISIT = "first-appointment";
  private static final String TEMPLATE = "templates/letter.ftlh";

  private static Letter letter(ProjectShelf shelf, String summary, String tag, Problems problems)
      throws IOException {
    return new Press(shelf).letter(Order.of(summary, new Language(tag)), problems).orElse(null);
  }

  private static Letter of(String clinic, String tag) throws IOException {
    return letter(
        new ProjectShelf().with("clinic.yaml", "name: \"" + clinic + "\"\n"),
        ALL,
        tag,
        new Problems());
  }

  @ParameterizedTest
  @CsvSource({
    "Riverside Clinic, en",
    "Allen Street Health Centre, en",
    "All Saints Clinic, en",
    "Small Town Clinic, es",
    "Clínica Río Verde, es",
    "Klinikum am Fluss, de",
    "河畔诊所, zh-Hans",
  })
  void aClinicThatTellsNothingIsNamed(String clinic, String tag) throws IOException {
    var letter = of(clinic, tag);
    assertThat(letter.clinicNamed()).isTrue();
    assertThat(letter.subject()).contains(clinic);
  }

  @ParameterizedTest
  @CsvSource({
    "Riverside Leukemia Clinic, en",
    "Riverside Leukaemia Clinic, en",
    "RIVERSIDE LEUKEMIAS, en",
    "Riverside Cancer Center, es",
    "Riverside Oncology, en",
    "Hematology Associates, fr",
    "Clínica de la Leucemia, es",
    "ALL Help Clinic, en",
    "Imatinib Study Group, en",
    "Centre for C91.0, en",
    "Leu\u200Dkemia Help, en",
    "Klinik für Onkologie, de",
    "Leukämiezentrum, de",
    "白血病诊所, zh-Hans",
    "백혈병 센터, ko",
    "НИИ лейкозов, ru",
  })
  void aClinicWhoseNameTellsIsNot(String clinic, String tag) throws IOException {
    var letter = of(clinic, tag);
    assertThat(letter.clinicNamed()).isFalse();
    assertThat(letter.subject()).doesNotContain(clinic);
  }

  /** A name in one language tells whoever reads the subject in another. */
  @Test
  void theNamesInAllLanguagesCount() throws IOException {
    var shelf =
        new ProjectShelf()
            .with("clinic.yaml", "name: {en: Riverside Clinic, es: Centro de Leucemia}\n");
    assertThat(letter(shelf, ALL, "es", new Problems()).clinicNamed()).isFalse();
  }

  @Test
  void aSummaryOfNoIllnessMayNameWhatItsTitleNames() throws IOException {
    var shelf = new ProjectShelf().with("clinic.yaml", "name: Appointment Clinic\n");
    assertThat(letter(shelf, VISIT, "en", new Problems()).clinicNamed()).isTrue();
  }

  @Test
  void aSubjectThatTellsStopsTheLetter() throws IOException {
    var problems = new Problems();
    var shelf =
        new ProjectShelf()
            .edited(
                "translations/es/common.po",
                po -> po.replace("Información de su clínica", "Su leucemia"));
    assertThat(letter(shelf, ALL, "es", problems)).isNull();
    assertThat(problems.list()).extracting(Problem::id).contains("mail.subject");
  }

  /** Whoever sees the letter knows no more of the illness than whoever sees its subject. */
  @Test
  void whatANumberIsForIsLeftOutWhereItTells() throws IOException {
    var shelf =
        new ProjectShelf()
            .with(
                "clinic.yaml",
                """
                name: Riverside Clinic
                phones:
                  - {for: Leukemia nurse, number: 555-0101}
                  - {for: {en: Desk 3, es: Mesa de leucemia}, number: 555-0102}
                  - {for: Pharmacy, number: 555-0103}
                """);
    var text = new TextWriter().write(letter(shelf, ALL, "en", new Problems()).document());
    assertThat(text)
        .contains("Phone: 555-0101", "Phone: 555-0102", "Pharmacy: 555-0103")
        .doesNotContain("Leukemia", "Desk 3");
  }

  /** Chinese puts no space between words. */
  @Test
  void theTitleAmongChineseWordsIsFoundToo() throws IOException {
    var problems = new Problems();
    var shelf =
        new ProjectShelf()
            .edited(TEMPLATE, text -> text.replace("${greeting}", "请看急性淋巴细胞白血病（ALL）的治疗吧"));
    assertThat(letter(shelf, ALL, "zh-Hans", problems)).isNull();
    assertThat(problems.list()).extracting(Problem::id).containsExactly("mail.telling");
  }

  @ParameterizedTest
  @CsvSource({
    "'<p class=\"notice\">${disclaimer}</p>', '<p class=\"notice\">-</p>', mail.disclaimer",
    "'<p>${greeting}</p>', '<p>${greeting} ${disclaimer}</p>', mail.disclaimer",
    "'<p>${greeting}</p>', '<p>About imatinib</p>', mail.telling",
    "'<p>${greeting}</p>', '<p>Treatment for acute lymphocytic leukemia (ALL)</p>', mail.telling",
  })
  void aTemplateThatLeavesOutOrTellsStopsTheLetter(String old, String fresh, String id)
      throws IOException {
    var problems = new Problems();
    var shelf = new ProjectShelf().edited(TEMPLATE, text -> text.replace(old, fresh));
    assertThat(letter(shelf, ALL, "en", problems)).isNull();
    assertThat(problems.list()).extracting(Problem::id).containsExactly(id);
  }
}
