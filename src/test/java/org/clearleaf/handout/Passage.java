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

  /** As PDFBox reads it when nothing else stands on the page; without bidi controls. */
  String text = "";

  Passage(int page, String tag, COSDictionary properties, int depth) {
    this.page = page;
    this.tag = tag;
    this.properties = properties;
    this.depth = depth;
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
