package org.clearleaf.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearleaf.base.Language;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import picocli.CommandLine.ParseResult;

/** What all commands that print understand by their options. */
final class PrintOptions {

  private PrintOptions() {}

  /** The forms that were asked for, each once; large print where none was. */
  static List<EditionKind> kinds(ParseResult given) throws WrongUse {
    List<String> typed = given.matchedOptionValue(Grammar.EDITION, List.of());
    var kinds = new LinkedHashSet<EditionKind>();
    for (var name : typed) {
      kinds.add(
          Arrays.stream(EditionKind.values())
              .filter(kind -> kind.word().equalsIgnoreCase(name))
              .findFirst()
              .orElseThrow(() ->
                  new WrongUse(
                      "--edition is one of %s, not \"%s\".".formatted(kindNames(), name))));
    }
    return kinds.isEmpty() ? List.of(EditionKind.LARGE) : List.copyOf(kinds);
  }

  private static String kindNames() {
    return Arrays.stream(EditionKind.values())
        .map(EditionKind::word)
        .collect(Collectors.joining(", "));
  }

  /**
   * The size in points that was asked for, else the clinic's, else the usual one of the form.
   *
   * @throws WrongUse if the form is not made in that size
   */
  static int size(ParseResult given, EditionKind kind, Optional<Clinic> clinic) throws WrongUse {
    if (!given.hasMatchedOption(Grammar.SIZE)) {
      return kind.usualSize(clinic);
    }
    int size = size(given);
    if (!kind.hasPages()) {
      throw new WrongUse(
          "--edition %s has no size of print: whoever reads it chooses that. Leave --size out."
              .formatted(kind.word()));
    }
    if (!kind.sizes().contains(size)) {
      throw new WrongUse(
          "--edition %s is always of %s points. Leave --size out."
              .formatted(kind.word(), words(kind.sizes())));
    }
    return size;
  }

  static int size(ParseResult given) throws WrongUse {
    String typed = given.matchedOptionValue(Grammar.SIZE, String.valueOf(Order.DEFAULT_SIZE));
    return Order.SIZES.stream()
        .filter(size -> typed.equals(size.toString()))
        .findFirst()
        .orElseThrow(() ->
            new WrongUse("--size is one of %s, not \"%s\".".formatted(words(Order.SIZES), typed)));
  }

  /**
   * The tags that were asked for; else the clinic's, where it has chosen some; else all.
   *
   * @param all there are
   */
  static List<String> languages(
      ParseResult given, List<String> all, Optional<Clinic> clinic, Surroundings surroundings)
      throws WrongUse {
    List<String> typed = given.matchedOptionValue(Grammar.LANGUAGE, List.of());
    var chosen =
        clinic.map(Clinic::languages).orElse(List.of()).stream().map(Language::tag).toList();
    var usual = chosen.isEmpty() ? all : chosen;
    return LanguageGuess.of(surroundings.shelf()).pick(typed, typed.isEmpty() ? usual : all, "");
  }

  /** The paper that was asked for, else the clinic's, else A4. */
  static PageFormat paper(ParseResult given, Optional<Clinic> clinic) throws WrongUse {
    String usual = clinic.flatMap(Clinic::paper).orElse(PageFormat.A4.name());
    String name = given.matchedOptionValue(Grammar.PAPER, usual);
    return Order.PAPERS.stream()
        .filter(p -> p.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new WrongUse("--paper is a4 or letter, not \"" + name + "\"."));
  }

  static PageFormat paper(ParseResult given) throws WrongUse {
    return paper(given, Optional.empty());
  }

  /**
   * Where the files go, found to be one that they can go to.
   *
   * @param usual where nothing else is said
   */
  static HandoutFolder folder(ParseResult given, String usual, Surroundings surroundings)
      throws WrongUse {
    String name = given.matchedOptionValue(Grammar.OUT, usual);
    if (name.isBlank()) {
      throw new WrongUse("--out wants the name of a folder; the one here is written \".\".");
    }
    Path path;
    try {
      path = surroundings.workingFolder().resolve(name);
    } catch (InvalidPathException e) {
      throw new WrongUse("--out: \"" + name + "\" is no name of a folder.");
    }
    var folder = new HandoutFolder(path, surroundings.disk());
    try {
      folder.prepare();
    } catch (IOException e) {
      throw new WrongUse(
          "Handouts cannot be written to \"%s\" (%s). Name another folder with --out."
              .formatted(path, Reasons.of(e)));
    }
    return folder;
  }

  private static String words(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
