package org.clearleaf.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.content.Summary;
import org.clearleaf.content.SummaryReader;

/** The summaries of the project, each read once. */
final class Summaries {
  private static final String ENDING = ".md";

  private final Shelf shelf;
  private final SummaryReader reader = new SummaryReader();
  private final Kept<String, Summary> read;
  private Map<String, Problem> doubles;

  Summaries(Shelf shelf) {
    this.shelf = shelf;
    read = new Kept<>((name, problems) -> reader.read(name, shelf, problems));
  }

  List<String> names() throws IOException {
    return shelf.list(SummaryReader.FOLDER).stream()
        .filter(name -> name.endsWith(ENDING))
        .map(name -> name.substring(0, name.length() - ENDING.length()))
        .toList();
  }

  /** Empty if the summary is not sound, or shares its id with another one. */
  Optional<Summary> get(String name, Problems problems) {
    var summary = read.get(name, problems);
    var twice = summary.map(s -> doubles().get(s.sheet()));
    twice.ifPresent(problems::add);
    return twice.isPresent() ? Optional.empty() : summary;
  }

  /** Ids that two summaries have: nobody could tell their sheets apart by name. */
  private synchronized Map<String, Problem> doubles() {
    if (doubles == null) {
      doubles = new TreeMap<>();
      var seen = new TreeMap<String, Summary>();
      try {
        for (String name : names()) {
          read.get(name).value().ifPresent(summary -> note(summary, seen));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return doubles;
  }

  private void note(Summary summary, Map<String, Summary> seen) {
    var other = seen.putIfAbsent(summary.sheet(), summary);
    if (other != null) {
      doubles.put(
          summary.sheet(),
          Problem.error(
              "summary.same-id",
              summary.place(),
              "Its id, \"%s\", is that of %s too; neither is made."
                  .formatted(summary.sheet(), other.place().file()),
              "Give one of the two an id that no other summary has."));
    }
  }
}
