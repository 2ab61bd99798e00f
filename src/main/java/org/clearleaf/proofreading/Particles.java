package org.clearleaf.proofreading;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Words that are written together with the one after them, such as Arabic "and" and "the": a term
 * still begins where they end.
 */
record Particles(List<String> particles) {

  private static final Map<String, List<String>> BY_LANGUAGE =
      Map.of(
          "ar",
              List.of(
                  "و", "ف", "ب", "ك", "ل", "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وب",
                  "ول"),
          "he",
              List.of(
                  "ו", "ה", "ב", "כ", "ל", "מ", "ש", "וה", "וב", "ול", "ומ", "וש", "שה", "מה", "בה",
                  "כש"),
          "am", List.of("የ", "ለ", "በ", "ከ", "ስለ", "እንደ", "ያለ", "ወደ", "እየ", "በየ", "የሚ"),
          "ti", List.of("ን", "ብ", "ዝ", "ናይ", "ከም", "ካብ", "ምስ", "እ", "ብዛዕባ", "ንናይ"));

  static Particles of(ULocale locale) {
    return new Particles(BY_LANGUAGE.getOrDefault(locale.getLanguage(), List.of()));
  }

  /** The pattern alone, and with each of the words before it. */
  Stream<WordPattern> before(WordPattern pattern) {
    return Stream.concat(
        Stream.of(pattern),
        particles.stream()
            .map(particle ->
                new WordPattern(
                    particle + pattern.word(), pattern.openStart(), pattern.openEnd())));
  }
}
