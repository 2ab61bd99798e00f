package org.clearleaf.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clearleaf.ProjectShelf;
import org.clearleaf.press.Order;
import org.junit.jupiter.api.Test;

/**
 * The same order gives the same bytes: a clinic can compare what it printed last year, and a
 * checker what it was given.
 */
class SameBytesTest {

  private static final int THREADS = 2;

  /** What machines and people set differently. */
  private static final List<String> SURROUNDINGS =
      List.of(
          "-Duser.language=tr",
          "-Duser.country=TR",
          "-Duser.variant=",
          "-Duser.timezone=Pacific/Kiritimati",
          "-Dfile.encoding=COMPAT",
          "-Dline.separator=\r\n",
          "-Duser.name=somebody");

  @Test
  void onceMoreAndOnManyThreads() throws IOException, InterruptedException, ExecutionException {
    var workshop = new Workshop(new ProjectShelf());
    var first = fingerprints(workshop, workshop.orders());
    var again = new Workshop(new ProjectShelf());
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var printed = new ArrayList<Future<List<String>>>();
      for (int i = 0; i < THREADS; i++) {
        printed.add(threads.submit(() -> fingerprints(again, again.orders())));
      }
      for (var each : printed) {
        assertThat(each.get()).isEqualTo(first);
      }
    }
  }

  /** In another JVM, in the opposite order. */
  @Test
  void onAMachineOfSomebodyElse() throws IOException, InterruptedException {
    var workshop = new Workshop(new ProjectShelf());
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(SURROUNDINGS);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath(),
            SameBytesTest.class.getName()));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("LC_ALL", "C");
    var process = builder.start();
    var there =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
            .lines()
            .toList();
    assertThat(process.waitFor()).isZero();
    assertThat(there.reversed()).isEqualTo(fingerprints(workshop, workshop.orders()));
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  public static void main(String[] arguments) throws IOException {
    var workshop = new Workshop(new ProjectShelf());
    fingerprints(workshop, workshop.orders().reversed()).forEach(System.out::println);
  }

  private static List<String> fingerprints(Workshop workshop, List<Order> orders)
      throws IOException {
    var fingerprints = new ArrayList<String>(orders.size());
    for (var order : orders) {
      var file = workshop.print(order).file().orElseThrow();
      fingerprints.add(file.name() + " " + HexFormat.of().formatHex(digest(file.bytes())));
    }
    return fingerprints;
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
