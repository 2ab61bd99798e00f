package org.clearleaf.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Inline;
import org.clearleaf.markup.NodeId;

/**
 * A paragraph's inlines laid out flat: one text, and what is known of its parts.
 *
 * @param stretches in order, without gaps
 * @param isolates the outermost ones, in order; others lie inside them
 * @param unbreakable where no line may break inside, in order
 */
record Flattened(
    String text, List<Stretch> stretches, List<Isolate> isolates, List<Range> unbreakable) {

  record Range(int start, int end) {}

  /**
   * @param language the paragraph's, for stretches that name none
   * @param problems receives {@code text.bidi-control} for each direction control; it is left out
   */
  static Flattened of(List<Inline> inlines, boolean bold, Language language, Problems problems) {
    var builder = new Builder(problems);
    builder.add(inlines, bold, language, null);
    return builder.finish();
  }

  private static final class Builder {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private final Problems problems;
    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Isolate> isolates = new ArrayList<>();
    private final Deque<List<Isolate>> open = new ArrayDeque<>();
    private final List<Range> unbreakable = new ArrayList<>();

    Builder(Problems problems) {
      this.problems = problems;
      open.push(isolates);
    }

    void add(List<Inline> inlines, boolean bold, Language language, NodeId node) {
      for (var inline : inlines) {
        switch (inline) {
          case Inline.Text(var piece) -> add(piece, bold, language, node);
          case Inline.Strong(var children) -> add(children, true, language, node);
          case Inline.Span span -> {
            int start = text.length();
            var inner = span.language() == null ? language : span.language();
            if (span.isolated()) {
              isolate(span.children(), bold, inner, span.id(), span.language());
            } else {
              add(span.children(), bold, inner, span.id());
            }
            if (span.unbreakable() && start < text.length()) {
              unbreakable.add(new Range(start, text.length()));
            }
          }
          case Inline.Link link -> isolate(link.children(), bold, language, link.id(), null);
          case Inline.PageNumber() ->
              throw new IllegalArgumentException("page numbers must have become text");
          case Inline.PageCount() ->
              throw new IllegalArgumentException("page counts must have become text");
        }
      }
    }

    private void isolate(
        List<Inline> children, boolean bold, Language language, NodeId node, Language own) {
      int start = text.length();
      var inside = new ArrayList<Isolate>();
      open.push(inside);
      add(children, bold, language, node);
      open.pop();
      if (start < text.length()) {
        open.peek()
            .add(
                Isolate.of(
                    text, start, text.length(), own == null ? null : directionOf(own), inside));
      }
    }

    private void add(String piece, boolean bold, Language language, NodeId node) {
      int start = text.length();
      append(NFC.isNormalized(piece) ? piece : NFC.normalize(piece));
      if (start == text.length()) {
        return;
      }
      if (!stretches.isEmpty()) {
        var last = stretches.getLast();
        if (last.bold() == bold && last.node() == node && last.language().equals(language)) {
          stretches.removeLast();
          start = last.start();
        }
      }
      stretches.add(new Stretch(start, text.length(), bold, language, node));
    }

    private void append(String piece) {
      int done = 0;
      for (int i = 0; i < piece.length(); i++) {
        char c = piece.charAt(i);
        if (c < ' ' || c >= 0x7F && (c < 0xA0 || isDirectionControl(c))) {
          text.append(piece, done, i);
          done = i + 1;
          if (isDirectionControl(c)) {
            problems.error(
                "text.bidi-control",
                Place.NOWHERE,
                "There is a direction control, "
                    + TextShaper.named(c)
                    + ", in \""
                    + TextShaper.beginning(piece)
                    + "\".",
                "Take it out of the wording; names, numbers and dates are set apart without it.");
          } else {
            text.append(' ');
          }
        }
      }
      text.append(piece, done, piece.length());
    }

    /** Bidi_Control of UAX 9. */
    private static boolean isDirectionControl(char c) {
      return c == 0x061C
          || c == 0x200E
          || c == 0x200F
          || c >= 0x202A && c <= 0x202E
          || c >= 0x2066 && c <= 0x2069;
    }

    private static Direction directionOf(Language language) {
      return new ULocale(language.tag()).isRightToLeft()
          ? Direction.RIGHT_TO_LEFT
          : Direction.LEFT_TO_RIGHT;
    }

    Flattened finish() {
      return new Flattened(text.toString(), stretches, isolates, unbreakable);
    }
  }
}
