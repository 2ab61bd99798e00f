package org.clearleaf.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Yaml;

/**
 * What a summary says of itself before its text, between two lines {@code ---}.
 *
 * @param nameKeys the keys of {@code names}, for where they stand
 */
record FrontMatter(
    String sheet,
    int version,
    Summary.Basis basis,
    LocalDate dated,
    LocalDate nextReview,
    String source,
    List<Language> languages,
    SequencedMap<String, String> codes,
    SequencedMap<String, String> names,
    Yaml.Mapping nameKeys) {

  private static final int HIGHEST_VERSION = 9999;

  /** In the place of {@code reviewed} and {@code source}, where there is no medical source. */
  static final String WRITTEN = "written";

  /**
   * @param lines the lines of the whole file
   * @param end the index of the line {@code ---} that ends the front matter
   */
  static Optional<FrontMatter> read(
      String file, List<String> lines, int end, LocalDate today, Problems problems) {
    var yaml = Yaml.read(file, String.join("\n", lines.subList(1, end)), 1, problems);
    return yaml.flatMap(keys -> read(keys, today, problems));
  }

  private static Optional<FrontMatter> read(Yaml.Mapping yaml, LocalDate today, Problems problems) {
    var sheet = yaml.text("id");
    var version = yaml.integer("version", 1, HIGHEST_VERSION);
    boolean written = yaml.has(WRITTEN);
    var day = written ? WRITTEN : "reviewed";
    var dated = yaml.date(day);
    var nextReview = yaml.date("next-review");
    var source = written ? Optional.of("") : yaml.text("source");
    var languages = languages(yaml, problems);
    var codes = yaml.mapping("codes");
    var names = yaml.mapping("names");
    yaml.rejectOtherKeys();
    if (sheet.isPresent() && !isSheetId(sheet.get())) {
      problems.error(
          "summary.id",
          yaml.place("id"),
          "\"" + sheet.get() + "\" is no id of a sheet.",
          "Write capital letters, a hyphen and a number, such as CL-101; it names files and must not name an illness.");
    }
    names.ifPresent(keys -> checkNames(keys, problems));
    var dates = new ReviewDates(yaml, day, today, problems);
    if (dated.isPresent() && nextReview.isPresent()) {
      dates.check(dated.get(), nextReview.get());
    } else {
      dated.ifPresent(dates::checkNotInFuture);
    }
    if (sheet.isEmpty()
        || version.isEmpty()
        || dated.isEmpty()
        || nextReview.isEmpty()
        || source.isEmpty()
        || codes.isEmpty()
        || names.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FrontMatter(
            sheet.get(),
            version.getAsInt(),
            written ? Summary.Basis.OWN_WORDS : Summary.Basis.MEDICAL_SOURCE,
            dated.get(),
            nextReview.get(),
            source.get(),
            languages,
            codes.get().texts(),
            names.get().texts(),
            names.get()));
  }

  private static List<Language> languages(Yaml.Mapping yaml, Problems problems) {
    if (!yaml.has("languages")) {
      return List.of();
    }
    var languages = new ArrayList<Language>();
    for (var tag : yaml.texts("languages")) {
      try {
        languages.add(new Language(tag));
      } catch (IllegalArgumentException e) {
        problems.error(
            "summary.languages",
            yaml.place("languages"),
            "\"" + tag + "\" is no language: " + e.getMessage() + ".",
            "Write BCP 47 tags, such as es or zh-Hans.");
      }
    }
    return List.copyOf(languages);
  }

  private static void checkNames(Yaml.Mapping names, Problems problems) {
    for (var name : names.keys()) {
      if (!UnitText.isName(name)) {
        problems.error(
            "summary.name",
            names.place(name),
            "\"" + name + "\" cannot be a placeholder.",
            "Use small letters a to z, digits and hyphens.");
      }
    }
  }

  /**
   * One to eight capital letters, a hyphen, one to six digits: ASCII, and short enough for a file
   * name (M6).
   */
  private static boolean isSheetId(String id) {
    int hyphen = id.indexOf('-');
    return hyphen >= 1
        && hyphen <= 8
        && id.length() - hyphen - 1 >= 1
        && id.length() - hyphen - 1 <= 6
        && id.substring(0, hyphen).chars().allMatch(c -> c >= 'A' && c <= 'Z')
        && id.substring(hyphen + 1).chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
