package org.clearleaf.handout;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;

/**
 * One code shown on a page, measured in points from the lower left corner of the paper.
 *
 * @param font its PostScript name
 * @param glyph index in the embedded font
 * @param text what the file says that the code means, null if it says nothing
 * @param piece counts the places in which text was begun on its page
 * @param size effective: font size x text matrix x CTM
 * @param straight whether it stands upright, unmirrored, unstretched and on its line
 * @param spread whether letters or words are spaced out (Tc, Tw)
 * @param outline of its glyph, in ems, empty for a blank one
 * @param toPage from ems to the page
 */
record Letter(
    String font,
    int glyph,
    String text,
    int piece,
    double size,
    boolean straight,
    boolean spread,
    boolean white,
    double x,
    double baseline,
    GeneralPath outline,
    AffineTransform toPage,
    Rectangle2D ink) {

  boolean hasInk() {
    return !ink.isEmpty();
  }
}
