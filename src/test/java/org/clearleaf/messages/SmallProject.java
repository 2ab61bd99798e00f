package org.clearleaf.messages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.MapShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.content.Summary;
import org.clearleaf.content.SummaryReader;

/**
 * A sound project with one summary and one language, and edits to it. An edit names a file, then
 * gives lines to take out ({@code - }) and lines to put in their place ({@code + }); {@code \}u202E
 * stands for the character of that number.
 */
final class SmallProject {

  private static final String PO_HEADER =
      """
      msgid ""
      msgstr ""
      "Language: es\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Plural-Forms: nplurals=2; plural=(n==1) ? 0 : 1;\\n"

      """;

  private static final String PEOPLE =
      """
      people:
        - {id: ana, role: translator, displayName: Ana Ruiz, credential: traductora, publishConsent: true}
        - {id: ben, role: reviser, pseudonym: B.}
        - {id: cara, role: clinician, displayName: Cara Díaz, publishConsent: true}
      """;

  private final Map<String, String> files = new LinkedHashMap<>();

  SmallProject() {
    files.put(
        "summaries/flu.md",
        """
        ---
        id: CL-7
        version: 2
        reviewed: 2026-05-08
        next-review: 2027-05-08
        source: A summary
        codes: {}
        names: {tamiflu: Tamiflu}
        ---

        # Flu

        ## Medicine {#m .dose}

        Take {tamiflu} **today**. See [the page](https://example.org).
        """);
    files.put(
        "translations/common.pot",
        """
        msgid ""
        msgstr ""
        "Content-Type: text/plain; charset=UTF-8\\n"

        #. Every sheet · furniture
        msgctxt "footer.page"
        msgid "Page {page} of {pages}"
        msgstr ""

        #. Every sheet · general
        msgctxt "days"
        msgid "{count} day"
        msgid_plural "{count} days"
        msgstr[0] ""
        msgstr[1] ""
        """);
    files.put("translations/en/bundle.yaml", bundle("en", "English", "en-US", "none"));
    files.put("translations/en/signoff.tsv", Ledger.HEADER + "\n");
    files.put("translations/es/bundle.yaml", bundle("es", "Español", "es-US", "unedited"));
    files.put("translations/es/signoff.tsv", Ledger.HEADER + "\n");
    files.put(
        "translations/es/common.po",
        PO_HEADER
            + """
            msgctxt "footer.page"
            msgid "Page {page} of {pages}"
            msgstr "Página {page} de {pages}"

            msgctxt "days"
            msgid "{count} day"
            msgid_plural "{count} days"
            msgstr[0] "un día"
            msgstr[1] "{count} días"
            """);
    files.put(
        "translations/es/flu.po",
        PO_HEADER
            + """
            msgctxt "title"
            msgid "Flu"
            msgstr "Gripe"

            msgctxt "m.heading"
            msgid "Medicine"
            msgstr "Medicina"

            msgctxt "m.paragraph-1"
            msgid "Take {tamiflu} <b>today</b>. See <a1>the page</a1>."
            msgstr "Tome {tamiflu} <b>hoy</b>. Vea <a1>la página</a1>."
            """);
  }

  private static String bundle(String tag, String endonym, String locale, String mt) {
    return """
    schema: 1
    language: %s
    endonym: %s
    englishName: %s
    formatLocale: %s
    digits: latn
    calendar: gregory
    direction: ltr
    fonts: [Noto Sans]
    maturity: experimental
    process: {mt: %s, revision: none, clinical: none, backTranslation: none}
    reviewBy: 2027-05-08
    licence: Apache-2.0
    """
            .formatted(tag, endonym, tag.equals("en") ? "English" : "Spanish", locale, mt)
        + PEOPLE;
  }

  SmallProject edit(String edits) {
    var file = "";
    var out = new StringBuilder();
    var in = new StringBuilder();
    for (var line : (edits + "\n@").lines().toList()) {
      if (line.startsWith("- ")) {
        if (!in.isEmpty()) {
          replace(file, out.toString(), in.toString());
          out.setLength(0);
          in.setLength(0);
        }
        out.append(line.substring(2)).append('\n');
      } else if (line.startsWith("+ ")) {
        in.append(unescaped(line.substring(2))).append('\n');
      } else if (!line.isBlank()) {
        if (!file.isEmpty()) {
          replace(file, out.toString(), in.toString());
        }
        file = line;
        out.setLength(0);
        in.setLength(0);
      }
    }
    return this;
  }

  SmallProject put(String file, String text) {
    files.put(file, text);
    return this;
  }

  String text(String file) {
    return files.get(file);
  }

  /** Takes a file away where nothing is said of its lines. */
  private void replace(String file, String out, String in) {
    if (out.isEmpty() && in.isEmpty()) {
      if (files.remove(file) == null) {
        throw new IllegalArgumentException("no file " + file);
      }
      return;
    }
    var text = files.getOrDefault(file, "");
    if (!text.contains(out)) {
      throw new IllegalArgumentException(file + " has no lines\n" + out);
    }
    files.put(file, out.isEmpty() ? text + in : text.replace(out, in));
  }

  private static String unescaped(String line) {
    var text = line;
    for (int at = text.indexOf("\\u"); at >= 0; at = text.indexOf("\\u")) {
      text =
          text.substring(0, at)
              + (char) Integer.parseInt(text.substring(at + 2, at + 6), 16)
              + text.substring(at + 6);
    }
    return text;
  }

  MapShelf shelf() {
    var shelf = new MapShelf().on(LocalDate.of(2026, 11, 23));
    files.forEach(shelf::with);
    return shelf;
  }

  Summary summary() {
    var problems = new Problems();
    return new SummaryReader()
        .read("flu", shelf(), problems)
        .orElseThrow(() -> new AssertionError(problems.list()));
  }

  /** Problems as a specification gives them: place, id, message. */
  static String written(Problems problems) {
    var out = new StringBuilder();
    for (var problem : problems.list()) {
      out.append(problem.place())
          .append("  ")
          .append(problem.id())
          .append("  ")
          .append(problem.message())
          .append('\n');
    }
    return out.toString();
  }

  static List<String> ids(Problems problems) {
    return problems.list().stream().map(p -> p.id()).toList();
  }
}
