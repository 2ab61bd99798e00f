package org.clearleaf.artwork;

import com.github.weisj.jsvg.renderer.output.Output;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clearleaf.markup.Drawing;
import org.clearleaf.markup.Drawing.Segment;

/**
 * Keeps what jsvg draws, in place of showing it: areas, with what its pen covers among them, each
 * in one colour. Coordinates are points.
 */
final class Recorder implements Output {

  /** What was drawn is no area in one colour. */
  static final class Inexact extends RuntimeException {
    Inexact(String message) {
      super(message);
    }
  }

  private static final String FAR_BEYOND = "The picture reaches far beyond its edges.";

  /** Half of a thousandth, in points: what rounding moves over an edge. */
  private static final double UNSEEN = 0.0005;

  /** What all children of one recorder share. */
  private static final class Sheet {
    private final List<Drawing.Fill> fills = new ArrayList<>();
    private final Cutting cutting = new Cutting();
    private int room;
  }

  private final Sheet sheet;
  private AffineTransform transform;
  private Area clip;
  private Paint paint = Color.BLACK;
  private Stroke stroke = new BasicStroke();
  private float opacity = 1;

  /**
   * @param mostPoints of all outlines together
   */
  Recorder(int mostPoints) {
    sheet = new Sheet();
    sheet.room = mostPoints;
    transform = new AffineTransform();
  }

  private Recorder(Recorder parent) {
    sheet = parent.sheet;
    become(parent);
  }

  private void become(Recorder other) {
    transform = new AffineTransform(other.transform);
    clip = other.clip;
    paint = other.paint;
    stroke = other.stroke;
    opacity = other.opacity;
  }

  List<Drawing.Fill> fills() {
    return List.copyOf(sheet.fills);
  }

  @Override
  public void fillShape(Shape shape) {
    record(shape);
  }

  @Override
  public void drawShape(Shape shape) {
    // Counted here too: of a line without length nothing may be left.
    count(shape);
    record(Pen.covered(stroke, shape, sheet.room));
  }

  private void record(Shape shape) {
    if (!(paint instanceof Color colour) || colour.getAlpha() < 255 || opacity < 1) {
      throw new Inexact(
          "The picture has colours that are transparent or run into each other, which cannot be"
              + " printed exactly.");
    }
    Shape placed = transform.createTransformedShape(shape);
    count(placed);
    // Most pictures are cut off at their edges only, where they have nothing.
    var bounds = placed.getBounds2D();
    if (!Double.isFinite(bounds.getWidth() + bounds.getHeight())) {
      throw new Inexact(FAR_BEYOND);
    }
    if (clip != null && !within(bounds)) {
      if (!clip.intersects(bounds)) {
        return;
      }
      placed = sheet.cutting.intersection(placed, clip);
    }
    var outline = outline(placed.getPathIterator(null));
    if (outline.size() > 1) {
      boolean evenOdd = placed.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
      sheet.fills.add(new Drawing.Fill(colour.getRGB() & 0xFFFFFF, evenOdd, outline));
    }
  }

  /** Whether it lies within what may be seen, as far as a thousandth of a point shows. */
  private boolean within(Rectangle2D bounds) {
    return clip.contains(
        bounds.getX() + UNSEEN,
        bounds.getY() + UNSEEN,
        bounds.getWidth() - 2 * UNSEEN,
        bounds.getHeight() - 2 * UNSEEN);
  }

  private void count(Shape shape) {
    for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      if (--sheet.room < 0) {
        throw new Inexact(Pen.TOO_MANY_POINTS);
      }
    }
  }

  private List<Segment> outline(PathIterator path) {
    var outline = new ArrayList<Segment>();
    var at = new double[6];
    double lastX = 0;
    double lastY = 0;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(at);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> outline.add(new Segment.Move(unit(at[0]), unit(at[1])));
        case PathIterator.SEG_LINETO -> outline.add(new Segment.Line(unit(at[0]), unit(at[1])));
        case PathIterator.SEG_QUADTO -> {
          // The cubic curve that is the same: its control points lie two thirds on the way.
          double x = at[2];
          double y = at[3];
          outline.add(
              new Segment.Curve(
                  unit(lastX + (at[0] - lastX) * 2 / 3),
                  unit(lastY + (at[1] - lastY) * 2 / 3),
                  unit(x + (at[0] - x) * 2 / 3),
                  unit(y + (at[1] - y) * 2 / 3),
                  unit(x),
                  unit(y)));
          at[0] = x;
          at[1] = y;
        }
        case PathIterator.SEG_CUBICTO -> {
          outline.add(
              new Segment.Curve(
                  unit(at[0]), unit(at[1]), unit(at[2]), unit(at[3]), unit(at[4]), unit(at[5])));
          at[0] = at[4];
          at[1] = at[5];
        }
        default -> outline.add(new Segment.Close());
      }
      // After a close comes a move in every path of AWT's that goes on.
      lastX = at[0];
      lastY = at[1];
    }
    return outline;
  }

  private static int unit(double points) {
    double value = points * 1000;
    if (!(Math.abs(value) < 10_000_000)) {
      throw new Inexact(FAR_BEYOND);
    }
    return (int) Math.round(value);
  }

  @Override
  public void drawImage(BufferedImage image) {
    throw new Inexact("The picture holds another one of pixels.");
  }

  @Override
  public void drawImage(Image image, ImageObserver observer) {
    throw new Inexact("The picture holds another one of pixels.");
  }

  @Override
  public void drawImage(Image image, AffineTransform at, ImageObserver observer) {
    throw new Inexact("The picture holds another one of pixels.");
  }

  @Override
  public void setPaint(Paint other) {
    paint = other;
  }

  @Override
  public void setPaint(Supplier<Paint> other) {
    paint = other.get();
  }

  @Override
  public void setStroke(Stroke other) {
    stroke = other;
  }

  @Override
  public Stroke stroke() {
    return stroke;
  }

  @Override
  public void applyClip(Shape shape) {
    var placed = transform.createTransformedShape(shape);
    clip = clip == null ? new Area(placed) : sheet.cutting.intersection(placed, clip);
  }

  @Override
  public Optional<Float> contextFontSize() {
    return Optional.empty();
  }

  @Override
  public Output createChild() {
    return new Recorder(this);
  }

  @Override
  public void dispose() {}

  @Override
  public void debugPaint(Consumer<Graphics2D> painter) {}

  @Override
  public Rectangle2D clipBounds() {
    var everything = new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6);
    var bounds = clip == null ? everything : clip.getBounds2D();
    try {
      return new Path2D.Double(bounds, transform.createInverse()).getBounds2D();
    } catch (NoninvertibleTransformException e) {
      return bounds;
    }
  }

  @Override
  public RenderingHints renderingHints() {
    return new RenderingHints(null);
  }

  @Override
  public Object renderingHint(RenderingHints.Key key) {
    return null;
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {}

  @Override
  public AffineTransform transform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setTransform(AffineTransform other) {
    transform = new AffineTransform(other);
  }

  @Override
  public void applyTransform(AffineTransform other) {
    transform.concatenate(other);
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public float currentOpacity() {
    return opacity;
  }

  @Override
  public void applyOpacity(float factor) {
    opacity *= factor;
  }

  @Override
  public SafeState safeState() {
    var kept = new Recorder(this);
    return () -> become(kept);
  }

  @Override
  public boolean supportsFilters() {
    return false;
  }

  @Override
  public boolean supportsColors() {
    return true;
  }
}
