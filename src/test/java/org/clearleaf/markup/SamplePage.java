package org.clearleaf.markup;

/** A page around some blocks, so that a test need not write what it is not about. */
final class SamplePage {

  /** Lines of the page before the first one of the body's content. */
  static final int LINES_BEFORE = 1;

  static final String FOOTER =
      "<footer><div><p class=\"notice\">Draft</p><p class=\"details\">2026-05-08 CL-101</p>"
          + "<p class=\"page\"><page-number/></p></div></footer>";

  private SamplePage() {}

  static String head() {
    return "<head><title>T</title>"
        + meta("english-title", "T")
        + meta("language-name", "English")
        + meta("english-language-name", "English")
        + meta("sheet", "CL-101")
        + meta("version", "1")
        + meta("reviewed", "2026-05-08")
        + meta("draft", "true")
        + meta("digits", "0123456789")
        + "</head>";
  }

  private static String meta(String name, String content) {
    return "<meta name=\"" + name + "\" content=\"" + content + "\"/>";
  }

  /**
   * @param body with its footer
   */
  static String of(String language, String direction, String body) {
    return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""
        + language
        + "\" dir=\""
        + direction
        + "\">"
        + head()
        + "<body>\n"
        + body
        + "\n</body></html>";
  }

  /** An English page of a title and these blocks. */
  static String of(String blocks) {
    return of("en", "ltr", "<h1>T</h1>" + blocks + FOOTER);
  }
}
