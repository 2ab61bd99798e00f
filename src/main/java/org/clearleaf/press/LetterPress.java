package org.clearleaf.press;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.clinic.LocalText;
import org.clearleaf.clinic.Phone;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.DocumentReader;
import org.clearleaf.markup.TextWriter;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.template.Circumstances;
import org.clearleaf.template.LetterTemplate;
import org.clearleaf.text.ScreenOrder;

/** Composes the letter of an e-mail from the words of a sheet. */
final class LetterPress {

  private static final String TEMPLATE = "templates/letter.ftlh";

  private final LetterTemplate template;
  private final DocumentReader reader;
  private final TextWriter text = new TextWriter();

  LetterPress(Shelf shelf, DocumentReader reader) {
    template = new LetterTemplate(shelf);
    this.reader = reader;
  }

  Optional<Letter> compose(SheetWords words, Circumstances circumstances, Problems problems)
      throws IOException {
    boolean named = circumstances.clinic().filter(clinic -> !tells(clinic, words)).isPresent();
    if (!named && circumstances.clinic().isPresent()) {
      problems.warning(
          "mail.unnamed",
          Place.file(Clinic.FILE),
          "The e-mail does not name your clinic: its name would tell the illness to others who see it.",
          "Tell the family whom the e-mail comes from. The handout itself names your clinic.");
    }
    var subject = LetterTemplate.subject(words, circumstances, named);
    if (TellingWords.tells(subject, words)) {
      problems.error(
          "mail.subject",
          words.summary().place(),
          "The subject \"" + subject + "\" would tell others what the sheet is about.",
          "Translator: word mail.subject-unnamed without words of the sheet's title.");
      return Optional.empty();
    }
    var name = words.summary().name() + ", letter (" + words.language() + ")";
    return template
        .fill(words, discreet(circumstances, words), named, problems)
        .flatMap(page -> reader.read(page, name, problems))
        .filter(document -> isWhole(document, words, problems))
        .map(document -> new Letter(subject, named, ScreenOrder.of(document)));
  }

  private static boolean tells(Clinic clinic, SheetWords words) {
    return tells(clinic.name(), words);
  }

  private static boolean tells(LocalText text, SheetWords words) {
    return text.texts().values().stream().anyMatch(one -> TellingWords.tells(one, words));
  }

  /** A number for something that tells the illness is one to call, and no more is said of it. */
  private static Circumstances discreet(Circumstances circumstances, SheetWords words) {
    return circumstances.with(
        circumstances
            .clinic()
            .map(clinic ->
                clinic.with(
                    clinic.phones().stream()
                        .map(phone ->
                            phone.purpose() instanceof Phone.Purpose.Own(var purpose)
                                    && tells(purpose, words)
                                ? new Phone(Phone.Purpose.Known.ANY, phone.number())
                                : phone)
                        .toList())));
  }

  /**
   * Whatever the template says: once that it is no advice (M10), and never what the sheet tells.
   */
  private boolean isWhole(Document document, SheetWords words, Problems problems) {
    var said = text.write(document);
    var disclaimer = words.common("footer.disclaimer", Map.of()).plain();
    int first = said.indexOf(disclaimer);
    boolean once = first >= 0 && said.indexOf(disclaimer, first + 1) < 0;
    if (!once) {
      problems.error(
          "mail.disclaimer",
          Place.file(TEMPLATE),
          "The letter has to say once that it is no medical advice.",
          "Whoever changed the template: print ${disclaimer} in its footer, and only there.");
    }
    boolean telling = TellingWords.names(said, words);
    if (telling) {
      problems.error(
          "mail.telling",
          Place.file(TEMPLATE),
          "The letter names the illness or a medicine; others may be able to read it.",
          "Whoever changed the template or the words mail.*: leave that to the handout.");
    }
    return once && !telling;
  }
}
