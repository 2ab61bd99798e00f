package org.clearleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Severity;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.Edition;
import org.clearleaf.press.Edition.Handout;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.clearleaf.press.State;
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

  /** Prints a file of so many bytes in place of the sheet. */
  private static Composer printing(State state, int bytes) {
    return new Composer(
        PRESS,
        order ->
            new Edition(
                order,
                "Spanish",
                state,
                Optional.of(new Handout("CL-102-es.pdf", "application/pdf", new byte[bytes], 1)),
                List.of()));
  }

  @Test
  void aCheckedSheetNeedsNoChoice() throws IOException {
    var order = Order.of("first-appointment", new Language("es")).with(Drafts.REFUSED);
    var message = printing(State.CHECKED, 100).compose(order, List.of(), problems).orElseThrow();
    assertThat(message.draft()).isFalse();
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void filesThatManyServersRefuseAreNotSentAndThoseThatSomeRefuseAreToldOf() throws IOException {
    var order = Order.of("first-appointment", new Language("es")).with(Drafts.CHOSEN);
    assertThat(printing(State.DRAFT, (2 << 20) + 1).compose(order, List.of(), problems))
        .isPresent();
    assertThat(problems.list())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.id()).isEqualTo("mail.size");
          assertThat(problem.severity()).isEqualTo(Severity.WARNING);
          assertThat(problem.message()).contains("2 MB");
        });
    // Three files of four megabytes: it is all of them together that counts.
    var forms = List.of(EditionKind.HTML, EditionKind.TEXT);
    assertThat(printing(State.DRAFT, 4 << 20).compose(order, forms, problems)).isEmpty();
    assertThat(problems.list())
        .last()
        .satisfies(problem -> {
          assertThat(problem.severity()).isEqualTo(Severity.ERROR);
          assertThat(problem.message()).contains("12 MB");
        });
  }

  @Test
  void aSheetThatCannotBeMadeIsNoMessage() throws IOException {
    var press = new Press(new ProjectShelf().without("translations/es/first-appointment.po"));
    var order = Order.of("first-appointment", new Language("es")).with(Drafts.CHOSEN);
    assertThat(new Composer(press).compose(order, List.of(), problems)).isEmpty();
    assertThat(problems.hasErrors()).isTrue();
  }
}
