package org.clearleaf.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.content.Summary;
import org.clearleaf.layout.PageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  private static final Summary SUMMARY =
      new Summary(
          "acute-lymphocytic-leukemia",
          Place.NOWHERE,
          "CL-101",
          12,
          Summary.Basis.MEDICAL_SOURCE,
          LocalDate.of(2026, 5, 8),
          LocalDate.of(2027, 5, 8),
          "",
          List.of(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          null,
          List.of());
  private static final Language CHINESE = new Language("zh-Hans");

  @Test
  void theUsualEdition() {
    assertThat(FileName.of(SUMMARY, Order.of("x", CHINESE)))
        .isEqualTo("CL-101-zh-Hans-v12-2026-05.pdf");
  }

  @Test
  void anotherSizeOrPaperIsAnotherFile() {
    assertThat(FileName.of(SUMMARY, Order.large("x", CHINESE, 24, PageFormat.LETTER)))
        .isEqualTo("CL-101-zh-Hans-v12-2026-05-24pt-letter.pdf");
    assertThat(
            FileName.of(
                SUMMARY, Order.large("x", CHINESE, 18, PageFormat.LETTER).with(Drafts.REFUSED)))
        .isEqualTo("CL-101-zh-Hans-v12-2026-05-letter.pdf");
  }

  /** Else one form would be written over the other in the same folder. */
  @Test
  void anotherFormIsAnotherFile() {
    assertThat(
            Stream.of(EditionKind.values())
                .map(kind -> FileName.of(SUMMARY, Order.of("x", CHINESE).with(kind))))
        .containsExactly(
            "CL-101-zh-Hans-v12-2026-05.pdf",
            "CL-101-zh-Hans-v12-2026-05-14pt.pdf",
            "CL-101-zh-Hans-v12-2026-05-bilingual.pdf",
            "CL-101-zh-Hans-v12-2026-05.html",
            "CL-101-zh-Hans-v12-2026-05.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CL 101.pdf", "CL-101-é.pdf", "CL/101.pdf", "CL\"101.pdf", "CL\n101.pdf"})
  void aNameThatAMailProgramMayChangeIsAProblem(String name) {
    assertThat(problems(name)).containsExactly("edition.file-name");
  }

  @Test
  void aNameHasSixtyFourLettersAtMostBeforeItsEnding() {
    assertThat(problems("C".repeat(64) + ".pdf")).isEmpty();
    assertThat(problems("C".repeat(65) + ".pdf")).containsExactly("edition.file-name");
  }

  private static List<String> problems(String name) {
    var problems = new Problems();
    FileName.check(name, SUMMARY, problems);
    return problems.list().stream().map(Problem::id).toList();
  }
}
