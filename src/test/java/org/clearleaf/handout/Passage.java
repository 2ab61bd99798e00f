package org.clearleaf.handout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** A marked-content sequence of a page: content that the structure tree refers to, or an artifact. */
final class Passage {
  private static final COSName PAGINATION = COSName.getPDFName("Pagination");
  private static final COSName FOOTER = COSName.getPDFName("Footer");

  final int page;
  final String tag;
  final COSDictionary properties;
  final int depth;
  final List<Letter> letters = new ArrayList<>();

  /** Filled rectangles and discs. */
  final List<Rectangle2D> shapes = new ArrayList<>();

  private String text;

  Passage(int page, String tag, COSDictionary properties, int depth) {
    this.page = page;
    this.tag = tag;
    this.properties = properties;
    this.depth = depth;
  }

  /**
   * What its codes say, without bidi controls, NFC: piece after piece in the order of the file, those with letters that run
   * from right to left turned round, since codes are shown from left to right.
   */
  String text() {
    if (text == null) {
      var all = new StringBuilder();
      for (int i = 0, end; i < letters.size(); i = end) {
        var piece = new StringBuilder();
        for (end = i; end < letters.size() && letters.get(end).piece() == letters.get(i).piece(); end++) {
          piece.append(letters.get(end).text());
        }
        all.append(piece.chars().anyMatch(Passage::isRightToLeft) ? piece.reverse() : piece);
      }
      text = PageReader.plain(all.toString());
    }
    return text;
  }

  private static boolean isRightToLeft(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          !PageReader.isBidiControl(c);
      default -> false;
    };
  }

  boolean isArtifact() {
    return tag.equals("Artifact");
  }

  boolean isFooter() {
    return isArtifact()
        && PAGINATION.equals(properties.getCOSName(COSName.TYPE))
        && FOOTER.equals(properties.getCOSName(COSName.SUBTYPE));
  }

  /** -1 for an artifact. */
  int mcid() {
    return properties.getInt(COSName.MCID, -1);
  }

  /** The heights of its lines, from the foot of the page upwards, in thousandths of a point. */
  TreeSet<Long> baselines() {
    var baselines = new TreeSet<Long>();
    letters.forEach(letter -> baselines.add(Math.round(letter.baseline() * 1000)));
    return baselines;
  }
}
