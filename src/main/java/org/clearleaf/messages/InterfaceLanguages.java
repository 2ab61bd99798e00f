package org.clearleaf.messages;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;

/**
 * The languages that the program speaks to its users: English from {@code interface/interface.pot},
 * the others from a file each beside it, {@code interface/es.po}. Adding a language is adding a
 * file. Safe for several threads.
 */
public final class InterfaceLanguages {

  public static final String FOLDER = "interface";
  public static final String SOURCE = FOLDER + "/interface.pot";

  private static final String NAME = "interface";
  private static final String ENDING = ".po";

  private final SequencedMap<Language, InterfaceWords> words;
  private final Catalogue catalogue;
  private final LocaleMatcher matcher;

  private InterfaceLanguages(SequencedMap<Language, InterfaceWords> words, Catalogue catalogue) {
    this.words = Collections.unmodifiableSequencedMap(words);
    this.catalogue = catalogue;
    var matching = LocaleMatcher.builder().setDefaultULocale(ULocale.ENGLISH);
    words
        .sequencedKeySet()
        .forEach(language -> matching.addSupportedULocale(ULocale.forLanguageTag(language.tag())));
    matcher = matching.build();
  }

  /**
   * Reads every language there is.
   *
   * @param problems receives what is missing, unknown or does not fit in the files
   * @return empty if the English words cannot be read
   * @throws IOException if the shelf cannot be read
   */
  public static Optional<InterfaceLanguages> read(Shelf shelf, Problems problems)
      throws IOException {
    var catalogue = Catalogue.plain(NAME, SOURCE, shelf, problems);
    if (catalogue.isEmpty()) {
      return Optional.empty();
    }
    var english = words(Language.ENGLISH, catalogue.get(), null, shelf, problems);
    var words = new LinkedHashMap<Language, InterfaceWords>();
    words.put(Language.ENGLISH, english);
    for (var file : shelf.list(FOLDER)) {
      if (file.endsWith(ENDING) && !file.startsWith(".")) {
        language(file, problems)
            .ifPresent(language ->
                words.put(language, words(language, catalogue.get(), english, shelf, problems)));
      }
    }
    return Optional.of(new InterfaceLanguages(words, catalogue.get()));
  }

  private static Optional<Language> language(String file, Problems problems) {
    try {
      return Optional.of(new Language(file.substring(0, file.length() - ENDING.length())));
    } catch (IllegalArgumentException e) {
      problems.error(
          "meta.language",
          Place.file(FOLDER + "/" + file),
          "The file's name is no language: " + e.getMessage() + ".",
          "Name it by its BCP 47 tag, such as es.po or zh-Hans.po.");
      return Optional.empty();
    }
  }

  private static InterfaceWords words(
      Language language,
      Catalogue catalogue,
      InterfaceWords english,
      Shelf shelf,
      Problems problems) {
    var locale = ULocale.forLanguageTag(language.tag());
    var plurals = new Plurals(() -> PluralRules.forLocale(locale));
    var file = FOLDER + "/" + language + ENDING;
    var wordings = WordingReader.read(catalogue, language, plurals, file, shelf, problems);
    return new InterfaceWords(LocaleFacts.of(language), plurals, wordings, english);
  }

  /** English first, then by tag. */
  public List<Language> languages() {
    return List.copyOf(words.sequencedKeySet());
  }

  public Optional<InterfaceWords> in(Language language) {
    return Optional.ofNullable(words.get(language));
  }

  /** The English units, for tests and for whoever adds a language. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * The language that suits a reader best (RFC 4647; UTS 35, language matching).
   *
   * @param accepted the value of a header Accept-Language; any text whatever
   * @return English where nothing else does
   */
  public InterfaceWords suiting(String accepted) {
    var wishes = new ArrayList<ULocale>();
    try {
      LocalePriorityList.add(accepted).build().getULocales().forEach(wishes::add);
    } catch (IllegalArgumentException e) {
      // What is no list of languages wishes for none.
      return words.firstEntry().getValue();
    }
    if (wishes.isEmpty()) {
      return words.firstEntry().getValue();
    }
    var best = matcher.getBestMatch(wishes);
    return words.getOrDefault(new Language(best.toLanguageTag()), words.firstEntry().getValue());
  }
}
