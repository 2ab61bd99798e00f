package org.clearleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.junit.jupiter.api.Test;

class ComposerTest {

  private static final Press PRESS = new Press(new ProjectShelf());

  private final Problems problems = new Problems();

  @Test
  void aDraftThatNobodyChoseIsRefused() throws IOException {
    var order = Order.of("first-appointment", new Language("es")).with(Drafts.REFUSED);
    assertThat(new Composer(PRESS).compose(order, List.of(), problems)).isEmpty();
    assertThat(problems.list()).extracting(Problem::id).contains("mail.draft");
  }

  /** The choice is on the sheet and in the letter. */
  @Test
  void aDraftThatWasChosenGoesWithTheFormsThatWereAskedFor() throws IOException {
    var order = Order.of("first-appointment", new Language("es")).with(Drafts.CHOSEN);
    var message =
        new Composer(PRESS)
            .compose(order, List.of(EditionKind.HTML, EditionKind.TEXT), problems)
            .orElseThrow();
    assertThat(message.draft()).isTrue();
    assertThat(message.attachments())
        .extracting(handout -> handout.name().replaceFirst(".*\\.", ""))
        .containsExactly("pdf", "html", "txt");
    assertThat(message.attachments())
        .allMatch(handout -> handout.name().matches("CL-102-es-v\\d+-\\d{4}-\\d{2}\\.[a-z]+"));
    assertThat(message.size()).as("M15").isLessThan(2L << 20);
    assertThat(message.text()).contains("Your clinic chose to give you this draft.");
    assertThat(new String(message.attachments().getLast().bytes(), "UTF-8"))
        .contains("Your clinic chose to give you this draft.");
  }

  @Test
  void aSheetThatCannotBeMadeIsNoMessage() throws IOException {
    var press = new Press(new ProjectShelf().without("translations/es/first-appointment.po"));
    var order = Order.of("first-appointment", new Language("es")).with(Drafts.CHOSEN);
    assertThat(new Composer(press).compose(order, List.of(), problems)).isEmpty();
    assertThat(problems.hasErrors()).isTrue();
  }
}
