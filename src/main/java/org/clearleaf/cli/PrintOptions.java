package org.clearleaf.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.Order;
import picocli.CommandLine.ParseResult;

/** What all commands that print understand by their options. */
final class PrintOptions {

  private PrintOptions() {}

  static int size(ParseResult given) throws WrongUse {
    String typed = given.matchedOptionValue(Grammar.SIZE, String.valueOf(Order.DEFAULT_SIZE));
    return Order.SIZES.stream()
        .filter(size -> typed.equals(size.toString()))
        .findFirst()
        .orElseThrow(() ->
            new WrongUse("--size is one of %s, not \"%s\".".formatted(words(Order.SIZES), typed)));
  }

  static PageFormat paper(ParseResult given) throws WrongUse {
    String name = given.matchedOptionValue(Grammar.PAPER, PageFormat.A4.name());
    return Order.PAPERS.stream()
        .filter(p -> p.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new WrongUse("--paper is a4 or letter, not \"" + name + "\"."));
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
