package org.clearleaf.proofreading;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers as words of a language: by the rules of CLDR, and by number-words.tsv, which has what
 * CLDR lacks (TRANSLATION 3.3). Words are looked up for a number that is wanted; nothing tries to
 * find all number words of a text, for most "ones" are no numbers. Not for several threads.
 */
final class NumberWords {

  private static final String TABLE = "number-words.tsv";

  /** Shorter words take no endings: too many others begin like them. */
  private static final int SHORTEST_WITH_ENDINGS = 4;

  private static final BigDecimal HIGHEST = BigDecimal.valueOf(9999);
  private static final BigDecimal LAST_MONTH = BigDecimal.valueOf(12);

  private final ULocale locale;
  private final Folding folding;
  private final Map<BigDecimal, List<WordPattern>> patterns = new HashMap<>();
  private RuleBasedNumberFormat rules;

  NumberWords(ULocale locale, Folding folding) {
    this.locale = locale;
    this.folding = folding;
  }

  /** The words that multiply the number before them. */
  static NumberScales scales(ULocale locale) {
    var powers = new HashMap<String, Integer>();
    Table.rows(locale)
        .forEach((value, words) -> {
          if (value.startsWith("e")) {
            words.forEach(word -> powers.put(word, Integer.parseInt(value.substring(1))));
          }
        });
    return new NumberScales(powers);
  }

  /** Whether a folded text has a word for the number, or the name of the month that it counts. */
  boolean stands(BigDecimal value, String folded) {
    return patterns.computeIfAbsent(value, this::patterns).stream()
        .anyMatch(pattern -> pattern.isIn(folded));
  }

  private List<WordPattern> patterns(BigDecimal value) {
    var found = new ArrayList<WordPattern>();
    Table.rows(locale)
        .getOrDefault(value.toPlainString(), List.of())
        .forEach(word -> found.add(WordPattern.of(word, folding)));
    boolean whole = value.signum() >= 0 && value.scale() <= 0 && value.compareTo(HIGHEST) <= 0;
    if (whole) {
      for (var word : spelled(value)) {
        found.add(
            word.length() >= SHORTEST_WITH_ENDINGS
                ? WordPattern.beginning(word, folding)
                : WordPattern.of(word, folding));
      }
    }
    if (whole && value.signum() > 0 && value.compareTo(LAST_MONTH) <= 0) {
      for (var month : months(value.intValue() - 1)) {
        found.add(WordPattern.beginning(month, folding));
      }
    }
    return found;
  }

  private Set<String> spelled(BigDecimal value) {
    if (rules == null) {
      rules = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    }
    var words = new LinkedHashSet<String>();
    for (var set : rules.getRuleSetNames()) {
      var word = rules.format(value.longValue(), set).replace("\u00AD", "");
      boolean known = word.codePoints().noneMatch(Character::isDigit);
      // Of Korean, only the words of its own: those of one syllable from Chinese begin too much
      // else.
      boolean tooShort = locale.getLanguage().equals("ko") && word.length() == 1;
      if (known && !tooShort) {
        words.add(word);
      }
    }
    return words;
  }

  private Set<String> months(int index) {
    var symbols = new DateFormatSymbols(locale.setKeywordValue("calendar", "gregorian"));
    var names = new LinkedHashSet<String>();
    for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
      for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
        var name = symbols.getMonths(context, width)[index];
        if (name.codePoints().noneMatch(Character::isDigit)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** number-words.tsv: by language, and in it by value. */
  private static final class Table {
    private static final Map<String, Map<String, List<String>>> ROWS = read();

    static Map<String, List<String>> rows(ULocale locale) {
      return ROWS.getOrDefault(locale.getLanguage(), Map.of());
    }

    private static Map<String, Map<String, List<String>>> read() {
      var rows = new HashMap<String, Map<String, List<String>>>();
      try (var in = NumberWords.class.getResourceAsStream(TABLE)) {
        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (var line : (Iterable<String>) text.lines()::iterator) {
          if (!line.startsWith("#")) {
            var cells = line.split("\t");
            rows.computeIfAbsent(cells[0], _ -> new HashMap<>())
                .put(cells[1], List.of(cells[2].split(" \\| ")));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return rows;
    }
  }
}
