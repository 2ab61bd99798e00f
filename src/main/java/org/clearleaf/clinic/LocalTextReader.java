package org.clearleaf.clinic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Yaml;
import org.clearleaf.messages.CharacterCheck;

/**
 * Reads what a clinic says in its own words, in one language or in several, and remembers what
 * readers need in theirs.
 */
final class LocalTextReader {

  /** Letters of a text of the clinic's own: some lines of large print. */
  static final int LONGEST = 400;

  /** Letters of a name: one line of a heading. */
  static final int LONGEST_NAME = 80;

  private final Problems problems;
  private final List<Needed> needed = new ArrayList<>();

  private record Needed(String name, LocalText text, Place place) {}

  LocalTextReader(Problems problems) {
    this.problems = problems;
  }

  /** One text, which is English, or one for each of some languages, English among them. */
  Optional<LocalText> read(Yaml.Mapping yaml, String key, int longest) {
    if (!yaml.has(key)) {
      return Optional.empty();
    }
    var texts = new LinkedHashMap<Language, String>();
    if (yaml.isMapping(key)) {
      var byLanguage = yaml.mapping(key).orElseThrow();
      byLanguage
          .texts()
          .forEach((tag, text) ->
              language(tag, byLanguage.place(tag))
                  .ifPresent(l -> {
                    check(text, longest, byLanguage.place(tag));
                    texts.put(l, text);
                  }));
      if (!byLanguage.has(Language.ENGLISH.tag())) {
        problems.error(
            "clinic.no-english",
            yaml.place(key),
            "\"" + key + "\" is not there in English.",
            "Add a line \"en: ...\": it stands on the sheets of languages that have none of their own.");
      }
    } else {
      yaml.text(key)
          .ifPresent(text -> {
            check(text, longest, yaml.place(key));
            texts.put(Language.ENGLISH, text);
          });
    }
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new LocalText(Collections.unmodifiableSequencedMap(texts)));
  }

  /** A text that readers need in their language; a name is often the same in all. */
  Optional<LocalText> needed(Yaml.Mapping yaml, String key, int longest) {
    var text = read(yaml, key, longest);
    text.ifPresent(t -> needed(key, t, yaml.place(key)));
    return text;
  }

  /**
   * Notes a text as one that readers need in their language.
   *
   * @param name by which a problem tells it
   */
  void needed(String name, LocalText text, Place place) {
    needed.add(new Needed(name, text, place));
  }

  /** Tells what of a text cannot be printed. */
  void check(String text, int longest, Place place) {
    CharacterCheck.check(text, place, problems);
    if (text.chars().anyMatch(c -> c < ' ')) {
      problems.error(
          "clinic.lines", place, "The text has more than one line.", "Write it in one line.");
    }
    if (text.codePointCount(0, text.length()) > longest) {
      problems.error(
          "clinic.long",
          place,
          "The text has more than " + longest + " letters.",
          "Shorten it: it is printed large.");
    }
  }

  /** What readers need most is better had in their language (H-h); English stands there else. */
  List<Clinic.Gap> gaps(List<Language> languages) {
    var gaps = new ArrayList<Clinic.Gap>();
    for (var text : needed) {
      var missing = languages.stream().filter(l -> text.text.in(l).isEmpty()).toList();
      if (!missing.isEmpty()) {
        gaps.add(
            new Clinic.Gap(
                missing,
                Problem.warning(
                    "clinic.untranslated",
                    text.place,
                    "\"%s\" is not there in %s: the English stands on those sheets."
                        .formatted(
                            text.name,
                            missing.stream().map(Language::tag).collect(Collectors.joining(", "))),
                    "Have it translated by somebody who knows how, and add a line for each"
                        + " language.")));
      }
    }
    return List.copyOf(gaps);
  }

  /** The language that a key or a word of the file names. */
  Optional<Language> language(String tag, Place place) {
    try {
      return Optional.of(new Language(tag));
    } catch (IllegalArgumentException e) {
      problems.error(
          "clinic.language", place, e.getMessage() + ".", "Write a tag such as es or zh-Hans.");
      return Optional.empty();
    }
  }
}
