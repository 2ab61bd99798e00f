package org.clearleaf.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.proofreading.Proofreader;
import org.clearleaf.proofreading.Proofreading;
import org.clearleaf.translation.Translations;
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
 * One language read from its files and proofread with every check of words, on one thread and
 * without fonts and layout. The median is the line {@code p0.50}; {@code -p language=th,ko} takes
 * other languages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
public class ProofreadingBenchmark {

  @Param({"es", "ar", "hi", "th", "zh-Hans"})
  private String language;

  private Translations translations;
  private final Proofreader proofreader = new Proofreader();

  @Setup
  public void open() throws IOException {
    var root = Path.of(System.getProperty("clearleaf.root", "."));
    translations = new Translations(new FolderShelf(root, Clock.systemDefaultZone()));
    translations.english();
  }

  @Benchmark
  public Proofreading proofread() throws IOException {
    var problems = new Problems();
    return proofreader.read(translations.read(language, problems).orElseThrow(), problems.list());
  }
}
