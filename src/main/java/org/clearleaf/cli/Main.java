package org.clearleaf.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.FolderStore;

/** The process around {@link CommandLineTool}: arguments and streams in, exit status out. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    var root = Path.of(System.getProperty("clearleaf.root", ""));
    var surroundings =
        new Surroundings(
            new FolderShelf(root, Clock.systemDefaultZone()),
            new FolderStore(root),
            Path.of(""),
            Files::newOutputStream,
            System.getenv(),
            System.in,
            stream(FileDescriptor.out),
            stream(FileDescriptor.err),
            Boolean.getBoolean("clearleaf.terminal"),
            "1".equals(System.getenv("CLEARLEAF_DEBUG")));
    System.exit(new CommandLineTool(surroundings).run(args));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
