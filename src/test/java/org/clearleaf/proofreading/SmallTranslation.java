package org.clearleaf.proofreading;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clearleaf.MapShelf;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
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
 * </pre>
 *
 * Without a translation, English itself is read. A character that cannot be seen is written as in
 * Java, {@code \u200B}. Several {@code en:} make several units; their keys are {@code unit-1},
 * {@code unit-2} and so on.
 */
final class SmallTranslation {

  private record Unit(String key, String english) {}

  private final MapShelf shelf = new MapShelf();
  private final StringBuilder pot = new StringBuilder(header(""));
  private final List<Unit> units = new ArrayList<>();
  private final List<String> targets = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();
  private final List<String> backs = new ArrayList<>();
  private final List<String> acknowledgements = new ArrayList<>();
  private final StringBuilder glossary = new StringBuilder(Glossary.HEADER + "\n");
  private final StringBuilder words = new StringBuilder();
  private final StringBuilder bundleLines = new StringBuilder();
  private final StringBuilder people = new StringBuilder();
  private final StringBuilder ledger =
      new StringBuilder(org.clearleaf.messages.Ledger.HEADER + "\n");
  private final List<String> signed = new ArrayList<>();
  private final StringBuilder names = new StringBuilder();
  private final List<Integer> withoutGlyph = new ArrayList<>();
  private final List<Problem> misfits = new ArrayList<>();
  private String tag = "";
  private String locale = "";
  private String digits = "latn";
  private String process = "none";

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
                  f.problem().severity().name().toLowerCase(java.util.Locale.ROOT)
                      + (id.isEmpty() || !f.check().equals(id) ? "  " + f.check() : "")
                      + (units.size() == 1 || f.segment().isEmpty()
                          ? ""
                          : "  " + f.segment().get().key())
                      + "  "
                      + f.problem().message());
      var acknowledged =
          proofreading.acknowledged().stream().map(a -> "acknowledged  " + a.line().reason());
      return java.util.stream.Stream.concat(open, acknowledged).collect(Collectors.joining("\n"));
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
        case "class" -> classes.set(classes.size() - 1, value);
        case "back" -> backs.set(backs.size() - 1, value);
        case "ack" -> acknowledgements.set(acknowledgements.size() - 1, value);
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
          targets.set(targets.size() - 1, value);
        }
      }
    }
    finish();
    return this;
  }

  private void unit(String english) {
    units.add(new Unit("unit-" + (units.size() + 1), english));
    targets.add("");
    classes.add("general");
    backs.add("");
    acknowledgements.add("");
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
    return java.util.regex.Pattern.compile("\\\\u(\\p{XDigit}{4})")
        .matcher(value)
        .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
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
    var words = cells[1].equals("signed") ? targets.get(unit) : "other words";
    ledger.append(
        "common/%s\t%s\t%s\t%s\t%s\t2026-06-01\tnote\n"
            .formatted(
                key,
                cells[2],
                org.clearleaf.messages.TextHash.of(List.of(units.get(unit).english)),
                org.clearleaf.messages.TextHash.of(List.of(words)),
                cells[3]));
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
    var po = new StringBuilder(header("\"Language: " + tag + "\\n\"\n"));
    var back = new StringBuilder(BackTranslations.HEADER + "\n");
    var acks = new StringBuilder(Acknowledgements.HEADER + "\n");
    for (int i = 0; i < units.size(); i++) {
      var unit = units.get(i);
      var note = "#. Every sheet · here · " + classes.get(i) + "\n";
      pot.append(note).append(entry(unit, ""));
      if (!tag.equals("en")) {
        po.append(note).append(entry(unit, targets.get(i)));
      }
      var hashes =
          org.clearleaf.messages.TextHash.of(List.of(unit.english))
              + "\t"
              + org.clearleaf.messages.TextHash.of(List.of(targets.get(i)));
      if (!backs.get(i).isEmpty()) {
        back.append(
            "common/" + unit.key + "\t" + hashes.split("\t")[1] + "\t" + backs.get(i) + "\n");
      }
      if (!acknowledgements.get(i).isEmpty()) {
        var cells = acknowledgements.get(i).split(" \\| ");
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
      shelf.with(folder + "common.po", po.toString());
    }
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

  private static String entry(Unit unit, String text) {
    return "msgctxt \"%s\"\nmsgid \"%s\"\nmsgstr \"%s\"\n\n"
        .formatted(unit.key, quoted(unit.english), quoted(text));
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
