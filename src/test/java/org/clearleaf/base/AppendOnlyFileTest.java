package org.clearleaf.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AppendOnlyFileTest {

  private static final String FILE = "audit/mail.tsv";
  private static final String HEADER = "who\twhich";

  /** Longer than what a disk or a pipe writes in one piece by luck. */
  private static final String REST = "\t" + "x".repeat(300);

  /** Lines that a process is let write before it is ended. */
  private static final int SOME = 40;

  /** More than it has time for. */
  private static final int MOST = 20_000;

  @TempDir Path root;

  /** Writes lines until it is ended; says on which it is sure. */
  public static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      var store = new FolderStore(Path.of(arguments[0]));
      int lines = Integer.parseInt(arguments[2]);
      for (int i = 0; i < lines; i++) {
        store.append(FILE, HEADER, arguments[1] + "\t" + i + REST);
        System.out.println(i);
      }
    }
  }

  /** What it is sure of goes to a file of its own, which nobody closes when it is ended. */
  private Process writer(String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            root.toString(),
            name,
            String.valueOf(MOST))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(root.resolve(name).toFile())
        .start();
  }

  /** Lines that a process is sure of; one that it had no time to end does not count. */
  private List<String> sure(String name) throws IOException {
    var said = Files.readString(root.resolve(name));
    return said.substring(0, said.lastIndexOf('\n') + 1)
        .lines()
        .map(number -> name + "\t" + number + REST)
        .toList();
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(root.resolve(FILE));
  }

  private static void append(Path root, String line) throws IOException {
    new FolderStore(root).append(FILE, HEADER, line);
  }

  @Test
  void theFirstLineIsTheHeaderAndStandsOnce() throws IOException {
    append(root, "a");
    append(root, "b");
    assertThat(Files.readString(root.resolve(FILE))).isEqualTo(HEADER + "\na\nb\n");
  }

  @Test
  void aLineThatWasTornSpoilsNoOther() throws IOException {
    append(root, "a");
    Files.writeString(root.resolve(FILE), HEADER + "\na\nhalf a li");
    append(root, "b");
    assertThat(lines()).containsExactly(HEADER, "a", "half a li", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "\n"})
  void aLineIsOneLine(String line) {
    assertThatThrownBy(() -> append(root, line)).isInstanceOf(IllegalArgumentException.class);
    assertThat(root.resolve(FILE)).doesNotExist();
  }

  @Test
  void aLineThatCannotBeWrittenIsAnError() throws IOException {
    Files.createDirectories(root.resolve(FILE));
    assertThatThrownBy(() -> append(root, "a")).isInstanceOf(IOException.class);
  }

  @Test
  void threadsThatWriteAtOnceLoseNothing() throws Exception {
    var threads =
        IntStream.range(0, 4)
            .mapToObj(t ->
                Thread.ofPlatform()
                    .start(() -> {
                      try {
                        for (int i = 0; i < 25; i++) {
                          append(root, t + "\t" + i + REST);
                        }
                      } catch (IOException e) {
                        throw new IllegalStateException(e);
                      }
                    }))
            .toList();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(lines()).hasSize(101);
    assertThat(lines()).filteredOn(HEADER::equals).hasSize(1);
    assertThat(lines().stream().skip(1)).doesNotHaveDuplicates().allMatch(l -> l.endsWith(REST));
  }

  /** As a server that is killed while others write. */
  @Test
  void processesThatAreEndedInTheMiddleLoseAndMixNothing() throws Exception {
    var names = List.of("first", "second");
    var processes = new ArrayList<Process>();
    try {
      for (var name : names) {
        processes.add(writer(name));
      }
      for (int p = 0; p < names.size(); p++) {
        while (sure(names.get(p)).size() < SOME && processes.get(p).isAlive()) {
          Thread.sleep(5);
        }
        // No chance to tidy up: kill -9.
        processes.get(p).destroyForcibly();
        assertThat(processes.get(p).waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(processes.get(p).exitValue()).as("killed, not done").isEqualTo(128 + 9);
      }
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
    append(root, "after\t0" + REST);
    var lines = lines();
    assertThat(lines.getFirst()).isEqualTo(HEADER);
    assertThat(lines.getLast()).isEqualTo("after\t0" + REST);
    var there = new HashSet<>(lines);
    assertThat(there).as("no line twice").hasSameSizeAs(lines);
    int sure = 0;
    for (var name : names) {
      var own = sure(name);
      sure += own.size();
      assertThat(own).hasSizeGreaterThanOrEqualTo(SOME);
      assertThat(there.containsAll(own)).isTrue();
      var inOrder = lines.stream().filter(line -> line.startsWith(name + "\t")).toList();
      assertThat(inOrder.subList(0, own.size()).equals(own)).isTrue();
    }
    // One of each process may be there that it had no time to be sure of, or be torn.
    assertThat(lines.size() - 2 - sure).isBetween(0, names.size());
  }
}
