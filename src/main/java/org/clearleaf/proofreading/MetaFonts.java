package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearleaf.base.Place;
import org.clearleaf.base.Severity;
import org.clearleaf.translation.Segment;

/**
 * A character that no font of the bundle has: it would be printed as an empty box, and no sheet is
 * made with it. Found here before anybody tries to make one, each character once, where it first
 * stands.
 */
final class MetaFonts implements LanguageCheck {

  @Override
  public String id() {
    return "meta.fonts";
  }

  /** No sheet is made, whatever anybody thinks of it. */
  @Override
  public boolean isJudgement() {
    return false;
  }

  @Override
  public void check(Proof proof, Findings findings) {
    var seen = new BitSet();
    for (var segment : proof.translation().segments()) {
      for (var text : segment.texts()) {
        missing(Text.of(text).bare(), proof, seen)
            .forEach(c -> add(c, Optional.of(segment), segment.place(), proof, findings));
      }
    }
    for (var summary : proof.translation().summaries()) {
      for (var name : summary.names().values()) {
        missing(name, proof, seen)
            .forEach(c -> add(c, Optional.empty(), summary.place(), proof, findings));
      }
    }
  }

  /** The characters that are met for the first time and cannot be shown. */
  private static List<Integer> missing(String text, Proof proof, BitSet seen) {
    var missing = new ArrayList<Integer>();
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c != Text.FILLED && !seen.get(c)) {
        seen.set(c);
        if (!proof.glyphs().shows(proof.bundle().fonts(), c)) {
          missing.add(c);
        }
      }
    }
    return missing;
  }

  private void add(int c, Optional<Segment> segment, Place place, Proof proof, Findings findings) {
    var message =
        String.format(
            Locale.ROOT,
            "No font has the character U+%04X %s; tried %s.",
            c,
            UCharacter.getName(c),
            String.join(", ", proof.bundle().fonts()));
    var remedy = "Write it another way, or add a family that has it to the fonts of bundle.yaml.";
    segment.ifPresentOrElse(
        there -> findings.add(this, Severity.ERROR, there, message, remedy),
        () -> findings.add(this, Severity.ERROR, place, message, remedy));
  }
}
