package org.clearleaf.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearleaf.text.FaceLibrary;

/**
 * Which families show a language's letters.
 *
 * @param families the main one first; none where no family is for the script
 * @param missing letters that none of them has
 */
record FontChoice(List<String> families, Set<Integer> missing) {

  /** Stands last in every chain: it has the signs that others lack. */
  private static final String FALLBACK = "Noto Sans";

  /**
   * What another language of the same script uses, if it has all the letters; else the family of
   * the list that is for the script and has the most of them.
   *
   * @param script ISO 15924
   * @param used the chains of the project's languages of the same script
   */
  static FontChoice of(
      FaceLibrary library, String script, Set<Integer> letters, List<List<String>> used) {
    var candidates = new ArrayList<>(used);
    for (var family : library.families()) {
      if (library.scripts(family).contains(script)) {
        candidates.add(family.equals(FALLBACK) ? List.of(FALLBACK) : List.of(family, FALLBACK));
      }
    }
    return candidates.stream()
        .map(families -> new FontChoice(families, missing(library, families, letters)))
        .min(Comparator.comparingInt(choice -> choice.missing.size()))
        .orElse(new FontChoice(List.of(), letters));
  }

  private static Set<Integer> missing(
      FaceLibrary library, List<String> families, Set<Integer> letters) {
    var missing = new TreeSet<Integer>();
    for (int letter : letters) {
      if (!library.shows(families, letter)) {
        missing.add(letter);
      }
    }
    return missing;
  }
}
