package org.clearleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.clearleaf.SampleClinic;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.TextWriter;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.junit.jupiter.api.Test;

/** Word for word what a family reads in the e-mail of a clinic. */
class LetterWordsTest {

  private static final Press PRESS = new Press(SampleClinic.shelf());

  private static List<String> letter(String tag) throws IOException {
    var order = Order.of("acute-lymphocytic-leukemia", new Language(tag)).with(Drafts.CHOSEN);
    var letter = PRESS.letter(order, new Problems()).orElseThrow();
    var text = new TextWriter().write(letter.document());
    return text.lines().filter(line -> !line.isEmpty()).map(l -> l.replace('\u00A0', ' ')).toList();
  }

  @Test
  void inEnglishItSaysWhatIsAttachedThatItIsADraftAndWhomToCall() throws IOException {
    assertThat(letter("en"))
        .containsExactly(
            "Information from Riverside Clinic",
            "Hello,",
            "Your care team sends you a handout. It is a PDF file, attached to this e-mail. You can"
                + " read it on a screen, print it, or listen to it with a screen reader.",
            "Draft · No clinician has checked the words of this sheet yet. Your clinic chose to give"
                + " you this draft. Ask your care team before you rely on this sheet.",
            "E-mail is not always private. If you have questions, please call your care team.",
            "Riverside Clinic",
            "Appointments: +1 555 010 0199",
            "At night and on weekends: (555) 555-0142 ext. 7",
            "Pharmacy of the clinic: 555-0100",
            "For education only. Not medical advice. Ask your care team about your own treatment.",
            "Sheet CL-101, version 1.");
  }

  /** Its words are a translator's: only their order is told, and the English for the staff. */
  @Test
  void inSpanishItSaysTheSameAndThenInEnglishForTheStaff() throws IOException {
    assertThat(letter("es"))
        .hasSize(12)
        .contains("Información de Clínica Riverside", "Clínica Riverside", "Citas: +1 555 010 0199")
        .element(9)
        .isEqualTo(
            "Your care team sends you a handout. It is a PDF file, attached to this e-mail. Draft: A"
                + " computer made this translation. No qualified person has checked it yet. Your"
                + " clinic chose to give you this draft. Sheet CL-101, version 1, Spanish.");
    assertThat(letter("es")).last().asString().isEqualTo("Hoja CL-101, versión 1.");
  }
}
