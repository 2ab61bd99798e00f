package org.clearleaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Nearest;
import org.clearleaf.press.Catalogue;

/** The sheets that somebody names, by their ids or by their summaries. */
final class SheetChoice {
  private static final String ENDING = ".md";

  private SheetChoice() {}

  /**
   * The names of the summaries, each once, in the order of the wish; all of them where nothing is
   * wished.
   */
  static List<String> pick(List<String> wishes, Catalogue catalogue) throws WrongUse, IOException {
    var summaries = catalogue.summaries();
    var names = new ArrayList<String>();
    for (var wish : wishes) {
      var name = catalogue.summaryOfSheet(wish).orElse(plain(wish));
      if (!summaries.contains(name)) {
        throw new WrongUse(
            Selection.unknown("sheet", wish, meant(name, catalogue), names(catalogue)));
      }
      names.add(name);
    }
    return Selection.pick("sheet", names, summaries, "");
  }

  /** All that there are: {@code CL-101 (acute-lymphocytic-leukemia)}. */
  static List<String> names(Catalogue catalogue) throws IOException {
    var names = new ArrayList<String>();
    for (var summary : catalogue.summaries()) {
      names.add(catalogue.sheet(summary).map(id -> id + " (" + summary + ")").orElse(summary));
    }
    return names;
  }

  /** Of a long name a word is enough. */
  private static List<String> meant(String wish, Catalogue catalogue) throws IOException {
    var all = new ArrayList<String>();
    var byWord = new ArrayList<String>();
    for (var summary : catalogue.summaries()) {
      var id = catalogue.sheet(summary).orElse(summary);
      all.add(id);
      all.add(summary);
      if (Nearest.of(wish, List.of(summary.split("-"))).isPresent()) {
        byWord.add(id);
      }
    }
    var nearest = Nearest.of(wish, all);
    return nearest.isPresent() ? List.of(nearest.get()) : byWord;
  }

  private static String plain(String wish) {
    return wish.endsWith(ENDING)
        ? wish.substring(wish.lastIndexOf('/') + 1, wish.length() - ENDING.length())
        : wish;
  }
}
