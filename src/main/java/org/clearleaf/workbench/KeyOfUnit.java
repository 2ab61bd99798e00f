package org.clearleaf.workbench;

import org.clearleaf.content.UnitText;
import org.clearleaf.content.UnitText.Token;

/**
 * The unit's key, then what it has to hold: a picture of such a page tells translators where each
 * unit stands.
 */
final class KeyOfUnit implements Disguise {

  @Override
  public String of(String key, String english, int most) {
    var out = new StringBuilder(key);
    for (var token : UnitText.tokens(english)) {
      switch (token) {
        case Token.Placeholder(var name) -> out.append(" {").append(name).append('}');
        // Nothing but a tag would be a mistake.
        case Token.Open(var tag) -> out.append(" <").append(tag).append(">").append(tag);
        case Token.Close(var tag) -> out.append("</").append(tag).append('>');
        default -> {}
      }
    }
    return out.toString();
  }
}
