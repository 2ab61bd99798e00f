package org.clearleaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clearleaf.base.Finished;

/** Does the same for several languages, on all processors, and gives the answers in their order. */
final class Languages {

  private Languages() {}

  @FunctionalInterface
  interface Work<T> {
    T of(String tag) throws IOException;
  }

  static <T> List<T> each(List<String> tags, Work<T> work) throws IOException {
    int threads =
        Math.clamp(Runtime.getRuntime().availableProcessors(), 1, Math.max(1, tags.size()));
    var running = new ArrayList<Future<T>>();
    var answers = new ArrayList<T>();
    try (var executor = Executors.newFixedThreadPool(threads)) {
      for (var tag : tags) {
        running.add(executor.submit(() -> work.of(tag)));
      }
      for (var one : running) {
        answers.add(Finished.result(one));
      }
    }
    return answers;
  }
}
