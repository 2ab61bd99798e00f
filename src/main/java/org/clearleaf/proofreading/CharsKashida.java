package org.clearleaf.proofreading;

import java.lang.Character.UnicodeScript;
import org.clearleaf.base.Severity;

/**
 * The kashida lengthens a word for its looks and hides it from every search. It stays where a
 * prefix leans on a name, a number or Latin letters, as in {@code لـ ALL}, and after the letter heh
 * that stands for itself, as in a year.
 */
final class CharsKashida implements PairCheck {

  private static final char KASHIDA = 0x0640;
  private static final char HEH = 0x0647;

  @Override
  public String id() {
    return "chars.kashida";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var text = pair.target().bare();
    for (int i = text.indexOf(KASHIDA); i >= 0; i = text.indexOf(KASHIDA, i + 1)) {
      if (!isNeeded(text, i)) {
        findings.add(
            this,
            Severity.WARNING,
            pair,
            "A word is lengthened by U+0640 ARABIC TATWEEL.",
            "Take it out; the layout makes lines even without it.");
        return;
      }
    }
  }

  private static boolean isNeeded(String text, int at) {
    boolean heh = at > 0 && text.charAt(at - 1) == HEH;
    int next = at + 1;
    boolean space = next < text.length() && Character.isSpaceChar(text.charAt(next));
    if (space) {
      next++;
    }
    if (next >= text.length() || text.charAt(next) == KASHIDA) {
      return heh;
    }
    boolean arabic = UnicodeScript.of(text.codePointAt(next)) == UnicodeScript.ARABIC;
    return !arabic || heh && space;
  }
}
