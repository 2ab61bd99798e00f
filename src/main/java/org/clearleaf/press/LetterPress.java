package org.clearleaf.press;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.content.Summary;
import org.clearleaf.markup.DocumentReader;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.template.Circumstances;
import org.clearleaf.template.LetterTemplate;

/** Composes the letter of an e-mail from the words of a sheet. */
final class LetterPress {

  /** Shorter words of a title tell no illness: of, your, first. */
  private static final int TELLING = 6;

  private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final LetterTemplate template;
  private final DocumentReader reader;

  LetterPress(Shelf shelf, DocumentReader reader) {
    template = new LetterTemplate(shelf);
    this.reader = reader;
  }

  Optional<Letter> compose(SheetWords words, Circumstances circumstances, Problems problems)
      throws IOException {
    boolean named =
        circumstances
            .clinic()
            .map(clinic ->
                clinic.name().texts().values().stream().noneMatch(name -> tells(name, words)))
            .orElse(false);
    var subject = LetterTemplate.subject(words, circumstances, named);
    if (tells(subject, words)) {
      problems.error(
          "mail.subject",
          words.summary().place(),
          "The subject \"" + subject + "\" would tell what the sheet is about (STANDARDS M4).",
          "Translator: word mail.subject-unnamed without words of the sheet's title.");
      return Optional.empty();
    }
    var name = words.summary().name() + ", letter (" + words.language() + ")";
    return template
        .fill(words, circumstances, named, problems)
        .flatMap(page -> reader.read(page, name, problems))
        .map(document -> new Letter(subject, named, document));
  }

  /**
   * Whether a text holds a name or a code of the summary, or a longer word of its title in English
   * or in the language.
   */
  static boolean tells(String text, SheetWords words) {
    var folded = text.toLowerCase(Locale.ROOT);
    return telling(words.summary(), words.word(words.summary().title()).plain())
        .anyMatch(folded::contains);
  }

  private static Stream<String> telling(Summary summary, String title) {
    var ofTitles =
        Stream.of(summary.title().english(), title)
            .flatMap(WORD_BREAK::splitAsStream)
            .filter(word -> word.length() >= TELLING)
            .filter(_ -> summary.basis() == Summary.Basis.MEDICAL_SOURCE);
    return Stream.of(
            summary.names().values().stream(),
            summary.codes().values().stream(),
            Stream.of(title),
            ofTitles)
        .flatMap(words -> words)
        .map(word -> word.toLowerCase(Locale.ROOT));
  }
}
