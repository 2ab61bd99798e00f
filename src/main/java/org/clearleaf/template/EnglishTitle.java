package org.clearleaf.template;

import org.clearleaf.content.Summary;
import org.clearleaf.content.UnitText;

/** The title as staff know it: the summary's own as bare text, with its names filled in. */
final class EnglishTitle {
  private EnglishTitle() {}

  static String of(Summary summary) {
    var s = new StringBuilder();
    for (var token : UnitText.tokens(summary.title().english())) {
      switch (token) {
        case UnitText.Token.Plain(var text) -> s.append(text);
        case UnitText.Token.Placeholder(var name) -> s.append(summary.names().get(name));
        case UnitText.Token.Open _, UnitText.Token.Close _ -> {}
        // The summary's reader lets no mistake through.
        case UnitText.Token.Mistake(var found, var _) -> throw new IllegalArgumentException(found);
      }
    }
    return s.toString();
  }
}
