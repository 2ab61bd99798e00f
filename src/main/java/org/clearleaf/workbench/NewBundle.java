package org.clearleaf.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearleaf.messages.BundleReader;
import org.clearleaf.messages.LocaleFacts;

/** The bundle.yaml of a new language: what CLDR knows, and questions where it does not. */
final class NewBundle {

  /** An answer that only somebody who knows the language can give; bundles that hold it fail. */
  private static final String QUESTION = "\"" + BundleReader.QUESTION + "\"";

  /** So many letters that no font has are named. */
  private static final int LETTERS_NAMED = 12;

  private final LocaleFacts facts;
  private final StringBuilder out = new StringBuilder();
  private final List<String> questions = new ArrayList<>();

  /**
   * @param reviewBy until when somebody has to look at the wording again
   */
  NewBundle(LocaleFacts facts, FontChoice fonts, LocalDate reviewBy) {
    this.facts = facts;
    line("schema", "1", "");
    line("language", facts.language().tag(), "");
    ask("endonym", facts.endonym(), "the language in its own words, as a heading");
    ask("englishName", facts.englishName(), "the language in English");
    line("formatLocale", facts.language().tag(), "with a region where that matters: es-US");
    line(
        "digits",
        facts.digits(),
        facts.digits().equals(facts.nativeDigits())
            ? ""
            : "or " + facts.nativeDigits() + ", where your readers expect its own digits");
    line(
        "calendar",
        "gregory",
        facts.calendar().equals("gregory")
            ? ""
            : "or " + facts.calendar() + ": dates are then printed in both");
    line("direction", facts.direction().word(), "");
    fonts(fonts);
    line("maturity", "experimental", "");
    out.append(
        """
        process:    # how the words were made; docs/translators.md tells more
          mt: %s    # none: a person wrote them; unedited: a computer did; post-edited: and a person went through all of them
          revision: none
          clinical: none
          backTranslation: none
        """
            .formatted(QUESTION));
    questions.add("Will a person write the words (process: mt: none), or a computer (unedited)?");
    line("reviewBy", reviewBy.toString(), "");
    line("people", "[]", "who signs: - {id: ana, role: translator, pseudonym: A. B.}");
    line("licence", "Apache-2.0", "");
    if (!facts.known()) {
      localeData();
    }
  }

  String text() {
    return out.toString();
  }

  /** What somebody has to answer, a sentence each. */
  List<String> questions() {
    return List.copyOf(questions);
  }

  private void fonts(FontChoice fonts) {
    var letters =
        fonts.missing().stream()
            .limit(LETTERS_NAMED)
            .map(Character::toString)
            .collect(Collectors.joining(" "));
    boolean nearlyAll = fonts.missing().size() * 100 <= facts.letters().size();
    if (!fonts.missing().isEmpty() && nearlyAll) {
      line("fonts", fonts.families().toString(), "without " + letters);
    } else if (!fonts.missing().isEmpty()) {
      line("fonts", QUESTION, "which families of fonts/fonts.yaml have " + letters + "?");
      questions.add("Which font? No family of fonts/fonts.yaml has the letters " + letters + ".");
    } else if (fonts.families().isEmpty()) {
      line("fonts", QUESTION, "which families of fonts/fonts.yaml have its letters?");
      questions.add("Which font? No family of fonts/fonts.yaml is known to have its letters.");
    } else {
      line(
          "fonts",
          fonts.families().toString(),
          facts.known() ? "" : "not known to have every letter: the first sheet will tell");
    }
  }

  /** What ICU would have told (TRANSLATION 0.2). */
  private void localeData() {
    out.append(
        """
        localeData:
          months: [%s]    # twelve names, as they stand in a date
          longDate: "{day} {month} {year}"    # in your order, with your words between
          # plurals: "one: n = 1"    # CLDR's rules, where a number changes words
        """
            .formatted(QUESTION));
    questions.add("What are the months called? Unicode's CLDR does not know the language.");
  }

  private void ask(String key, Optional<String> known, String what) {
    line(key, known.map(NewBundle::quoted).orElse(QUESTION), known.isPresent() ? "" : what);
    if (known.isEmpty()) {
      questions.add("What is " + what + "? Unicode's CLDR does not know it (" + key + ").");
    }
  }

  /** As YAML wants it: plain, unless something in it would mean something else there. */
  private static String quoted(String text) {
    boolean plain =
        Character.isLetter(text.codePointAt(0)) && text.indexOf(':') < 0 && text.indexOf('#') < 0;
    return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void line(String key, String value, String comment) {
    out.append(key).append(": ").append(value);
    out.append(comment.isEmpty() ? "" : "    # " + comment).append('\n');
  }
}
