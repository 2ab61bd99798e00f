package org.clearleaf.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.content.Summary;
import org.clearleaf.layout.PageFormat;
import org.junit.jupiter.api.Test;

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
}
