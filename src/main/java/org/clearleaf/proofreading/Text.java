package org.clearleaf.proofreading;

import java.text.Normalizer;
import org.clearleaf.content.UnitText;
import org.clearleaf.content.UnitText.Token;

/**
 * A text of a unit, as written and as it is read.
 *
 * @param raw with its tags and placeholders
 * @param bare without tags, and with {@link #FILLED} where a placeholder stands; in NFC
 */
public record Text(String raw, String bare) {

  /** Stands for what is filled in: OBJECT REPLACEMENT CHARACTER, which no text of ours holds. */
  public static final char FILLED = '\uFFFC';

  public static Text of(String raw) {
    var bare = new StringBuilder(raw.length());
    for (var token : UnitText.tokens(raw)) {
      switch (token) {
        case Token.Plain(var plain) -> bare.append(plain);
        case Token.Placeholder _ -> bare.append(FILLED);
        case Token.Open _, Token.Close _ -> {}
        case Token.Mistake(var found, _) -> bare.append(found);
      }
    }
    return new Text(raw, Normalizer.normalize(bare, Normalizer.Form.NFC));
  }

  /** Whether a character stands for something filled in. */
  public static boolean isFilled(int character) {
    return character == FILLED;
  }
}
