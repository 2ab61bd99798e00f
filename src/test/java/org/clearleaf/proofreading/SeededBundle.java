package org.clearleaf.proofreading;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.ProjectShelf;
import org.clearleaf.messages.Bundle;
import org.clearleaf.translation.Translation;

/**
 * A bundle of the project into which faults are planted, in memory. The project's own units hold
 * few numbers and count nothing, so three units are added to the shared ones, worded rightly from
 * the language's own words: its word for "Names" with a dose, with a word of negation, with a
 * number of things.
 */
final class SeededBundle {

  static final String DOSE = "seeded.dose";
  static final String NEGATION = "seeded.negation";
  static final String COUNT = "seeded.count";

  /** Languages with a colon as wide as their characters. */
  private static final Set<String> FULL_WIDTH = Set.of("ja", "zh");

  private static final String FULL_WIDTH_COLON = "：";

  private static final String POT = "translations/common.pot";

  private static final String ENGLISH =
      """

      #. Every sheet · a planted unit · dose
      msgctxt "seeded.dose"
      msgid "Names: 2.5 mg"
      msgstr ""

      #. Every sheet · a planted unit · warning
      msgctxt "seeded.negation"
      msgid "Names: do not"
      msgstr ""

      #. Every sheet · a planted unit · general
      msgctxt "seeded.count"
      msgid "Name: {count}"
      msgid_plural "Names: {count}"
      msgstr[0] ""
      msgstr[1] ""
      """;

  private final Translation translation;
  private final ProjectShelf shelf;

  private SeededBundle(Translation translation, ProjectShelf shelf) {
    this.translation = translation;
    this.shelf = shelf;
  }

  /** The English of the planted units. */
  static void plantEnglish(ProjectShelf shelf) {
    shelf.edited(POT, pot -> pot + ENGLISH);
  }

  /** Words the planted units in a language. */
  static SeededBundle plant(Translation translation, ProjectShelf shelf) {
    var bundle = new SeededBundle(translation, shelf);
    shelf.edited(bundle.common(), po -> bundle.withUnits(po));
    shelf.edited(
        bundle.folder() + "bundle.yaml",
        yaml ->
            yaml.replace("people: []", "people:\n  - {id: ana, role: translator, pseudonym: A}"));
    return bundle;
  }

  private String withUnits(String po) {
    var units = new StringBuilder(po);
    units.append(entry(DOSE, "Names: 2.5 mg", "msgstr \"" + label() + dose() + "\"\n"));
    units.append(entry(NEGATION, "Names: do not", "msgstr \"" + label() + negation() + "\"\n"));
    var forms = new StringBuilder("msgid_plural \"Names: {count}\"\n");
    for (int form = 0; form < bundle().plurals().count(); form++) {
      forms.append("msgstr[" + form + "] \"" + label() + "{count}\"\n");
    }
    units.append(entry(COUNT, "Name: {count}", forms.toString()));
    return units
        .toString()
        .replaceFirst(
            "\"MIME-Version",
            Matcher.quoteReplacement(
                "\"Plural-Forms: " + bundle().plurals().header() + "\\n\"\n\"MIME-Version"));
  }

  private static String entry(String key, String english, String rest) {
    return "\nmsgctxt \"" + key + "\"\nmsgid \"" + english + "\"\n" + rest;
  }

  /** What the language calls the names of medicines, with its colon. */
  private String label() {
    var names = names();
    return names + (FULL_WIDTH.contains(language()) ? FULL_WIDTH_COLON : ": ");
  }

  private String names() {
    return translation.segments().stream()
        .filter(segment -> segment.source().unit().english().equals("Names"))
        .findFirst()
        .orElseThrow()
        .texts()
        .getFirst();
  }

  /** 2.5 mg as the language writes it. */
  private String dose() {
    var decimal = bundle().numbers().decimal();
    if (decimal.isEmpty()) {
      var locale =
          ULocale.forLanguageTag(bundle().formatLocale())
              .setKeywordValue("numbers", isLatin() ? "latn" : "native");
      decimal =
          Orthography.of(new Proof(translation, GlyphCoverage.UNKNOWN, SheetFit.UNKNOWN)).hasData()
              ? DecimalFormatSymbols.getInstance(locale).getDecimalSeparatorString()
              : ".";
    }
    return digit(2) + decimal + digit(5) + " mg";
  }

  String digit(int value) {
    var digits = bundle().digits();
    return Character.toString(digits.codePointAt(digits.offsetByCodePoints(0, value)));
  }

  boolean isLatin() {
    return bundle().digits().startsWith("0");
  }

  private String negation() {
    var all = translation.words().negations();
    return all.stream()
        .filter(word -> !word.contains("*"))
        .findFirst()
        .orElse(all.getFirst())
        .replace("*", "");
  }

  Bundle bundle() {
    return translation.bundle();
  }

  boolean isWrittenIn(int script) {
    return Orthography.of(new Proof(translation, GlyphCoverage.UNKNOWN, SheetFit.UNKNOWN))
        .isWrittenIn(script);
  }

  String language() {
    return translation.language().primary();
  }

  String tag() {
    return translation.language().tag();
  }

  private String folder() {
    return "translations/" + tag() + "/";
  }

  String common() {
    return folder() + "common.po";
  }

  String summary() {
    return folder() + "acute-lymphocytic-leukemia.po";
  }

  String file(String name) {
    return folder() + name;
  }

  /** Changes a file for the time of one fault. */
  Runnable edit(String file, UnaryOperator<String> edit) {
    try {
      var before = shelf.read(file);
      shelf.edited(file, edit);
      return () -> shelf.with(file, before);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The words of a unit of one form, whichever file it stands in. */
  String text(String key) {
    return found(key).orElseThrow().group(2);
  }

  /** Changes the words of a unit of one form. */
  Runnable word(String key, UnaryOperator<String> edit) {
    var file = fileOf(key);
    return edit(
        file,
        po -> {
          var found = entry(key).matcher(po);
          if (!found.find()) {
            throw new IllegalArgumentException("no unit " + key + " in " + file);
          }
          return po.substring(0, found.start(2))
              + edit.apply(found.group(2))
              + po.substring(found.end(2));
        });
  }

  private Optional<Matcher> found(String key) {
    var found = entry(key).matcher(read(fileOf(key)));
    return found.find() ? Optional.of(found) : Optional.empty();
  }

  private String fileOf(String key) {
    return entry(key).matcher(read(common())).find() ? common() : summary();
  }

  private String read(String file) {
    try {
      return new String(shelf.read(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Pattern entry(String key) {
    return Pattern.compile(
        "msgctxt \"" + Pattern.quote(key) + "\"\nmsgid \"(.*)\"\nmsgstr \"(.*)\"\n");
  }
}
