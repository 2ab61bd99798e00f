package org.clearleaf.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.Store;

/** The command line without a process: arguments in, words and exit status out. */
final class Tool {
  private final Shelf shelf;
  private final Path folder;
  private Map<String, String> environment = Map.of();
  private String typed = "";
  private HandoutFolder.Disk disk = Files::newOutputStream;
  private Store store =
      files -> {
        throw new IOException("this test has no project that could be changed");
      };

  /**
   * @param folder the working folder: handouts go to {@code handouts} in it
   */
  Tool(Shelf shelf, Path folder) {
    this.shelf = shelf;
    this.folder = folder;
  }

  Tool on(HandoutFolder.Disk other) {
    disk = other;
    return this;
  }

  /** What somebody types when a command asks. */
  Tool typing(String lines) {
    typed = lines;
    return this;
  }

  Tool in(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  Tool changing(Store project) {
    store = project;
    return this;
  }

  Ran run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var surroundings =
        new Surroundings(
            shelf,
            store,
            folder,
            disk,
            environment,
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false);
    int status = new CommandLineTool(surroundings).run(arguments);
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), folder);
  }

  record Ran(int status, String out, String err, Path folder) {

    /** Every file below the working folder, by its path from there. */
    List<String> files() {
      try (var files = Files.walk(folder)) {
        return files
            .filter(Files::isRegularFile)
            .map(p -> folder.relativize(p).toString())
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    /** The line of the table that begins with a language's tag. */
    String row(String tag) {
      return out.lines()
          .filter(l -> l.startsWith(tag + " "))
          .findFirst()
          .orElse("no row for " + tag);
    }
  }
}
