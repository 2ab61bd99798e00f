package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts as words are compared: in small letters, without what a writer may add or leave out (points
 * of Arabic and Hebrew, stretched letters, accents of Greek, which move when a word is inflected).
 * As tolerant as a collator of secondary strength, and much faster. Keeps what it has folded.
 */
final class Folding {

  private static final List<String> DOTTED_AND_DOTLESS_I = List.of("tr", "az");
  private static final char GREEK_TONOS = '\u0301';

  private final int option;
  private final Map<Text, String> folded = new IdentityHashMap<>();

  Folding(ULocale locale) {
    option =
        DOTTED_AND_DOTLESS_I.contains(locale.getLanguage())
            ? UCharacter.FOLD_CASE_EXCLUDE_SPECIAL_I
            : UCharacter.FOLD_CASE_DEFAULT;
  }

  static Folding of(Proof proof) {
    return proof.kept(Folding.class, () -> new Folding(proof.locale()));
  }

  String of(Text text) {
    return folded.computeIfAbsent(text, t -> fold(t.bare()));
  }

  String fold(String text) {
    var nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
    var out = new StringBuilder(nfc.length());
    for (char c : UCharacter.foldCase(nfc, option).toCharArray()) {
      if (c >= '\u0370' && c <= '\u03FF') {
        out.append(withoutTonos(c));
      } else if (c == '\u2019' || c == '\u02BC') {
        out.append('\'');
      } else if (c == NumberText.NO_BREAK_SPACE || c == '\u202F') {
        out.append(' ');
      } else if (!isLeftOut(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static char withoutTonos(char c) {
    var parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    boolean tonos = parts.length() == 2 && parts.charAt(1) == GREEK_TONOS;
    return tonos ? parts.charAt(0) : c;
  }

  private static boolean isLeftOut(char c) {
    return c == '\u00AD'
        || c >= '\u0591' && c <= '\u05C7' && Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u0640'
        || c >= '\u064B' && c <= '\u0652'
        || c == '\u0670'
        || c >= '\u200E' && c <= '\u200F'
        || c == '\u061C';
  }
}
