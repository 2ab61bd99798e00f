package org.clearleaf.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/**
 * A YAML 1.2 file whose keys are asked for one by one. What is missing, doubled, of another type or
 * never asked for is a problem with its line; asking goes on after a problem, so that all of them
 * are met at once.
 *
 * <p>Aliases and several documents in a file are problems too: nothing of ours needs them, and
 * aliases are how a small file grows large.
 */
public final class Yaml {

  private Yaml() {}

  /** The mapping that the whole text is, or problems. */
  public static Optional<Mapping> read(String file, String text, Problems problems) {
    return read(file, text, 0, problems);
  }

  /**
   * @param linesBefore how many lines of the file stand before the text, as for front matter
   */
  public static Optional<Mapping> read(
      String file, String text, int linesBefore, Problems problems) {
    return new YamlParser(file, linesBefore, problems)
        .parse(text)
        .flatMap(value -> {
          if (value instanceof Mapping mapping) {
            return Optional.of(mapping);
          }
          problems.error(
              "yaml.type",
              Place.line(file, value.line()),
              "The file is not a list of keys with their values.",
              "Write lines such as \"language: es\".");
          return Optional.empty();
        });
  }

  sealed interface Value {
    int line();
  }

  record Scalar(String text, int line) implements Value {}

  record Sequence(List<Value> items, int line) implements Value {}

  /** Keys with their values, in the order of the file. Not for several threads. */
  public static final class Mapping implements Value {
    private final String file;
    private final int line;
    private final Problems problems;
    private final SequencedMap<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** Keys that the reader of the file knows, whether they are there or not. */
    private final SequencedSet<String> known = new LinkedHashSet<>();

    Mapping(String file, int line, Problems problems) {
      this.file = file;
      this.line = line;
      this.problems = problems;
    }

    void put(String key, int keyLine, Value value) {
      if (values.putIfAbsent(key, value) != null) {
        problems.error(
            "yaml.duplicate",
            Place.line(file, keyLine),
            "\""
                + key
                + "\" stands here a second time; it was given in line "
                + lines.get(key)
                + ".",
            "Keep one of the two.");
      } else {
        lines.put(key, keyLine);
      }
    }

    @Override
    public int line() {
      return line;
    }

    /** Where the mapping begins. */
    public Place place() {
      return Place.line(file, line);
    }

    /** Where the key stands, or where the mapping begins if it has no such key. */
    public Place place(String key) {
      return Place.line(file, lines.getOrDefault(key, line));
    }

    /** The keys, in the order of the file. */
    public SequencedSet<String> keys() {
      return Collections.unmodifiableSequencedSet(values.sequencedKeySet());
    }

    /** The keys that hold the text somewhere in their values, in the order of the file. */
    public List<String> openKeys(String text) {
      return values.entrySet().stream()
          .filter(entry -> holds(entry.getValue(), text))
          .map(Map.Entry::getKey)
          .toList();
    }

    private static boolean holds(Value value, String text) {
      return switch (value) {
        case Scalar(var scalar, _) -> scalar.equals(text);
        case Sequence(var items, _) -> items.stream().anyMatch(item -> holds(item, text));
        case Mapping mapping -> !mapping.openKeys(text).isEmpty();
      };
    }

    public boolean has(String key) {
      known.add(key);
      return values.containsKey(key);
    }

    /** Whether the key has keys with values of its own, and not one text. */
    public boolean isMapping(String key) {
      return values.get(key) instanceof Mapping;
    }

    /** A text with something in it; a problem if there is none. */
    public Optional<String> text(String key) {
      return scalar(key, "a text").map(Scalar::text).filter(text -> notBlank(key, text));
    }

    /**
     * A text with something in it; an absent key gives {@code otherwise}, an empty one a problem.
     */
    public String text(String key, String otherwise) {
      return has(key) ? text(key).orElse(otherwise) : otherwise;
    }

    /** A whole number; a problem if there is none or if it lies outside the range. */
    public OptionalInt integer(String key, int least, int most) {
      var scalar = scalar(key, "a whole number");
      if (scalar.isEmpty()) {
        return OptionalInt.empty();
      }
      try {
        int value = Integer.parseInt(scalar.get().text());
        if (value >= least && value <= most) {
          return OptionalInt.of(value);
        }
      } catch (NumberFormatException e) {
        // said below
      }
      var wanted = least == most ? "" + least : "a whole number from " + least + " to " + most;
      wrong(key, wanted, scalar.get().text());
      return OptionalInt.empty();
    }

    /** A day as {@code 2026-05-08}; a problem if there is none. */
    public Optional<LocalDate> date(String key) {
      return scalar(key, "a day such as 2026-05-08")
          .flatMap(scalar -> {
            try {
              return Optional.of(LocalDate.parse(scalar.text()));
            } catch (DateTimeException e) {
              wrong(key, "a day such as 2026-05-08", scalar.text());
              return Optional.empty();
            }
          });
    }

    /** {@code true} or {@code false}; an absent key gives {@code otherwise}. */
    public boolean flag(String key, boolean otherwise) {
      if (!has(key)) {
        asked.add(key);
        return otherwise;
      }
      var text = scalar(key, "true or false").map(Scalar::text).orElse("");
      if (!text.equals("true") && !text.equals("false")) {
        wrong(key, "true or false", text);
      }
      return text.equals("true");
    }

    /**
     * One of a closed set, written in small letters with {@code -} for {@code _}; a problem if
     * there is none.
     */
    public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> choices) {
      return scalar(key, "one word")
          .flatMap(scalar -> {
            var found =
                Arrays.stream(choices.getEnumConstants())
                    .filter(choice -> written(choice).equals(scalar.text()))
                    .findFirst();
            if (found.isEmpty()) {
              wrongWord(
                  key,
                  Arrays.stream(choices.getEnumConstants()).map(Mapping::written).toList(),
                  scalar.text());
            }
            return found;
          });
    }

    private static String written(Enum<?> choice) {
      return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A list of texts; a problem if there is none or if one of them is empty or no text. */
    public List<String> texts(String key) {
      var texts = new ArrayList<String>();
      for (var item : sequence(key)) {
        if (item instanceof Scalar scalar && notBlank(key, scalar.text())) {
          texts.add(scalar.text());
        } else if (!(item instanceof Scalar)) {
          problems.error(
              "yaml.type",
              Place.line(file, item.line()),
              "\"" + key + "\" is a list of texts.",
              "Write one text for each item.");
        }
      }
      return List.copyOf(texts);
    }

    /**
     * A list of mappings; a problem if there is none or if one of them is no mapping. May be empty.
     */
    public List<Mapping> mappings(String key) {
      var mappings = new ArrayList<Mapping>();
      for (var item : sequence(key)) {
        if (item instanceof Mapping mapping) {
          mappings.add(mapping);
        } else {
          problems.error(
              "yaml.type",
              Place.line(file, item.line()),
              "An item of \"" + key + "\" has no keys.",
              "Write its keys with their values, one a line.");
        }
      }
      return List.copyOf(mappings);
    }

    /** A mapping; a problem if there is none. */
    public Optional<Mapping> mapping(String key) {
      return switch (value(key, "keys with their values")) {
        case Mapping mapping -> Optional.of(mapping);
        case Scalar scalar -> {
          wrong(key, "keys with their values", scalar.text());
          yield Optional.empty();
        }
        case Sequence sequence -> {
          wrong(key, "keys with their values", "a list");
          yield Optional.empty();
        }
        case null -> Optional.empty();
      };
    }

    /**
     * Every key with its text, in the order of the file; a problem where one is empty or no text.
     */
    public SequencedMap<String, String> texts() {
      var texts = new LinkedHashMap<String, String>();
      keys().forEach(key -> text(key).ifPresent(text -> texts.put(key, text)));
      return Collections.unmodifiableSequencedMap(texts);
    }

    /** Takes a key for answered of which the caller has made a problem. */
    public void told(String key) {
      asked.add(key);
    }

    /** Makes a problem of every key that nobody has asked for: it is misspelt, or means nothing. */
    public void rejectOtherKeys() {
      for (var key : values.keySet()) {
        if (!asked.contains(key)) {
          problems.error(
              "yaml.unknown",
              place(key),
              "The key \"" + key + "\" is not known here.",
              Nearest.of(key, known)
                  .map("Did you mean \"%s\"? Mend its spelling, or take it out."::formatted)
                  .orElse("Mend its spelling, or take it out."));
        }
      }
    }

    private List<Value> sequence(String key) {
      return switch (value(key, "a list")) {
        case Sequence sequence -> sequence.items();
        case Scalar scalar -> {
          wrong(key, "a list such as [one, two]", scalar.text());
          yield List.of();
        }
        case Mapping mapping -> {
          wrong(key, "a list such as [one, two]", "keys with values");
          yield List.of();
        }
        case null -> List.of();
      };
    }

    private Optional<Scalar> scalar(String key, String what) {
      return switch (value(key, what)) {
        case Scalar scalar -> Optional.of(scalar);
        case Sequence sequence -> {
          wrong(key, what, "a list");
          yield Optional.empty();
        }
        case Mapping mapping -> {
          wrong(key, what, "keys with values");
          yield Optional.empty();
        }
        case null -> Optional.empty();
      };
    }

    private Value value(String key, String what) {
      asked.add(key);
      known.add(key);
      var value = values.get(key);
      if (value == null) {
        problems.error(
            "yaml.missing",
            place(),
            "\"" + key + "\" is missing.",
            "Add a line \"" + key + ": ...\" with " + what + ".");
      }
      return value;
    }

    private boolean notBlank(String key, String text) {
      if (text.isBlank()) {
        wrong(key, "a text", text);
      }
      return !text.isBlank();
    }

    private void wrong(String key, String wanted, String found) {
      problems.error(
          "yaml.type",
          place(key),
          "\"" + key + "\" should be " + wanted + ", not \"" + shortened(found) + "\".",
          "Write " + wanted + ".");
    }

    private void wrongWord(String key, List<String> words, String found) {
      problems.error(
          "yaml.type",
          place(key),
          "\"" + key + "\" cannot be \"" + shortened(found) + "\".",
          Nearest.of(found, words).map("Did you mean \"%s\"? "::formatted).orElse("")
              + "Write one of "
              + String.join(", ", words)
              + ".");
    }

    private static String shortened(String text) {
      return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
  }
}
