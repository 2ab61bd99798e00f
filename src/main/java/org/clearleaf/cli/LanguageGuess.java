package org.clearleaf.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clearleaf.base.Language;
import org.clearleaf.base.Nearest;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.messages.LanguageNames;
import org.clearleaf.messages.OtherNames;

/**
 * Guesses which tag somebody meant who typed the name of a language, in English or in its own
 * words: {@code spanish}, {@code español}, {@code chinese}, {@code farsi}.
 */
final class LanguageGuess {

  private final OtherNames otherNames;

  LanguageGuess(OtherNames otherNames) {
    this.otherNames = otherNames;
  }

  /**
   * With the names that the project has; a line of them that is no name is told where it is looked
   * for in a browser.
   */
  static LanguageGuess of(Shelf shelf) {
    return new LanguageGuess(OtherNames.read(shelf, new Problems()));
  }

  /** Picks languages as {@link Selection#pick} does, by their tags. */
  List<String> pick(List<String> wishes, List<String> tags, String ignored) throws WrongUse {
    return Selection.pick("language", wishes, tags, ignored, guess(tags));
  }

  private Selection.Guess guess(List<String> tags) {
    return new Selection.Guess() {
      @Override
      public List<String> of(String name) {
        return LanguageGuess.this.of(name, tags);
      }

      @Override
      public String explained(String tag) {
        try {
          return " (%s)".formatted(LanguageNames.in(Language.ENGLISH).inList(new Language(tag)));
        } catch (IllegalArgumentException e) {
          // A folder whose name is no language has no name of one.
          return "";
        }
      }
    };
  }

  /** The tags that were meant, as it seems; none if nothing is like it. */
  List<String> of(String typed, List<String> tags) {
    var wish = typed.toLowerCase(Locale.ROOT);
    var names = names(tags);
    if (wish.isEmpty()) {
      return List.of();
    }
    if (names.containsKey(wish)) {
      return names.get(wish);
    }
    var varieties =
        tags.stream().filter(tag -> tag.toLowerCase(Locale.ROOT).startsWith(wish + "-")).toList();
    if (!varieties.isEmpty()) {
      return varieties;
    }
    var byTag = Nearest.of(typed, tags);
    if (byTag.isPresent()) {
      return List.of(byTag.get());
    }
    return Nearest.of(wish, names.keySet()).map(names::get).orElse(List.of());
  }

  /**
   * Names in small letters, and the words of names such as "Simplified Chinese" and "Português
   * (Brasil)", each with the tags that have it.
   */
  private Map<String, List<String>> names(List<String> tags) {
    var names = new LinkedHashMap<String, List<String>>();
    var english = LanguageNames.in(Language.ENGLISH);
    for (var tag : tags) {
      try {
        var language = new Language(tag);
        for (var known : List.of(english, LanguageNames.in(language))) {
          var name = known.inList(language).toLowerCase(Locale.ROOT);
          add(name, tag, names);
          Stream.of(name.split("[\\s()]+")).forEach(word -> add(word, tag, names));
        }
        for (var name : otherNames.of(language)) {
          add(name.toLowerCase(Locale.ROOT), tag, names);
        }
      } catch (IllegalArgumentException e) {
        // A folder whose name is no language has no name of one.
      }
    }
    return names;
  }

  private static void add(String name, String tag, Map<String, List<String>> names) {
    var same = names.computeIfAbsent(name, _ -> new ArrayList<>());
    if (!same.contains(tag)) {
      same.add(tag);
    }
  }
}
