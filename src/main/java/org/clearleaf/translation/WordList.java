package org.clearleaf.translation;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.CharacterCheck;

/**
 * words.txt of a language: what the checks have to know of it that Unicode does not tell.
 *
 * @param negations words by which it says no; {@code *} at an end stands for the rest of a word
 * @param characters that its texts may hold besides its exemplar set (TRANSLATION 0.8)
 * @param accepted words that are right although a check would ask about them, such as names in
 *     another script
 */
public record WordList(List<String> negations, List<String> characters, List<String> accepted) {

  public static final String FILE = "words.txt";

  public static String file(Language language) {
    return Bundles.FOLDER + "/" + language + "/" + FILE;
  }

  static WordList read(Language language, Shelf shelf, Problems problems) {
    var negations = new ArrayList<String>();
    var characters = new ArrayList<String>();
    var accepted = new ArrayList<String>();
    var file = file(language);
    var text = shelf.exists(file) ? SourceText.read(file, shelf, problems).orElse("") : "";
    int number = 0;
    for (var line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        var place = Place.line(file, number);
        CharacterCheck.check(line, place, problems);
        int colon = line.indexOf(':');
        var value = colon < 0 ? "" : line.substring(colon + 1).strip();
        var kind = value.isEmpty() ? "" : line.substring(0, colon).strip();
        switch (kind) {
          case "negation" -> negations.add(value);
          case "character" -> characters.add(value);
          case "accept" -> accepted.add(value);
          default ->
              problems.error(
                  "words.line",
                  place,
                  "The line is no entry of a list of words.",
                  "Write \"negation: \", \"character: \" or \"accept: \" and one entry after it.");
        }
      }
    }
    return new WordList(List.copyOf(negations), List.copyOf(characters), List.copyOf(accepted));
  }
}
