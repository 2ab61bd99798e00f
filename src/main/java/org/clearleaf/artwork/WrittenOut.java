package org.clearleaf.artwork;

import com.github.weisj.jsvg.geometry.path.PathCommand;
import com.github.weisj.jsvg.geometry.path.PathParser;
import com.github.weisj.jsvg.nodes.SVGNode;
import com.github.weisj.jsvg.nodes.Use;
import com.github.weisj.jsvg.nodes.prototype.HasClip;
import com.github.weisj.jsvg.nodes.prototype.Renderable;
import com.github.weisj.jsvg.parser.impl.ParsedElement;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How much a picture is, with all that it uses again written out. It is asked before anything is
 * drawn, for a file of a few kilobytes can use what uses others a thousand times, and drawing that
 * would not come to an end; an element that shows nothing takes its time too. Whatever refers to
 * itself was refused while the file was read.
 *
 * <p>jsvg 2.1.0 has a limit for this, but counts in an {@code int} that goes round.
 */
final class WrittenOut {

  /** Each time an element is drawn. A map of the world has a few thousand. */
  private static final long MOST_ELEMENTS = 10_000;

  /** Of the outlines of these: more than the largest file has, if it draws all of it twice. */
  private static final long MOST_CHARACTERS = 2_000_000;

  /** What a picture needs, each up to just beyond its limit. */
  private record Extent(long elements, long characters, long cutting) {
    static final Extent NONE = new Extent(0, 0, 0);

    Extent plus(Extent other) {
      return new Extent(
          Math.min(elements + other.elements, MOST_ELEMENTS + 1),
          Math.min(characters + other.characters, MOST_CHARACTERS + 1),
          Math.min(cutting + other.cutting, Cutting.MOST + 1));
    }
  }

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+");

  /** A rectangle with round corners, an ellipse. */
  private static final int SEGMENTS_OF_OTHER_SHAPES = 9;

  private final ParsedElement root;
  private final Map<SVGNode, ParsedElement> elements = new IdentityHashMap<>();
  private final Map<SVGNode, Extent> extents = new IdentityHashMap<>();
  private final Map<SVGNode, Long> segments = new IdentityHashMap<>();

  /**
   * @param root with its references found
   */
  WrittenOut(ParsedElement root) {
    this.root = root;
    list(root);
  }

  private void list(ParsedElement element) {
    elements.put(element.node(), element);
    element.children().forEach(this::list);
  }

  /** Fails where it is too much. */
  void check() {
    var all = drawn(root.node());
    if (all.elements > MOST_ELEMENTS || all.characters > MOST_CHARACTERS) {
      throw new Recorder.Inexact(
          "The picture draws more than %,d elements, with all that it uses again."
              .formatted(MOST_ELEMENTS));
    }
    if (all.cutting > Cutting.MOST) {
      throw new Recorder.Inexact(Cutting.TOO_FINE);
    }
  }

  private Extent drawn(SVGNode node) {
    var known = extents.get(node);
    if (known != null) {
      return known;
    }
    var element = elements.get(node);
    var extent = new Extent(1, outline(element).length(), 0);
    for (var child : element.children()) {
      if (child.node() instanceof Renderable shown && !shown.requiresInstantiation()) {
        extent = extent.plus(drawn(child.node()));
      }
    }
    if (node instanceof Use use && use.referencedNode() != null) {
      extent = extent.plus(drawn(use.referencedNode()));
    }
    if (node instanceof HasClip clipped && clipped.clipPath() != null) {
      extent = extent.plus(cut(clipped.clipPath()));
    }
    extents.put(node, extent);
    return extent;
  }

  /** What cutting one element out needs, which is done anew for each. */
  private Extent cut(SVGNode clip) {
    return drawn(clip).plus(new Extent(0, 0, Cutting.ofAnyOutline(segments(clip))));
  }

  private long segments(SVGNode node) {
    var known = segments.get(node);
    if (known != null) {
      return known;
    }
    var element = elements.get(node);
    long count = ownSegments(element);
    for (var child : element.children()) {
      count += segments(child.node());
    }
    if (node instanceof Use use && use.referencedNode() != null) {
      count += segments(use.referencedNode());
    }
    count = Math.min(count, Cutting.MOST);
    segments.put(node, count);
    return count;
  }

  private static long ownSegments(ParsedElement element) {
    return switch (element.tagName()) {
      case "path" ->
          Arrays.stream(new PathParser(outline(element)).parsePathCommand())
              .mapToLong(PathCommand::nodeCount)
              .sum();
      case "polygon", "polyline" -> 1 + NUMBER.matcher(outline(element)).results().count() / 2;
      case "rect", "circle", "ellipse", "line" -> SEGMENTS_OF_OTHER_SHAPES;
      default -> 0;
    };
  }

  private static String outline(ParsedElement element) {
    return element.attribute(element.tagName().equals("path") ? "d" : "points", "");
  }
}
