package org.clearleaf.proofreading;

import com.ibm.icu.util.ULocale;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearleaf.MapShelf;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.BundleReader;
import org.clearleaf.messages.Ledger;
import org.clearleaf.messages.TextHash;
import org.clearleaf.translation.Acknowledgements;
import org.clearleaf.translation.BackTranslations;
import org.clearleaf.translation.Glossary;
import org.clearleaf.translation.Translations;

/**
 * A project of a few units in English and one other language, written as a translator would tell
 * somebody what a check has to find:
 *
 * <pre>
 * en: Take 2.5 mg.         the English of a unit
 * es: Tome 25 mg.          its translation; the tag names the language
 * back: Take 25 mg.        what it says in English, as somebody translated it back
 * class: dose              of the unit; general unless said
 * locale: es-US            of the bundle; the language's tag unless said
 * digits: beng             of the bundle; latn unless said
 * process: machine         what the bundle says of translations back; none unless said
 * bundle: numbers: {...}   a further line of bundle.yaml
 * words: negation: no      a line of words.txt
 * term: fever | fiebre | fiebres; calentura | calor     a line of glossary.tsv
 * ack: text.same | It is the same in Spanish.           a line of acknowledged.tsv for the unit above
 * person: ana | translator | ATA   somebody in bundle.yaml, with a credential or without
 * signed: revise | ana     a line of signoff.tsv for the unit above, as it is today
 * signed-before: revise | ana      the same, for other words than today's
 * signed-gone: revise | ana        the same, for a unit that is no more
 * name: imatinib           of a summary
 * misfit: It is too wide. what the layout says of the sheet
 * no-glyph: ☎              a character that no font of the bundle has
 * en-plural: {count} days  the English for other numbers; the unit then has one line of
 *                          translation for each plural form
 * en-before: Take it.      the English that the translation was made from, where it is another
 * en-plural-before: ...    the same, for other numbers; {@code none} where it counted nothing
 * fuzzy                    what a tool has marked the translation as
 * left-out                 the PO file has no entry for the unit
 * plural-header: nplurals=2; ...   of the PO file; the right one unless said, {@code none} for none
 * po: msgctxt "gone"       a line at the end of the PO file, as it stands there
 * po-begin: \uFEFF         what stands before the first line of the PO file
 * language: es             of the bundle, where there is no translation to tell
 * </pre>
 *
 * Without a translation, English itself is read. A character that cannot be seen is written as in
 * Java, {@code \u200B}, and a byte that is no character as {@code \xE9}. Several {@code en:} make
 * several units; their keys are {@code unit-1}, {@code unit-2} and so on.
 */
final class SmallTranslation {

  /** Half a character stands for a byte until the file is written. */
  private static final int BYTE = 0xDC00;

  private static final class Unit {
    final String key;
    final String english;
    String plural;
    String englishBefore;
    String pluralBefore;
    final List<String> forms = new ArrayList<>();
    String unitClass = "general";
    String back = "";
    String acknowledgement = "";
    boolean fuzzy;
    boolean leftOut;

    Unit(String key, String english) {
      this.key = key;
      this.english = english;
      this.englishBefore = english;
    }

    String sourceHash() {
      return TextHash.of(plural == null ? List.of(english) : List.of(english, plural));
    }

    String targetHash() {
      return TextHash.of(forms.isEmpty() ? List.of("") : forms);
    }
  }

  private final MapShelf shelf = new MapShelf();
  private final List<Unit> units = new ArrayList<>();
  private final StringBuilder glossary = new StringBuilder(Glossary.HEADER + "\n");
  private final StringBuilder words = new StringBuilder();
  private final StringBuilder bundleLines = new StringBuilder();
  private final StringBuilder people = new StringBuilder();
  private final StringBuilder ledger = new StringBuilder(Ledger.HEADER + "\n");
  private final List<String> signed = new ArrayList<>();
  private final StringBuilder names = new StringBuilder();
  private final List<Integer> withoutGlyph = new ArrayList<>();
  private final List<Problem> misfits = new ArrayList<>();
  private String tag = "";
  private String locale = "";
  private String digits = "latn";
  private String process = "none";
  private String pluralHeader = "";
  private String poBegin = "";
  private final StringBuilder poLines = new StringBuilder();

  static String answer(String input, String id) {
    return new SmallTranslation().read(input).written(id);
  }

  /** The findings of one check, or of all where the id is empty, a line each. */
  private String written(String id) {
    var problems = new Problems();
    try {
      var translation = new Translations(shelf).read(tag, problems);
      var errors = problems.list().stream().map(Object::toString).toList();
      if (translation.isEmpty()) {
        throw new IllegalArgumentException("the example is damaged: " + errors);
      }
      var proofreading =
          new Proofreader((_, c) -> !withoutGlyph.contains(c), _ -> misfits)
              .read(translation.get(), problems.list());
      var open =
          proofreading.findings().stream()
              .filter(f -> id.isEmpty() || f.check().equals(id) || f.check().startsWith("ack."))
              .map(f ->
                  f.problem().severity().name().toLowerCase(Locale.ROOT)
                      + (id.isEmpty() || !f.check().equals(id) ? "  " + f.check() : "")
                      + (units.size() == 1 || f.segment().isEmpty()
                          ? ""
                          : "  " + f.segment().get().key())
                      + "  "
                      + f.problem().message());
      var acknowledged =
          proofreading.acknowledged().stream().map(a -> "acknowledged  " + a.line().reason());
      return Stream.concat(open, acknowledged).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SmallTranslation read(String input) {
    for (var line : input.lines().filter(l -> !l.isBlank()).toList()) {
      int colon = line.indexOf(": ");
      var name = colon < 0 ? line : line.substring(0, colon);
      var value = unescaped(colon < 0 ? "" : line.substring(colon + 2));
      switch (name) {
        case "en" -> unit(value);
        case "en-plural" -> {
          units.getLast().plural = value;
          units.getLast().pluralBefore = value;
        }
        case "en-before" -> units.getLast().englishBefore = value;
        case "en-plural-before" ->
            units.getLast().pluralBefore = value.equals("none") ? null : value;
        case "fuzzy" -> units.getLast().fuzzy = true;
        case "left-out" -> units.getLast().leftOut = true;
        case "plural-header" -> pluralHeader = value;
        case "po" -> poLines.append(value).append('\n');
        case "po-begin" -> poBegin = value;
        case "language" -> tag = value;
        case "class" -> units.getLast().unitClass = value;
        case "back" -> units.getLast().back = value;
        case "ack" -> units.getLast().acknowledgement = value;
        case "locale" -> locale = value;
        case "process" -> process = value;
        case "digits" -> digits = value;
        case "bundle" -> bundleLines.append(value).append('\n');
        case "words" -> words.append(value).append('\n');
        case "term" -> term(value);
        case "person" -> person(value.split(" \\| "));
        case "signed", "signed-before", "signed-gone" ->
            signed.add(units.size() + " | " + name + " | " + value);
        case "name" -> names.append("  name-" + names.length() + ": " + value + "\n");
        case "misfit" ->
            misfits.add(Problem.error("layout", Place.file("the sheet"), value, "Shorten it."));
        case "no-glyph" -> withoutGlyph.add(value.codePointAt(0));
        default -> {
          tag = name;
          units.getLast().forms.add(value);
        }
      }
    }
    finish();
    return this;
  }

  private void unit(String english) {
    units.add(new Unit("unit-" + (units.size() + 1), english));
  }

  private void term(String value) {
    var cells = new ArrayList<>(List.of(value.split(" \\| ", -1)));
    while (cells.size() < 5) {
      cells.add("");
    }
    cells.set(2, cells.get(2).replace("; ", " | "));
    cells.set(3, cells.get(3).replace("; ", " | "));
    glossary.append(String.join("\t", cells)).append('\n');
  }

  private static String unescaped(String value) {
    var characters =
        Pattern.compile("\\\\u(\\p{XDigit}{4})")
            .matcher(value)
            .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
    return Pattern.compile("\\\\x(\\p{XDigit}{2})")
        .matcher(characters)
        .replaceAll(m -> String.valueOf((char) (BYTE + Integer.parseInt(m.group(1), 16))));
  }

  /** UTF-8, but for the bytes that were given as such. */
  private static byte[] bytes(String text) {
    var out = new ByteArrayOutputStream();
    text.codePoints()
        .forEach(c -> {
          if (c >= BYTE && c <= BYTE + 0xFF) {
            out.write(c - BYTE);
          } else {
            out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
          }
        });
    return out.toByteArray();
  }

  private void person(String[] cells) {
    people.append("  - {id: %s, role: %s, pseudonym: %s".formatted(cells[0], cells[1], cells[0]));
    people.append(cells.length > 2 ? ", credential: " + cells[2] + "}\n" : "}\n");
  }

  /**
   * @param line unit, kind, step, person
   */
  private void sign(String line) {
    var cells = line.split(" \\| ");
    int unit = Integer.parseInt(cells[0]) - 1;
    var key = cells[1].equals("signed-gone") ? "gone" : units.get(unit).key;
    var target =
        cells[1].equals("signed")
            ? units.get(unit).targetHash()
            : TextHash.of(List.of("other words"));
    ledger.append(
        "common/%s\t%s\t%s\t%s\t%s\t2026-06-01\tnote\n"
            .formatted(key, cells[2], units.get(unit).sourceHash(), target, cells[3]));
  }

  private void summary() {
    if (!names.isEmpty()) {
      shelf.with(
          "summaries/small.md",
          """
          ---
          id: CL-901
          version: 1
          reviewed: 2026-05-08
          next-review: 2027-05-08
          source: A small one
          codes: {ICD-10-CM: C91.0}
          names:
          %s---

          # Small

          ## Part {#part}

          Take %s.
          """
              .formatted(
                  names, names.toString().replaceAll(" *(name-\\d+): .*\n", "{$1} ").strip()));
    }
  }

  private void finish() {
    if (tag.isEmpty()) {
      tag = "en";
    }
    signed.forEach(this::sign);
    summary();
    var uLocale = ULocale.forLanguageTag(locale.isEmpty() ? tag : locale);
    var pot = new StringBuilder(header(""));
    var back = new StringBuilder(BackTranslations.HEADER + "\n");
    var acks = new StringBuilder(Acknowledgements.HEADER + "\n");
    for (var unit : units) {
      pot.append(note(unit)).append(entry(unit.key, unit.english, unit.plural, List.of()));
      if (!unit.back.isEmpty()) {
        back.append("common/" + unit.key + "\t" + unit.targetHash() + "\t" + unit.back + "\n");
      }
      if (!unit.acknowledgement.isEmpty()) {
        var cells = unit.acknowledgement.split(" \\| ");
        var hashes = unit.sourceHash() + "\t" + unit.targetHash();
        acks.append(cells[0] + "\tcommon/" + unit.key + "\t" + hashes + "\t" + cells[1] + "\n");
      }
    }
    var folder = "translations/" + tag + "/";
    shelf
        .with("translations/common.pot", pot.toString())
        .with(folder + "glossary.tsv", glossary.toString())
        .with(folder + "words.txt", words.toString())
        .with(folder + "back-translation.tsv", back.toString())
        .with(folder + "acknowledged.tsv", acks.toString())
        .with(folder + "signoff.tsv", ledger.toString())
        .with(folder + "bundle.yaml", bundle(uLocale));
    if (!tag.equals("en")) {
      shelf.with(folder + "common.po", bytes(po()));
    }
  }

  private String po() {
    var po = new StringBuilder(poBegin);
    var plurals = pluralHeader();
    po.append(
        header(
            "\"Language: "
                + tag
                + "\\n\"\n"
                + (plurals.isEmpty() ? "" : "\"Plural-Forms: " + plurals + "\\n\"\n")));
    for (var unit : units) {
      if (!unit.leftOut) {
        po.append(note(unit))
            .append(unit.fuzzy ? "#, fuzzy\n" : "")
            .append(entry(unit.key, unit.englishBefore, unit.pluralBefore, unit.forms));
      }
    }
    return po.append(poLines).toString();
  }

  /** The bundle's own, where something is counted and nothing else was said. */
  private String pluralHeader() {
    if (!pluralHeader.isEmpty()) {
      return pluralHeader.equals("none") ? "" : pluralHeader;
    }
    return units.stream().allMatch(unit -> unit.plural == null)
        ? ""
        : BundleReader.read(tag, shelf, new Problems())
            .map(bundle -> bundle.plurals().header())
            .orElse("");
  }

  private String bundle(ULocale uLocale) {
    boolean known = !tag.equals("ht") && !tag.equals("hmn");
    return """
    schema: 1
    language: %s
    endonym: Language
    englishName: Language
    formatLocale: %s
    digits: %s
    calendar: gregory
    direction: %s
    fonts: [Noto Sans]
    maturity: experimental
    process: {mt: unedited, revision: none, clinical: none, backTranslation: %s}
    reviewBy: 2027-05-08
    people:%s
    licence: Apache-2.0
    %s%s\
    """
        .formatted(
            tag,
            uLocale.toLanguageTag(),
            digits,
            uLocale.isRightToLeft() ? "rtl" : "ltr",
            process,
            people.isEmpty() ? " []" : "\n" + people.toString().stripTrailing(),
            known
                ? ""
                : "localeData: {months: [a, b, c, d, e, f, g, h, i, j, k, l], "
                    + "longDate: \"{day} {month} {year}\"}\n",
            bundleLines);
  }

  private static String note(Unit unit) {
    return "#. Every sheet · here · " + unit.unitClass + "\n";
  }

  private static String entry(String key, String english, String plural, List<String> forms) {
    var entry = new StringBuilder("msgctxt \"%s\"\nmsgid \"%s\"\n".formatted(key, quoted(english)));
    if (plural == null) {
      entry.append("msgstr \"%s\"\n".formatted(forms.isEmpty() ? "" : quoted(forms.getLast())));
    } else {
      entry.append("msgid_plural \"%s\"\n".formatted(quoted(plural)));
      for (int i = 0; i < Math.max(1, forms.size()); i++) {
        entry.append(
            "msgstr[%d] \"%s\"\n".formatted(i, forms.isEmpty() ? "" : quoted(forms.get(i))));
      }
    }
    return entry.append('\n').toString();
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String header(String language) {
    return "msgid \"\"\nmsgstr \"\"\n"
        + language
        + "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
  }
}
