package org.clearleaf.handout;

import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads each page once: its text as PDFTextStripper gives it by default, every code that is shown,
 * every shape that is filled, and which marked-content sequence each belongs to.
 */
final class PageReader extends PDFTextStripper {

  /**
   * All that a content stream of ours is made of. What else could draw would escape the measuring.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "g",
          "BDC",
          "EMC",
          "BT",
          "ET",
          "Tm",
          "Tf",
          "TJ",
          "re",
          "m",
          "c",
          "l",
          "h",
          "f",
          "f*",
          // The edges and the colours of a picture.
          "W",
          "n",
          "rg",
          // OpenPDF frames each page with them.
          "q",
          "Q",
          "Td");

  private final List<PrintedPage> pages = new ArrayList<>();
  private final Map<Glyph, GeneralPath> outlines = new HashMap<>();
  private final Deque<Passage> open = new ArrayDeque<>();
  private final Set<String> strangers = new TreeSet<>();
  private List<Passage> passages;
  private Rectangle2D path;
  private boolean white;
  private int piece;

  private record Glyph(COSDictionary font, int code) {}

  private PageReader() {
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
    setLineSeparator("\n");
    setPageEnd("");
  }

  static List<PrintedPage> read(PDDocument document) throws IOException {
    var reader = new PageReader();
    reader.getText(document);
    return List.copyOf(reader.pages);
  }

  @Override
  public void processPage(org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
    passages = new ArrayList<>();
    open.clear();
    strangers.clear();
    white = false;
    super.processPage(page);
  }

  @Override
  protected void writePage() throws IOException {
    var usual = output;
    var lines = new StringWriter();
    output = lines;
    super.writePage();
    output = usual;
    pages.add(
        new PrintedPage(
            getCurrentPageNo(),
            getCurrentPage(),
            List.copyOf(passages),
            lines.toString().lines().map(PageReader::plain).toList(),
            Set.copyOf(strangers),
            open.isEmpty()));
  }

  /**
   * Without what no one sees or hears: the marks of the bidi algorithm (UAX 9). Everything else
   * counts.
   */
  static String plain(String text) {
    var plain = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isBidiControl(c)).forEach(plain::appendCodePoint);
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  static boolean isBidiControl(int c) {
    return c == 0x61C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    var passage =
        new Passage(
            getCurrentPageNo(),
            tag.getName(),
            properties == null ? new COSDictionary() : properties,
            open.size());
    passages.add(passage);
    open.push(passage);
  }

  @Override
  public void endMarkedContentSequence() {
    open.pop();
  }

  /** What stands outside of all marks gets a passage of its own, which an invariant finds. */
  private Passage passage() {
    if (open.isEmpty()) {
      if (passages.isEmpty() || !passages.getLast().tag.isEmpty()) {
        passages.add(new Passage(getCurrentPageNo(), "", new COSDictionary(), 0));
      }
      return passages.getLast();
    }
    return open.peek();
  }

  @Override
  protected void showGlyph(Matrix toPage, PDFont font, int code, Vector displacement)
      throws IOException {
    var path =
        outlines.computeIfAbsent(new Glyph(font.getCOSObject(), code), _ -> outline(font, code));
    var state = getGraphicsState().getTextState();
    var transform = toPage.createAffineTransform();
    double size = Math.hypot(toPage.getShearX(), toPage.getScaleY());
    passage()
        .letters
        .add(
            new Letter(
                font.getName(),
                font instanceof PDType0Font type0 ? type0.codeToGID(code) : 0,
                font.toUnicode(code),
                piece,
                size,
                toPage.getShearX() == 0
                    && toPage.getShearY() == 0
                    && toPage.getScaleX() > 0
                    && Math.abs(toPage.getScaleX() - toPage.getScaleY()) < 0.001
                    && state.getRise() == 0
                    && state.getRenderingMode().isFill(),
                state.getCharacterSpacing() != 0 || state.getWordSpacing() != 0,
                white,
                toPage.getTranslateX(),
                toPage.getTranslateY(),
                path,
                transform,
                path.createTransformedShape(transform).getBounds2D()));
    super.showGlyph(toPage, font, code, displacement);
  }

  private static GeneralPath outline(PDFont font, int code) {
    try {
      if (font instanceof PDType0Font type0) {
        var path = new GeneralPath(type0.getNormalizedPath(code));
        path.transform(java.awt.geom.AffineTransform.getScaleInstance(0.001, 0.001));
        return path;
      }
      return new GeneralPath();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    switch (operator.getName()) {
      case "Tm" -> piece++;
      case "g" -> white = number(operands, 0) == 1;
      case "re" -> {
        double x = number(operands, 0);
        double y = number(operands, 1);
        extend(x, y);
        extend(x + number(operands, 2), y + number(operands, 3));
      }
      case "n" -> path = null;
      case "m", "l", "c" -> {
        for (int i = 0; i < operands.size(); i += 2) {
          extend(number(operands, i), number(operands, i + 1));
        }
      }
      case "f", "f*" -> {
        passage().shapes.add(path);
        path = null;
      }
      default -> {
        if (!KNOWN.contains(operator.getName())) {
          strangers.add(operator.getName());
        }
      }
    }
    super.processOperator(operator, operands);
  }

  private static double number(List<COSBase> operands, int index) {
    return ((COSNumber) operands.get(index)).floatValue();
  }

  private void extend(double x, double y) {
    var transform = getGraphicsState().getCurrentTransformationMatrix();
    var point = transform.transformPoint((float) x, (float) y);
    if (path == null) {
      path = new Rectangle2D.Double(point.x, point.y, 0, 0);
    } else {
      path.add(point.x, point.y);
    }
  }
}
