package org.clearleaf.cli;

/** Words of the content or of the command line, as they may be shown on a terminal. */
final class Visible {

  private Visible() {}

  /** Characters that would steer a terminal or turn its line round are shown as their numbers. */
  static String text(String text) {
    var visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          boolean joiner = c == 0x200C || c == 0x200D;
          boolean steers =
              type == Character.CONTROL
                  || type == Character.FORMAT && !joiner
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR;
          if (steers) {
            visible.append("U+%04X".formatted(c));
          } else {
            visible.appendCodePoint(c);
          }
        });
    return visible.toString();
  }
}
