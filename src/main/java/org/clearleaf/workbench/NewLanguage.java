package org.clearleaf.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.messages.BundleReader;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.Ledger;
import org.clearleaf.messages.LocaleFacts;
import org.clearleaf.text.FaceLibrary;
import org.clearleaf.translation.Acknowledgements;
import org.clearleaf.translation.BackTranslations;
import org.clearleaf.translation.Glossary;
import org.clearleaf.translation.Translations;
import org.clearleaf.translation.WordList;

/**
 * The folder of a language that the project does not have yet: bundle.yaml with what CLDR knows,
 * and with questions where it does not; PO files with every unit and no words; the other files with
 * nothing but their headers and what they are for.
 */
public final class NewLanguage {

  /** An answer that only somebody who knows the language can give; bundles that hold it fail. */
  private static final String QUESTION = "\"" + BundleReader.QUESTION + "\"";

  /** How long until somebody has to look at the wording again, in years (STANDARDS H-k). */
  private static final int REVIEW_YEARS = 1;

  private final Shelf shelf;
  private final FaceLibrary library;

  public NewLanguage(Shelf shelf, FaceLibrary library) {
    this.shelf = shelf;
    this.library = library;
  }

  /**
   * The files of the new folder.
   *
   * @param questions receives what somebody has to answer, a sentence each
   * @return by path
   */
  public SequencedMap<String, byte[]> files(
      Language language, Translations translations, List<String> questions) throws IOException {
    var folder = Bundles.FOLDER + "/" + language + "/";
    var facts = LocaleFacts.of(language);
    var fonts = fonts(facts, translations);
    var files = new LinkedHashMap<String, String>();
    files.put(folder + "bundle.yaml", bundle(facts, fonts, questions));
    for (var catalogue : translations.english().catalogues()) {
      files.put(
          folder + catalogue.name() + ".po",
          new PoUpdate(language, facts.pluralHeader(), translations.english().names(catalogue))
              .create(catalogue)
              .write());
    }
    files.put(folder + "signoff.tsv", Ledger.HEADER + "\n");
    files.put(Glossary.file(language), Glossary.HEADER + "\n" + terms(translations));
    files.put(WordList.file(language), words(facts));
    files.put(BackTranslations.file(language), BackTranslations.HEADER + "\n");
    files.put(Acknowledgements.file(language), Acknowledgements.HEADER + "\n");
    var bytes = new LinkedHashMap<String, byte[]>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  private FontChoice fonts(LocaleFacts facts, Translations translations) {
    var used = new ArrayList<List<String>>();
    for (var tag : translations.tags()) {
      BundleReader.read(tag, shelf, new Problems())
          .filter(bundle -> LocaleFacts.script(bundle.language()).equals(facts.script()))
          .ifPresent(bundle -> used.add(bundle.fonts()));
    }
    return FontChoice.of(library, facts.script(), facts.letters(), used);
  }

  /** The concepts of another language's glossary: the terms that a sheet needs. */
  private String terms(Translations translations) throws IOException {
    var english = new java.util.LinkedHashSet<String>();
    for (var tag : translations.tags()) {
      translations
          .read(tag, new Problems())
          .ifPresent(t -> t.glossary().terms().forEach(term -> english.add(term.english())));
    }
    return english.stream().map(term -> term + "\t\t\t\t\n").collect(Collectors.joining());
  }

  private static String words(LocaleFacts facts) {
    return """
    # What the checks have to know of %s. One entry a line.
    # negation: every word by which it says not, no, never, without; * at an end stands for the rest of a word
    # character: a letter that it needs and that Unicode's list for it lacks
    # accept: a word that is right although a check asks about it
    """
        .formatted(facts.englishName().orElse(facts.language().tag()));
  }

  private String bundle(LocaleFacts facts, FontChoice fonts, List<String> questions) {
    var out = new StringBuilder();
    line(out, "schema", "1");
    line(out, "language", facts.language().tag());
    ask(out, "endonym", facts.endonym(), "the language in its own words, as a heading", questions);
    ask(out, "englishName", facts.englishName(), "the language in English", questions);
    line(out, "formatLocale", facts.language().tag(), "with a region where that matters: es-US");
    line(
        out,
        "digits",
        facts.digits(),
        facts.digits().equals(facts.nativeDigits())
            ? ""
            : "or " + facts.nativeDigits() + ", where your readers expect its own digits");
    line(
        out,
        "calendar",
        "gregory",
        facts.calendar().equals("gregory")
            ? ""
            : "or " + facts.calendar() + ": dates are then printed in both");
    line(out, "direction", facts.direction().isRightToLeft() ? "rtl" : "ltr");
    fonts(out, facts, fonts, questions);
    line(out, "maturity", "experimental");
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
    line(out, "reviewBy", reviewBy().toString());
    out.append(
        """
        people: []    # who signs: - {id: ana, role: translator, pseudonym: A. B.}
        licence: Apache-2.0
        """);
    if (!facts.known()) {
      localeData(out, questions);
    }
    return out.toString();
  }

  private LocalDate reviewBy() {
    return shelf.today().plusYears(REVIEW_YEARS);
  }

  private static void fonts(
      StringBuilder out, LocaleFacts facts, FontChoice fonts, List<String> questions) {
    if (fonts.missing().isEmpty()) {
      line(
          out,
          "fonts",
          fonts.families().toString(),
          facts.known() ? "" : "not known to have every letter: the first sheet will tell");
      return;
    }
    var letters =
        fonts.missing().stream()
            .limit(12)
            .map(Character::toString)
            .collect(Collectors.joining(" "));
    line(out, "fonts", QUESTION, "which family of fonts/fonts.yaml has " + letters + "?");
    questions.add("Which font? No family of fonts/fonts.yaml has the letters " + letters + ".");
  }

  /** What ICU would have told (TRANSLATION 0.2). */
  private static void localeData(StringBuilder out, List<String> questions) {
    out.append(
        """
        localeData:
          months: %s    # twelve names, as they stand in a date
          longDate: "{day} {month} {year}"    # in your order, with your words between
          # plurals: "one: n = 1"    # CLDR's rules, where a number changes words
        """
            .formatted(List.of(QUESTION)));
    questions.add("What are the months called? Unicode's CLDR does not know the language.");
  }

  private static void ask(
      StringBuilder out,
      String key,
      java.util.Optional<String> known,
      String what,
      List<String> questions) {
    if (known.isPresent()) {
      line(out, key, known.get());
    } else {
      line(out, key, QUESTION, what);
      questions.add("What is " + what + "? Unicode's CLDR does not know it (" + key + ").");
    }
  }

  private static void line(StringBuilder out, String key, String value) {
    line(out, key, value, "");
  }

  private static void line(StringBuilder out, String key, String value, String comment) {
    out.append(key).append(": ").append(value);
    if (!comment.isEmpty()) {
      out.append("    # ").append(comment);
    }
    out.append('\n');
  }
}
