package org.clearleaf.template;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.messages.Argument;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.template.Models.Hash;
import org.clearleaf.template.Models.Text;

/**
 * Fills {@code templates/letter.ftlh}, the e-mail that a handout is attached to. It names no
 * illness, no medicine and no person (M4): of the sheet it is told the id, and not the title. Keep
 * one: it may be used by several threads at a time.
 */
public final class LetterTemplate {
  private static final String NAME = "letter.ftlh";

  private final Templates templates;

  /**
   * @param shelf where the folder {@code templates} is
   */
  public LetterTemplate(Shelf shelf) {
    templates = new Templates(shelf);
  }

  /**
   * The letter in the vocabulary of {@code docs/markup.md}.
   *
   * @param named whether it may name the clinic
   * @return empty if the template has a mistake or a word cannot stand on a page
   * @throws IOException if the shelf cannot be read
   */
  public Optional<String> fill(
      SheetWords words, Circumstances circumstances, boolean named, Problems problems)
      throws IOException {
    return templates.fill(
        NAME, words.language(), markup -> model(words, circumstances, named, markup), problems);
  }

  private static Hash model(
      SheetWords words, Circumstances circumstances, boolean named, WordMarkup markup) {
    var statements = new Statements(words, circumstances.draftChosen());
    var root = Models.ofLanguage(words);
    root.put("sheet", new Text(words.summary().sheet()));
    root.put("version", new Text(Integer.toString(words.summary().version())));
    root.put("reviewed", new Text(words.summary().dated().toString()));
    root.put("isDraft", Models.flag(statements.isDraft()));
    for (var key : new String[] {"greeting", "intro", "read", "questions"}) {
      root.put(key, markup.of(words.common("mail." + key, Map.of())));
    }
    var subject = subject(words, circumstances, named);
    root.put("subject", new Text(subject));
    root.put("staff", markup.of(words.commonInEnglish("mail.intro", Map.of())));
    // Not the full one of the sheet, which names the kind of care team.
    root.put("disclaimer", markup.of(words.common("footer.disclaimer", Map.of())));
    root.put(
        "about",
        markup.of(
            words.common(
                "about.sheet",
                Map.of(
                    "sheet",
                    new Argument(words.summary().sheet(), Language.ENGLISH),
                    "version",
                    words.number(words.summary().version())))));
    var sheet = new SheetModel(words, circumstances, markup);
    if (statements.isDraft()) {
      root.put("draft", sheet.draft());
    }
    root.put("joint", new Text(sheet.joint()));
    root.put("clinic", ClinicModel.of(circumstances, words, markup));
    root.put("named", Models.flag(named && circumstances.clinic().isPresent()));
    return new Hash(root);
  }

  /** The subject of the e-mail; the clinic's name only where it may be named (M4). */
  public static String subject(SheetWords words, Circumstances circumstances, boolean named) {
    return circumstances
        .clinic()
        .filter(_ -> named)
        .map(clinic -> {
          var said = clinic.name().forReaderOf(words.language());
          return words
              .common("mail.subject", Map.of("clinic", new Argument(said.text(), said.language())))
              .plain();
        })
        .orElseGet(() -> words.common("mail.subject-unnamed", Map.of()).plain());
  }
}
