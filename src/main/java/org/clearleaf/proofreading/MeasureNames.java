package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearleaf.translation.Glossary;

/**
 * The names of units of measurement in a language: signs that all languages share, CLDR's names and
 * common abbreviations from measures.tsv, and what the bundle's glossary adds.
 */
final class MeasureNames {

  private static final String TABLE = "measures.tsv";
  private static final String EVERYWHERE = "*";
  private static final String VAGUE = "?";

  /** Longer names may have endings. */
  private static final int LONGEST_ABBREVIATION = 3;

  private static final List<Name> ALL = read();

  static final MeasureNames ENGLISH = new MeasureNames("en", List.of());

  /** Longest first. */
  private final List<Name> names;

  /**
   * @param unit as all languages call it here, such as {@code mcg}
   * @param vague whether it may mean something else too, as г is gram and year in Russian
   */
  record Name(String language, String unit, String name, boolean vague) {}

  record Match(Name name, int start, int end) {
    String unit() {
      return name.unit;
    }
  }

  private MeasureNames(String language, List<Name> ofBundle) {
    var found = new ArrayList<Name>(ofBundle);
    ALL.stream()
        .filter(name -> name.language.equals(EVERYWHERE) || name.language.equals(language))
        .forEach(found::add);
    found.sort(Comparator.comparingInt((Name name) -> name.name.length()).reversed());
    names = List.copyOf(found);
  }

  static MeasureNames of(Proof proof) {
    return proof.kept(MeasureNames.class, () -> of(proof.locale(), proof.translation().glossary()));
  }

  private static MeasureNames of(ULocale locale, Glossary glossary) {
    var ofBundle = new ArrayList<Name>();
    for (var term : glossary.terms()) {
      ENGLISH
          .at(term.english(), 0)
          .filter(match -> match.end() == term.english().length())
          .ifPresent(match ->
              term.accepted()
                  .forEach(name ->
                      ofBundle.add(new Name(locale.getLanguage(), match.unit(), name, false))));
    }
    return new MeasureNames(locale.getLanguage(), ofBundle);
  }

  private static List<Name> read() {
    var names = new ArrayList<Name>();
    try (var in = MeasureNames.class.getResourceAsStream(TABLE)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (var line : (Iterable<String>) text.lines()::iterator) {
        if (!line.startsWith("#")) {
          var cells = line.split("\t");
          for (var name : cells[2].split(" \\| ")) {
            boolean vague = name.endsWith(VAGUE);
            var bare = vague ? name.substring(0, name.length() - 1) : name;
            names.add(new Name(cells[0], cells[1], bare, vague));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(names);
  }

  /** The longest name that stands at an index. */
  Optional<Match> at(String text, int index) {
    for (var name : names) {
      if (matches(name, text, index)) {
        return Optional.of(new Match(name, index, index + name.name.length()));
      }
    }
    return Optional.empty();
  }

  /** The longest name that stands after a number, with a space or a hyphen between or nothing. */
  Optional<Match> after(String text, int index) {
    boolean apart = index < text.length() && isBetween(text.charAt(index));
    return at(text, apart ? index + 1 : index);
  }

  private static boolean isBetween(char c) {
    return c == ' ' || c == NumberText.NO_BREAK_SPACE || c == '\u202F' || c == '-';
  }

  /** The longest name that stands before a number, with a space between or nothing. */
  Optional<Match> before(String text, int index) {
    int end = index > 0 && isBetween(text.charAt(index - 1)) ? index - 1 : index;
    for (var name : names) {
      int start = end - name.name.length();
      if (start >= 0 && matches(name, text, start)) {
        return Optional.of(new Match(name, start, end));
      }
    }
    return Optional.empty();
  }

  private static boolean matches(Name name, String text, int start) {
    int length = name.name.length();
    if (!text.regionMatches(true, start, name.name, 0, length)) {
      return false;
    }
    int end = start + length;
    boolean starts = start == 0 || isEnd(text.codePointBefore(start), name.name.codePointAt(0));
    boolean ends =
        end == text.length()
            || length > LONGEST_ABBREVIATION
            || isEnd(text.codePointAt(end), name.name.codePointBefore(length));
    return starts && ends;
  }

  /** Whether a word ends between two characters: one is no letter, or their scripts differ. */
  private static boolean isEnd(int outside, int inside) {
    if (WordPattern.isWrittenWithoutSpaces(inside) || !WordPattern.isPartOfWord(outside)) {
      return true;
    }
    boolean digit = UCharacter.isDigit(outside);
    return digit || UScript.getScript(outside) != UScript.getScript(inside) && !isMark(outside);
  }

  private static boolean isMark(int c) {
    int type = UCharacter.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
