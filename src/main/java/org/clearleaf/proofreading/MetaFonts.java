package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import java.util.BitSet;
import java.util.Locale;
import org.clearleaf.base.Place;
import org.clearleaf.base.Severity;

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
        Text.of(text)
            .bare()
            .codePoints()
            .filter(c -> c != Text.FILLED && !seen.get(c))
            .forEach(c -> {
              seen.set(c);
              check(c, segment.place(), "", proof, findings);
            });
      }
    }
    for (var summary : proof.translation().summaries()) {
      summary
          .names()
          .values()
          .forEach(name ->
              name.codePoints()
                  .filter(c -> !seen.get(c))
                  .forEach(c -> {
                    seen.set(c);
                    check(c, summary.place(), " of the name \"" + name + "\"", proof, findings);
                  }));
    }
  }

  private void check(int c, Place place, String where, Proof proof, Findings findings) {
    var families = proof.bundle().fonts();
    if (!proof.glyphs().shows(families, c)) {
      findings.add(
          this,
          Severity.ERROR,
          place,
          String.format(
              Locale.ROOT,
              "No font has the character U+%04X %s%s; tried %s.",
              c,
              UCharacter.getName(c),
              where,
              String.join(", ", families)),
          "Write it another way, or add a family that has it to the fonts of bundle.yaml.");
    }
  }
}
