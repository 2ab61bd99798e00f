package org.clearleaf.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.Language;
import org.clearleaf.press.Edition;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One handout from summary to bytes, on one thread of a warm press: every stage runs again, what a
 * press reads once per process (faces, bundles, templates) is there already. The median is the line
 * {@code p0.50}; {@code -prof gc} adds the allocation per handout, {@code -p language=th,ko} takes
 * other languages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow",
      "-XX:+UseSerialGC",
      "-Xmx512m"
    })
public class HandoutBenchmark {

  @Param({"en", "ar", "hi", "zh-Hans"})
  private String language;

  @Param("18")
  private int size;

  private Press press;
  private Order order;

  @Setup
  public void open() throws IOException {
    var root = Path.of(System.getProperty("clearleaf.root", "."));
    press = new Press(new FolderShelf(root, Clock.systemDefaultZone()));
    var usual = Order.of("acute-lymphocytic-leukemia", new Language(language));
    order = Order.large(usual.summary(), usual.language(), size, usual.paper());
    var edition = press.print(order);
    if (!edition.isMade()) {
      throw new IllegalStateException("not made: " + edition.problems());
    }
  }

  @Benchmark
  public Edition handout() throws IOException {
    return press.print(order);
  }
}
