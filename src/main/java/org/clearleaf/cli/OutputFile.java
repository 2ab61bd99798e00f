package org.clearleaf.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.ParseResult;

/** Where a report goes: the file that {@code --out} names, or the terminal. */
final class OutputFile {

  private OutputFile() {}

  /**
   * @param report writes it
   */
  static void write(ParseResult given, Surroundings surroundings, Consumer<PrintStream> report)
      throws WrongUse, IOException {
    if (!given.hasMatchedOption(TranslateGrammar.OUT)) {
      report.accept(surroundings.out());
      surroundings.out().flush();
      return;
    }
    String name = given.matchedOptionValue(TranslateGrammar.OUT, "");
    if (name.isBlank()) {
      throw new WrongUse("--out wants the name of a file.");
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      report.accept(out);
    }
    write(name, bytes.toByteArray(), surroundings);
  }

  /**
   * @param name a path from the working folder; empty for the terminal
   */
  static void write(String name, byte[] bytes, Surroundings surroundings)
      throws WrongUse, IOException {
    if (name.isEmpty()) {
      surroundings.out().write(bytes);
      surroundings.out().flush();
      return;
    }
    Path path;
    try {
      path = surroundings.workingFolder().resolve(name).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new WrongUse("--out: \"" + name + "\" is no name of a file.");
    }
    if (path.getFileName() == null || Files.isDirectory(path)) {
      throw new WrongUse("--out: \"" + name + "\" is a folder; name a file in it.");
    }
    try {
      var folder = new HandoutFolder(path.getParent(), surroundings.disk());
      folder.write("", path.getFileName().toString(), bytes);
    } catch (IOException e) {
      throw new WrongUse("\"%s\" cannot be written (%s).".formatted(path, Reasons.of(e)));
    }
  }
}
