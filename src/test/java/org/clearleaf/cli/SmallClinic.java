package org.clearleaf.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearleaf.PartedShelf;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.FolderStore;
import org.clearleaf.base.Shelf;
import org.clearleaf.cli.Tool.Ran;
import org.clearleaf.messages.Ledger;

/**
 * A project on disk with one short summary, in English and Spanish, and with people who may sign;
 * templates and fonts are those of the real project.
 */
final class SmallClinic {
  static final String SUMMARY = "summaries/flu.md";
  static final String SPANISH = "translations/es/flu.po";
  static final String SIGN_OFFS = "translations/es/signoff.tsv";
  static final String ACKNOWLEDGED = "translations/es/acknowledged.tsv";

  private final Path root;
  private final Tool tool;

  SmallClinic(Path root) {
    this.root = root;
    this.tool = new Tool(shelf(root), root).changing(new FolderStore(root));
    try {
      put(
          SUMMARY,
          """
          ---
          id: CL-7
          version: 1
          reviewed: 2026-05-08
          next-review: 2027-05-08
          source: A summary
          codes: {}
          names: {tamiflu: Tamiflu}
          ---

          # Flu

          ## The short answer {#short-answer .box}

          - Rest, and drink a lot.

          ## Your medicine {#medicine .dose}

          Take one tablet of {tamiflu} in the morning.
          """);
      var project = new ProjectShelf();
      put("translations/common.pot", read(project, "translations/common.pot"));
      // As the English ends it: what Spanish does instead is acknowledged in a file of the project.
      put(
          "translations/es/common.po",
          read(project, "translations/es/common.po").replace("\"Hola:\"", "\"Hola,\""));
      put("translations/es/words.txt", read(project, "translations/es/words.txt"));
      put("translations/en/bundle.yaml", bundle(read(project, "translations/en/bundle.yaml")));
      put("translations/es/bundle.yaml", bundle(read(project, "translations/es/bundle.yaml")));
      put("translations/en/signoff.tsv", Ledger.HEADER + "\n");
      put(SIGN_OFFS, Ledger.HEADER + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("translate", "update", "es");
    word("title", "Gripe");
    word("short-answer.heading", "En pocas palabras");
    word("short-answer.item-1", "Descanse y beba mucho.");
    word("medicine.heading", "Su medicina");
    word("medicine.paragraph-1", "Tome una tableta de {tamiflu} por la mañana.");
  }

  private static String read(Shelf shelf, String file) throws IOException {
    return new String(shelf.read(file), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String bundle(String text) {
    return text.replace(
        "people: []\n",
        """
        people:
          - {id: ana, role: translator, displayName: Ana Ruiz, publishConsent: true}
          - {id: ben, role: reviser, pseudonym: B. L.}
          - {id: bob, role: back-translator, pseudonym: B. K.}
          - {id: cara, role: clinician, displayName: Cara Díaz, credential: RN, publishConsent: true}
        """);
  }

  Ran run(String... arguments) {
    return tool.run(arguments);
  }

  Tool tool() {
    return tool;
  }

  /** Runs {@code clearleaf translate} with what is typed after it. */
  Ran translate(String... arguments) {
    return run(Stream.concat(Stream.of("translate"), Stream.of(arguments)).toArray(String[]::new));
  }

  SmallClinic put(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails where the edit changes nothing: the test would guard nothing. */
  SmallClinic edit(String file, String old, String fresh) {
    var text = text(file);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(file + " has no " + old);
    }
    return put(file, text.replace(old, fresh));
  }

  /** A second summary, which is to be had in English only. */
  SmallClinic withASheetThatSpanishLacks() {
    return put(
        "summaries/visit.md",
        """
        ---
        id: CL-8
        version: 1
        reviewed: 2026-05-08
        next-review: 2027-05-08
        source: A summary
        codes: {}
        names: {}
        languages: [fr]
        ---

        # Your visit

        ## The short answer {#short-answer .box}

        - Bring your papers.
        """);
  }

  /** Writes words into the empty msgstr of a unit of the summary. */
  SmallClinic word(String key, String words) {
    var text = text(SPANISH);
    int entry = text.indexOf("msgctxt \"" + key + "\"");
    int at = text.indexOf("msgstr \"", entry) + "msgstr \"".length();
    int end = text.indexOf("\"\n", at);
    return put(SPANISH, text.substring(0, at) + words + text.substring(end));
  }

  /** Every file of the project by its path. */
  TreeMap<String, String> files() {
    var files = new TreeMap<String, String>();
    try (var paths = Files.walk(root)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(path).toString(),
            new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words and the clinic from the folder, all the rest from the real project. */
  private static Shelf shelf(Path root) {
    return new PartedShelf(
        path ->
            path.startsWith("summaries")
                || path.startsWith("translations")
                || path.startsWith("clinic"),
        new FolderShelf(root, Clock.systemUTC()),
        new ProjectShelf());
  }
}
