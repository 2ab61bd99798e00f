package org.clearleaf.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.base.Yaml;

/** Reads {@code fonts/fonts.yaml}. */
final class FontsReader {
  static final String PATH = "fonts/fonts.yaml";

  private static final String FOLDER = "fonts/";
  private static final int SCHEMA = 1;

  /** No family is set smaller than the nominal size (LP6). */
  private static final int LEAST_SCALE = 100;

  private static final int MOST_SCALE = 200;
  private static final int LEAST_LEADING = 100;
  private static final int MOST_LEADING = 400;

  private final Problems problems;

  FontsReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * The families in the order of the file; one that cannot be used is a problem with its line, and
   * left out.
   */
  List<Family> read(Shelf shelf) {
    var file =
        SourceText.read(PATH, shelf, problems).flatMap(text -> Yaml.read(PATH, text, problems));
    if (file.isEmpty()) {
      return List.of();
    }
    file.get().integer("schema", SCHEMA, SCHEMA);
    var families = new ArrayList<Family>();
    for (var entry : file.get().mappings("families")) {
      family(entry)
          .ifPresent(family -> {
            if (families.stream().anyMatch(f -> f.name().equals(family.name()))) {
              problems.error(
                  "fonts.twice",
                  entry.place("family"),
                  "The family \"" + family.name() + "\" stands here a second time.",
                  "Keep one of the two.");
            } else {
              families.add(family);
            }
          });
    }
    file.get().rejectOtherKeys();
    return List.copyOf(families);
  }

  private static Optional<Family> family(Yaml.Mapping entry) {
    var name = entry.text("family");
    var scripts = entry.texts("scripts");
    var regular = file(entry, "regular");
    var bold = file(entry, "bold");
    var version = entry.text("version");
    var source = entry.text("package");
    var sourceVersion = entry.text("packageVersion");
    var licence = entry.text("licence");
    var licenceFile = file(entry, "licenceFile");
    var without = entry.text("without", "");
    OptionalInt scale = entry.integer("scale", LEAST_SCALE, MOST_SCALE);
    OptionalInt leading = entry.integer("leading", LEAST_LEADING, MOST_LEADING);
    OptionalInt tight = entry.integer("tight", LEAST_LEADING, MOST_LEADING);
    entry.rejectOtherKeys();
    if (name.isEmpty()
        || regular.isEmpty()
        || bold.isEmpty()
        || scale.isEmpty()
        || leading.isEmpty()
        || tight.isEmpty()) {
      return Optional.empty();
    }
    if (version.isEmpty()
        || source.isEmpty()
        || sourceVersion.isEmpty()
        || licence.isEmpty()
        || licenceFile.isEmpty()) {
      return Optional.empty();
    }
    var origin =
        new Family.Origin(
            version.get(), source.get(), sourceVersion.get(), licence.get(), licenceFile.get());
    return Optional.of(
        new Family(
            name.get(),
            scripts,
            without,
            regular.get(),
            bold.get(),
            origin,
            scale.getAsInt(),
            leading.getAsInt(),
            tight.getAsInt()));
  }

  private static Optional<Family.File> file(Yaml.Mapping entry, String key) {
    var name = entry.text(key);
    var sha256 = entry.text(key + "Sha256");
    return name.isEmpty() || sha256.isEmpty()
        ? Optional.empty()
        : Optional.of(new Family.File(FOLDER + name.get(), sha256.get()));
  }
}
