package org.clearleaf.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a report or an exported file goes: a file that is named, or the terminal. */
final class OutputFile {

  private OutputFile() {}

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
    if (path.getFileName() == null || java.nio.file.Files.isDirectory(path)) {
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
