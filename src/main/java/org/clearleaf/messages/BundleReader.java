package org.clearleaf.messages;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Severity;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.base.Yaml;
import org.clearleaf.messages.Bundle.BackTranslation;
import org.clearleaf.messages.Bundle.Coverage;
import org.clearleaf.messages.Bundle.MachineTranslation;
import org.clearleaf.messages.Bundle.Maturity;

/** Reads and checks a language's bundle.yaml. */
public final class BundleReader {

  public static final String FILE = "bundle.yaml";

  private static final int SCHEMA = 1;

  private static final String DEFAULT_ITEM_LABEL = "{number}.";

  private static final String LOCAL_NAMES = "localNames";

  /** Stands where nobody has answered yet; such a bundle makes no sheet. */
  public static final String QUESTION = "?";

  /** How long after {@code reviewBy} a bundle may still be used, in days (TRANSLATION 4.3). */
  private static final int GRACE = 90;

  /** From how many days before {@code reviewBy} it is announced, as with a summary's review. */
  private static final int NOTICE = 90;

  private final String tag;
  private final Shelf shelf;
  private final Problems problems;

  private BundleReader(String tag, Shelf shelf, Problems problems) {
    this.tag = tag;
    this.shelf = shelf;
    this.problems = problems;
  }

  /**
   * @return empty if an error was reported
   */
  public static Optional<Bundle> read(String tag, Shelf shelf, Problems problems) {
    var found = new Problems();
    var bundle = new BundleReader(tag, shelf, found).read();
    problems.addAll(found.list());
    return found.hasErrors() ? Optional.empty() : bundle;
  }

  private Optional<Bundle> read() {
    var folder = Bundles.FOLDER + "/" + tag;
    Language language;
    try {
      language = new Language(tag);
    } catch (IllegalArgumentException e) {
      problems.error(
          "meta.language",
          Place.file(folder),
          "The folder's name is no language: " + e.getMessage() + ".",
          "Name it by its BCP 47 tag, such as es or zh-Hans.");
      return Optional.empty();
    }
    var file = folder + "/" + FILE;
    if (!isReadable(folder)) {
      problems.error(
          "file.unreadable",
          Place.file(folder),
          "The folder cannot be read.",
          "Whoever keeps this computer can allow Clearleaf to read it.");
      return Optional.empty();
    }
    if (!shelf.exists(file)) {
      problems.error(
          "meta.missing",
          Place.file(folder),
          "The folder has no " + FILE + ".",
          "Copy one from another language and change it, or take the folder away.");
      return Optional.empty();
    }
    return SourceText.read(file, shelf, problems)
        .flatMap(text -> Yaml.read(file, text, problems))
        .flatMap(yaml -> read(language, yaml));
  }

  private boolean isReadable(String folder) {
    try {
      shelf.list(folder);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<Bundle> read(Language language, Yaml.Mapping yaml) {
    if (hasQuestions(yaml)) {
      return Optional.empty();
    }
    yaml.integer("schema", SCHEMA, SCHEMA);
    yaml.text("language")
        .filter(t -> !t.equals(tag))
        .ifPresent(t ->
            problems.error(
                "meta.language",
                yaml.place("language"),
                "The language is \"" + t + "\", the folder \"" + tag + "\".",
                "Make them the same."));
    var endonym = yaml.text("endonym");
    var englishName = yaml.text("englishName");
    var locale = LocaleReader.read(tag, yaml, problems);
    var fonts = yaml.texts("fonts");
    if (fonts.isEmpty() && yaml.has("fonts")) {
      problems.error(
          "meta.fonts",
          yaml.place("fonts"),
          "No font is named.",
          "Name one that has the language's letters, such as [Noto Sans].");
    }
    var localNames = localNames(yaml);
    var quotes = yaml.has("quotes") ? yaml.texts("quotes") : List.<String>of();
    quotes.forEach(mark -> CharacterCheck.check(mark, yaml.place("quotes"), problems));
    var itemLabel = yaml.text("itemLabel", DEFAULT_ITEM_LABEL);
    if (itemLabel.split("\\{number\\}", -1).length != 2) {
      problems.error(
          "meta.item-label",
          yaml.place("itemLabel"),
          "The label of an item does not hold {number} once.",
          "Write it such as \"{number}.\".");
    }
    var maturity = yaml.oneOf("maturity", Maturity.class);
    var process = yaml.mapping("process").flatMap(this::process);
    yaml.date("reviewBy").ifPresent(day -> checkReviewBy(day, yaml));
    var people = PeopleReader.read(yaml.mappings("people"), problems);
    yaml.text("licence");
    yaml.text("contact", "");
    var own =
        yaml.has("localeData")
            ? yaml.mapping("localeData").flatMap(m -> OwnLocaleData.read(m, problems))
            : Optional.<OwnLocaleData>empty();
    var numbers =
        yaml.has("numbers")
            ? yaml.mapping("numbers").map(m -> NumberStyle.read(m, problems))
            : Optional.of(NumberStyle.OF_LOCALE);
    yaml.rejectOtherKeys();
    checkCharacters("endonym", endonym, yaml);
    checkCharacters("englishName", englishName, yaml);
    checkCharacters("itemLabel", Optional.of(itemLabel), yaml);
    locale.check();
    maturity
        .filter(m -> m == Maturity.WITHDRAWN)
        .ifPresent(m ->
            problems.error(
                "meta.withdrawn",
                yaml.place("maturity"),
                "The bundle was withdrawn; its sheets must not be made.",
                "Ask whoever withdrew it, and use another language until then."));
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new Bundle(
            language,
            endonym.get(),
            englishName.get(),
            locale.tag(),
            locale.direction(),
            locale.digits(),
            fonts,
            List.copyOf(quotes),
            itemLabel,
            locale.dates(own),
            numbers.get(),
            locale.plurals(own),
            process.get().machine(),
            process.get().back(),
            localNames,
            people));
  }

  /** What a new bundle leaves open for somebody who knows the language. */
  private boolean hasQuestions(Yaml.Mapping yaml) {
    boolean any = false;
    for (var key : yaml.openKeys(QUESTION)) {
      any = true;
      problems.error(
          "meta.question",
          yaml.place(key),
          "Nobody has answered yet what \"" + key + "\" is.",
          "Somebody who knows the language writes it; the comment beside it tells what is meant.");
    }
    return any;
  }

  private void checkCharacters(String key, Optional<String> text, Yaml.Mapping yaml) {
    text.ifPresent(t -> CharacterCheck.check(t, yaml.place(key), problems));
  }

  private SequencedMap<String, String> localNames(Yaml.Mapping yaml) {
    if (!yaml.has(LOCAL_NAMES)) {
      return Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
    }
    var keys = yaml.mapping(LOCAL_NAMES);
    var names = keys.map(Yaml.Mapping::texts).orElseGet(LinkedHashMap::new);
    names.forEach((name, local) -> {
      CharacterCheck.check(name, keys.get().place(name), problems);
      CharacterCheck.check(local, keys.get().place(name), problems);
      if (local.equals(name)) {
        problems.error(
            "meta.local-names",
            keys.get().place(name),
            "The name \"" + name + "\" would be printed twice.",
            "Write it as the readers' script does, or take the line out.");
      }
    });
    return names;
  }

  /** How the words were made, as far as anything depends on it. */
  private record Process(MachineTranslation machine, BackTranslation back) {}

  private Optional<Process> process(Yaml.Mapping process) {
    var machine = process.oneOf("mt", MachineTranslation.class);
    process.oneOf("revision", Coverage.class);
    process.oneOf("clinical", Coverage.class);
    var back = process.oneOf("backTranslation", BackTranslation.class);
    process.rejectOtherKeys();
    return machine.flatMap(m -> back.map(b -> new Process(m, b)));
  }

  private void checkReviewBy(LocalDate day, Yaml.Mapping yaml) {
    var today = shelf.today();
    if (today.isAfter(day.plusDays(GRACE))) {
      problems.error(
          "meta.review-by",
          yaml.place("reviewBy"),
          "The wording should have been looked at again by " + day + ".",
          "A reviser looks at it; then set a new day.");
    } else if (today.isAfter(day)) {
      problems.warning(
          "meta.review-by",
          yaml.place("reviewBy"),
          "The wording should have been looked at again by " + day + ".",
          "Ask a reviser to look at it before " + day.plusDays(GRACE) + ".");
    } else if (today.isAfter(day.minusDays(NOTICE))) {
      problems.add(
          new Problem(
              Severity.INFO,
              "meta.review-by",
              yaml.place("reviewBy"),
              "The wording has to be looked at again by " + day + ".",
              "Ask a reviser to look at it before that day."));
    }
  }
}
