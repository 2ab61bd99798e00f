package org.clearleaf.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text as a file of another tool holds it: characters, and inline codes that stand for
 * placeholders and tags.
 */
record IncomingText(List<Part> parts) {

  static final IncomingText EMPTY = new IncomingText(List.of());

  IncomingText {
    parts = List.copyOf(parts);
  }

  enum Kind {
    ALONE,
    OPEN,
    CLOSE
  }

  sealed interface Part {
    record Text(String text) implements Part {}

    /**
     * @param number what the file calls the code, as {@link InlineCodes} numbered it
     * @param pair what an opening and its closing code have in common
     * @param hint how the file spells it, such as {@code {date}}; empty if it does not
     */
    record Code(Kind kind, String number, String pair, String hint) implements Part {}
  }

  static IncomingText plain(String text) {
    return text.isEmpty() ? EMPTY : new IncomingText(List.of(new Part.Text(text)));
  }

  /** Whether there is nothing but spaces. */
  boolean isEmpty() {
    return parts.stream().allMatch(part -> part instanceof Part.Text(var text) && text.isBlank());
  }

  /**
   * In our syntax, each code as it is written in English.
   *
   * @param unknown receives the numbers of codes that stand for nothing there
   */
  String written(InlineCodes english, List<String> unknown) {
    var out = new StringBuilder();
    Map<String, String> open = new HashMap<>();
    for (var part : parts) {
      switch (part) {
        case Part.Text(var text) -> out.append(text);
        case Part.Code code -> {
          var written = written(code, english, open);
          out.append(written.orElse(""));
          if (written.isEmpty()) {
            unknown.add(code.number());
          }
        }
      }
    }
    return out.toString();
  }

  private static Optional<String> written(
      Part.Code code, InlineCodes english, Map<String, String> open) {
    var spelt = InlineCodes.spelt(code.hint());
    if (code.kind() != Kind.CLOSE) {
      var written = spelt.or(() -> english.written(code.number()));
      written.ifPresent(w -> open.put(code.pair(), w));
      return written.filter(w -> code.kind() == Kind.ALONE || !w.startsWith("{"));
    }
    return spelt
        .filter(w -> w.startsWith("</"))
        .or(() ->
            Optional.ofNullable(open.get(code.pair()))
                .or(() -> english.written(code.number()))
                .filter(w -> w.startsWith("<"))
                .map(w -> "</" + w.substring(1)));
  }

  /** Collects the parts of a text. */
  static final class Builder {
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void text(CharSequence more) {
      text.append(more);
    }

    void code(Part.Code code) {
      flush();
      parts.add(code);
    }

    private void flush() {
      if (!text.isEmpty()) {
        parts.add(new Part.Text(text.toString()));
        text.setLength(0);
      }
    }

    IncomingText build() {
      flush();
      return new IncomingText(parts);
    }
  }
}
