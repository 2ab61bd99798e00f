package org.clearleaf.proofreading;

/** Round brackets of all scripts, where texts explain a term by another one. */
final class Brackets {

  private Brackets() {}

  /** The text without what stands in brackets; one that is not closed goes on to the end. */
  static String without(String text) {
    if (text.indexOf('(') < 0 && text.indexOf('（') < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean closes = c == ')' || c == '）';
      if (c == '(' || c == '（') {
        depth++;
      } else if (!closes && depth == 0) {
        out.append(c);
      } else if (closes && depth > 0) {
        depth--;
      }
    }
    return out.toString();
  }
}
