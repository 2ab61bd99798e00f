package org.clearleaf.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code fonts/fonts.yaml}; the one place of this package that knows YAML. */
final class FontsReader {
  static final String PATH = "fonts/fonts.yaml";
  private static final String FOLDER = "fonts/";

  private final Problems problems;

  FontsReader(Problems problems) {
    this.problems = problems;
  }

  /** The families in the order of the file; one that cannot be used is a problem {@code fonts.invalid} and left out. */
  List<Family> read(Shelf shelf) throws IOException {
    Object root;
    try {
      root =
          new Load(LoadSettings.builder().setLabel(PATH).build())
              .loadFromString(new String(shelf.read(PATH), StandardCharsets.UTF_8));
    } catch (YamlEngineException e) {
      invalid("it is not well-formed YAML: " + e.getMessage().lines().findFirst().orElse(""));
      return List.of();
    }
    if (!(root instanceof Map<?, ?> map) || !(map.get("families") instanceof List<?> entries)) {
      invalid("it has no list named families");
      return List.of();
    }
    var families = new ArrayList<Family>();
    for (var entry : entries) {
      try {
        families.add(family(new Entry(entry)));
      } catch (InvalidException e) {
        invalid(e.getMessage());
      }
    }
    return List.copyOf(families);
  }

  private static Family family(Entry entry) throws InvalidException {
    var origin =
        new Family.Origin(
            entry.text("version"),
            entry.text("package"),
            entry.text("packageVersion"),
            entry.text("licence"),
            new Family.File(FOLDER + entry.text("licenceFile"), entry.text("licenceSha256")));
    int scale = entry.thousandths("scale");
    if (scale < 1000) {
      throw new InvalidException("the scale of " + entry.text("family") + " is below 1: nothing may be smaller than the body (LP6)");
    }
    return new Family(
        entry.text("family"),
        entry.texts("scripts"),
        new Family.File(FOLDER + entry.text("regular"), entry.text("regularSha256")),
        new Family.File(FOLDER + entry.text("bold"), entry.text("boldSha256")),
        origin,
        scale,
        entry.thousandths("leading"),
        entry.thousandths("tight"));
  }

  private void invalid(String why) {
    problems.error(
        "fonts.invalid", Place.file(PATH), "The list of fonts cannot be used: " + why + ".", "Mend the entry; the comment at the head of the file says what each needs.");
  }

  private static final class InvalidException extends Exception {
    InvalidException(String message) {
      super(message);
    }
  }

  /** One family as YAML gave it. */
  private record Entry(Object value) {

    Object get(String key) throws InvalidException {
      if (!(value instanceof Map<?, ?> map)) {
        throw new InvalidException("a family is not a map");
      }
      Object found = map.get(key);
      if (found == null) {
        throw new InvalidException((map.get("family") instanceof String name ? name : "a family") + " has no " + key);
      }
      return found;
    }

    String text(String key) throws InvalidException {
      return String.valueOf(get(key));
    }

    List<String> texts(String key) throws InvalidException {
      if (!(get(key) instanceof List<?> list)) {
        throw new InvalidException(key + " of " + text("family") + " is not a list");
      }
      return list.stream().map(String::valueOf).toList();
    }

    int thousandths(String key) throws InvalidException {
      if (!(get(key) instanceof Number number)) {
        throw new InvalidException(key + " of " + text("family") + " is not a number");
      }
      return new BigDecimal(number.toString()).movePointRight(3).intValue();
    }
  }
}
