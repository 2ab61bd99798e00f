package org.clearleaf.proofreading;

import java.util.Set;

/** The class of the punctuation at the end of a text, whatever the script (TRANSLATION 3.2). */
enum FinalMark {
  STATEMENT("a full stop"),
  QUESTION("a question mark"),
  EXCLAMATION("an exclamation mark"),
  COLON("a colon"),
  PAUSE("a comma or semicolon"),
  ELLIPSIS("an ellipsis"),
  NONE("no mark"),
  /** The same mark twice: never right. */
  DOUBLED("two marks in a row");

  /** Sentence_Terminal of the scripts we write, without those that ask or call. */
  static final String FULL_STOPS = ".。｡।॥۔።။។៕։";

  private static final String QUESTIONS = "?？؟፧";
  private static final String COLONS = ":：፦፥៖՝";
  private static final String PAUSES = ",;،؛，；、፣፤၊";

  /** U+003B; its look-alike U+037E becomes it in NFC. */
  private static final char GREEK_QUESTION_MARK = ';';

  /** Languages that end a statement, and a question too, with a space or nothing. */
  private static final Set<String> WITHOUT_STOPS = Set.of("th", "lo");

  /** Languages whose question may end like a statement: a particle or a mark inside tells it. */
  private static final Set<String> QUIET_QUESTIONS = Set.of("ja", "my", "hy");

  /** Languages that announce a list by a sentence. */
  private static final Set<String> QUIET_COLONS = Set.of("ja", "my");

  private final String words;

  FinalMark(String words) {
    this.words = words;
  }

  /** As a message calls it. */
  String words() {
    return words;
  }

  static FinalMark of(String text, String language) {
    int end = text.length();
    while (end > 0 && mayFollow(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0) {
      return NONE;
    }
    char last = text.charAt(end - 1);
    int row = row(text, end, last);
    if (last == '…' || last == '⋯' || last == '.' && row > 2) {
      return ELLIPSIS;
    }
    var mark = of(last, language);
    boolean stops = mark == STATEMENT || mark == PAUSE;
    if (stops && (row > 1 || end > 1 && isStop(text.charAt(end - 2)))) {
      return DOUBLED;
    }
    return mark;
  }

  private static FinalMark of(char mark, String language) {
    if (mark == GREEK_QUESTION_MARK && language.equals("el") || QUESTIONS.indexOf(mark) >= 0) {
      return QUESTION;
    }
    if (FULL_STOPS.indexOf(mark) >= 0) {
      return STATEMENT;
    }
    if (mark == '!' || mark == '！') {
      return EXCLAMATION;
    }
    if (COLONS.indexOf(mark) >= 0) {
      return COLON;
    }
    return PAUSES.indexOf(mark) >= 0 ? PAUSE : NONE;
  }

  /** How often the mark stands before here, spaces between or not. */
  private static int row(String text, int end, char mark) {
    int row = 0;
    for (int i = end - 1; i >= 0 && (text.charAt(i) == mark || text.charAt(i) == ' '); i--) {
      row += text.charAt(i) == mark ? 1 : 0;
    }
    return row;
  }

  private static boolean isStop(char c) {
    return FULL_STOPS.indexOf(c) >= 0 || PAUSES.indexOf(c) >= 0;
  }

  /** Closing brackets and quotation marks, spaces, joiners. */
  private static boolean mayFollow(char c) {
    return switch (Character.getType(c)) {
      case Character.END_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.SPACE_SEPARATOR,
          Character.FORMAT ->
          true;
      default -> c == '"' || c == '\'';
    };
  }

  /** Whether the translation of a text that ends so may end like this. */
  boolean allows(FinalMark target, String language) {
    if (target == DOUBLED) {
      return false;
    }
    if (WITHOUT_STOPS.contains(language) && isQuiet(this) && isQuiet(target)) {
      return true;
    }
    return this == target
        || this == QUESTION && target == STATEMENT && QUIET_QUESTIONS.contains(language)
        || this == COLON && target == STATEMENT && QUIET_COLONS.contains(language);
  }

  private static boolean isQuiet(FinalMark mark) {
    return mark == STATEMENT || mark == QUESTION || mark == NONE;
  }
}
