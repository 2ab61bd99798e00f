package org.clearleaf.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/**
 * Which language of the project a file is in. Tools spell tags in their own ways, es-ES or pt_BR,
 * so that the language alone is enough where the project has one of that language only.
 */
public final class TargetLanguage {

  private static final Pattern BETWEEN = Pattern.compile("[._ ]|/|\\\\");

  private TargetLanguage() {}

  /**
   * @param wanted what was typed; empty if nothing was
   * @param tags the languages of the project
   * @return empty if it cannot be told, or is another one than was typed; a problem says so
   */
  public static Optional<String> of(
      Incoming incoming, String wanted, List<String> tags, Problems problems) {
    var said = match(incoming.language(), tags);
    if (!wanted.isEmpty()) {
      var typed = primary(wanted);
      if (!incoming.language().isEmpty() && !primary(incoming.language()).equals(typed)) {
        problems.error(
            "import.language",
            Place.file(incoming.file()),
            "The file says that it is in \""
                + incoming.language()
                + "\", not in \""
                + wanted
                + "\".",
            "Look whether this is the right file, or name its own language.");
        return Optional.empty();
      }
      return Optional.of(wanted);
    }
    // The folder that the file lay in may be a language's too; the name itself goes first.
    var parts = List.of(BETWEEN.split(incoming.file())).reversed();
    var told =
        incoming.language().isEmpty()
            ? parts.stream().flatMap(part -> exact(part, tags)).findFirst()
            : said;
    if (told.isEmpty()) {
      problems.error(
          "import.language",
          Place.file(incoming.file()),
          incoming.language().isEmpty()
              ? "The file does not say which language it is in."
              : "The file is in \""
                  + incoming.language()
                  + "\", which the project does not have, or"
                  + " has several of.",
          "Name the language with --language TAG.");
    }
    return told;
  }

  private static Optional<String> match(String language, List<String> tags) {
    var exact = exact(language.replace('_', '-'), tags).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    var alike = tags.stream().filter(tag -> primary(tag).equals(primary(language))).toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  private static Stream<String> exact(String language, List<String> tags) {
    return tags.stream().filter(tag -> tag.equalsIgnoreCase(language));
  }

  private static String primary(String tag) {
    return tag.replace('_', '-').split("-")[0].toLowerCase(Locale.ROOT);
  }
}
