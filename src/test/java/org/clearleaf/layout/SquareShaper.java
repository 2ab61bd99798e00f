package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.markup.Inline;
import org.clearleaf.markup.NodeId;
import org.clearleaf.text.Face;
import org.clearleaf.text.GlyphRun;
import org.clearleaf.text.Line;
import org.clearleaf.text.ShapedText;
import org.clearleaf.text.Shaper;
import org.clearleaf.text.Stretch;

/**
 * Every character is a square: as wide and as high as the size. A line may end after a space.
 * Enough for most of layout.
 */
final class SquareShaper implements Shaper {
  private static final Language LANGUAGE = Language.ENGLISH;

  @Override
  public ShapedText shape(List<Inline> text, int size, boolean bold) {
    var s = new StringBuilder();
    var stretches = new ArrayList<Stretch>();
    flatten(text, bold, null, s, stretches);
    return new Squares(s.toString(), size, List.copyOf(stretches));
  }

  private static void flatten(
      List<Inline> text, boolean bold, NodeId node, StringBuilder s, List<Stretch> stretches) {
    for (var inline : text) {
      switch (inline) {
        case Inline.Text(var characters) -> {
          stretches.add(
              new Stretch(s.length(), s.length() + characters.length(), bold, LANGUAGE, node));
          s.append(characters);
        }
        case Inline.Strong(var children) -> flatten(children, true, node, s, stretches);
        case Inline.Span span -> flatten(span.children(), bold, span.id(), s, stretches);
        case Inline.Link link -> flatten(link.children(), bold, link.id(), s, stretches);
        case Inline.PageNumber _, Inline.PageCount _ ->
            throw new IllegalStateException("a page number is not text yet");
      }
    }
  }

  @Override
  public Shaper in(Language language, Direction direction) {
    return this;
  }

  @Override
  public int ascent(int size) {
    return size;
  }

  @Override
  public int descent(int size) {
    return 0;
  }

  private record Squares(String text, int size, List<Stretch> stretches) implements ShapedText {
    @Override
    public List<Integer> breaks() {
      var breaks = new ArrayList<Integer>();
      for (int i = 1; i < text.length(); i++) {
        if (text.charAt(i - 1) == ' ' && text.charAt(i) != ' ') {
          breaks.add(i);
        }
      }
      breaks.add(text.length());
      return breaks;
    }

    @Override
    public int width(int start, int end) {
      return text.substring(start, end).stripTrailing().length() * size;
    }

    @Override
    public int leading() {
      return size * 3 / 2;
    }

    @Override
    public int tightLeading() {
      return size * 5 / 4;
    }

    @Override
    public Line line(int start, int end) {
      var runs = new ArrayList<GlyphRun>();
      for (var stretch : stretches) {
        int from = Math.max(start, stretch.start());
        int to = Math.min(end, stretch.end());
        if (from < to) {
          runs.add(run(from, to, stretch));
        }
      }
      int width = width(start, end);
      return new Line(start, end, runs, width, (end - start) * size - width, size, 0);
    }

    private GlyphRun run(int from, int to, Stretch stretch) {
      int n = to - from;
      var advances = new int[n];
      var clusters = new int[n];
      for (int i = 0; i < n; i++) {
        advances[i] = 1000;
        clusters[i] = from + i;
      }
      return new GlyphRun(
          SquareFace.FACE,
          size,
          0,
          stretch,
          text,
          from,
          to,
          new int[n],
          clusters,
          advances,
          new int[n],
          new int[n]);
    }
  }

  private enum SquareFace implements Face {
    FACE;

    @Override
    public int unitsPerEm() {
      return 1000;
    }

    @Override
    public int ascent() {
      return 1000;
    }

    @Override
    public int descent() {
      return 0;
    }

    @Override
    public int xHeight() {
      return 1000;
    }

    @Override
    public int[] box() {
      return new int[] {0, 0, 1000, 1000};
    }

    @Override
    public int weight() {
      return 400;
    }

    @Override
    public int glyphCount() {
      return 1;
    }

    @Override
    public boolean has(int codePoint) {
      return true;
    }

    @Override
    public int advance(int glyph) {
      return 1000;
    }

    @Override
    public byte[] outline(int glyph) {
      return new byte[0];
    }

    @Override
    public byte[] table(String tag) {
      return null;
    }
  }
}
