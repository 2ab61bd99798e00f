package org.clearleaf.markup;

/** HTML that grows; text is escaped, what is raw is not. */
final class Html {
  private final StringBuilder s;

  Html(int size) {
    s = new StringBuilder(size);
  }

  Html raw(String html) {
    s.append(html);
    return this;
  }

  Html raw(int number) {
    s.append(number);
    return this;
  }

  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> s.append("&lt;");
        case '>' -> s.append("&gt;");
        case '&' -> s.append("&amp;");
        case '"' -> s.append("&quot;");
        default -> s.append(c);
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return s.toString();
  }
}
