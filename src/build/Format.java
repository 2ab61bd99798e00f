import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or mends the look of every Java source below some folders. Run from pom.xml: {@code mvn
 * verify} checks, {@code mvn process-sources exec:exec@format} mends.
 */
void main(String[] args) throws IOException, FormatterException {
  boolean apply =
      switch (args[0]) {
        case "--apply" -> true;
        case "--check" -> false;
        default -> throw new IllegalArgumentException(args[0]);
      };
  var formatter = new Formatter();
  int off = 0;
  for (Path source : sources(List.of(args).subList(1, args.length))) {
    String text = Files.readString(source);
    String formatted = formatter.formatSource(RemoveUnusedImports.removeUnusedImports(text));
    if (formatted.equals(text)) {
      continue;
    }
    off++;
    System.err.println((apply ? "formatted  " : "not formatted  ") + source);
    if (apply) {
      Files.writeString(source, formatted);
    }
  }
  if (off > 0 && !apply) {
    System.err.println(
        "Run `mvn process-sources exec:exec@format` to mend "
            + (off == 1 ? "this file." : "these " + off + " files."));
    System.exit(1);
  }
}

private static List<Path> sources(List<String> folders) throws IOException {
  var all = Stream.<Path>empty();
  for (String folder : folders) {
    if (Files.isDirectory(Path.of(folder))) {
      all = Stream.concat(all, Files.walk(Path.of(folder)));
    }
  }
  return all.filter(p -> p.toString().endsWith(".java") && !p.toString().contains("target"))
      .sorted()
      .toList();
}
