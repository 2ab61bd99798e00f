package org.clearleaf.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearleaf.MapShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.exchange.ImportPlan.Item;
import org.clearleaf.messages.Ledger;
import org.clearleaf.translation.Glossary;
import org.clearleaf.translation.Translation;
import org.clearleaf.translation.Translations;

/**
 * A project of four units in English, and Spanish in which only one of them is worded: what the
 * files of tools in the specifications are about.
 */
final class SmallExchange {

  static final String COMMON =
      """
      msgid ""
      msgstr ""
      "Content-Type: text/plain; charset=UTF-8\\n"

      #. Every sheet · furniture
      msgctxt "draft.label"
      msgid "Draft"
      msgstr ""

      #. Every sheet · furniture
      msgctxt "footer.page"
      msgid "Page {page} of {pages}"
      msgstr ""

      #. Every sheet · warning
      msgctxt "advice"
      msgid "Call <b>now</b>. See <a1>the page</a1>."
      msgstr ""

      #. Every sheet · general
      msgctxt "days"
      msgid "{count} day"
      msgid_plural "{count} days"
      msgstr[0] ""
      msgstr[1] ""
      """;

  static final String SPANISH =
      """
      # A comment of its translator.
      msgid ""
      msgstr ""
      "Project-Id-Version: clearleaf common\\n"
      "Language: es\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Plural-Forms: nplurals=2; plural=(n==1) ? 0 : 1;\\n"

      #. Every sheet · furniture
      msgctxt "draft.label"
      msgid "Draft"
      msgstr "Borrador"
      """;

  private static final String BUNDLE =
      """
      schema: 1
      language: %s
      endonym: Language
      englishName: Language
      formatLocale: %s
      digits: latn
      calendar: gregory
      direction: %s
      fonts: [Noto Sans]
      maturity: experimental
      process: {mt: unedited, revision: none, clinical: none, backTranslation: none}
      reviewBy: 2027-05-08
      people:
        - {id: ana, role: translator, pseudonym: Ana}
        - {id: ben, role: reviser, pseudonym: Ben}
      licence: Apache-2.0
      """;

  private SmallExchange() {}

  static MapShelf shelf() {
    return shelf("es", SPANISH);
  }

  static MapShelf shelf(String tag, String po) {
    boolean rightToLeft = tag.equals("ar");
    var folder = "translations/" + tag + "/";
    return new MapShelf()
        .with("translations/common.pot", COMMON)
        .with(folder + "bundle.yaml", BUNDLE.formatted(tag, tag, rightToLeft ? "rtl" : "ltr"))
        .with(folder + "signoff.tsv", Ledger.HEADER + "\n")
        .with(folder + "glossary.tsv", Glossary.HEADER + "\nfever\tfiebre\t\t\t\n")
        .with(folder + "common.po", po);
  }

  static Translation translation(MapShelf shelf, String tag) throws IOException {
    var problems = new Problems();
    return new Translations(shelf)
        .read(tag, problems)
        .orElseThrow(() -> new AssertionError(problems.list()));
  }

  /**
   * What importing a file into Spanish would do, a line for each unit and problem. The file's name
   * is its first line.
   */
  static String plan(String input) throws IOException {
    int end = input.indexOf('\n');
    return plan(
        input.substring(0, end).strip(),
        (input.substring(end + 1) + "\n").getBytes(StandardCharsets.UTF_8),
        translation(shelf(), "es"),
        Overwrite.NOTHING);
  }

  static String plan(String file, byte[] bytes, Translation translation, Overwrite overwrite) {
    var problems = new Problems();
    var lines = new ArrayList<String>();
    var incoming = IncomingReader.read(file, bytes, translation.catalogues(), problems);
    incoming.ifPresent(in -> {
      var plan = ImportPlanner.plan(in, translation, overwrite);
      plan.items().forEach(item -> lines.add(written(item)));
      plan.claims()
          .forEach(claim ->
              lines.add(
                  "claim  " + claim.id() + "  " + claim.level().name().toLowerCase(Locale.ROOT)));
      plan.remarks()
          .forEach(remark ->
              lines.add(
                  "remark  " + remark.unit() + "  " + remark.verdict() + "  " + remark.comment()));
      problems.addAll(plan.problems());
    });
    problems.list().forEach(p -> lines.add(p.place() + "  " + p.id() + "  " + p.message()));
    return String.join("\n", lines.stream().map(String::stripTrailing).toList());
  }

  static String written(Item item) {
    var decision = item.decision().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return decision
        + "  "
        + item.id()
        + (item.isTaken() || item.decision() == ImportPlan.Decision.CONFLICT
            ? "  " + quoted(item.old()) + " -> " + quoted(item.fresh())
            : "");
  }

  private static String quoted(List<String> texts) {
    return String.join(" | ", texts.stream().map(text -> "\"" + text + "\"").toList());
  }
}
