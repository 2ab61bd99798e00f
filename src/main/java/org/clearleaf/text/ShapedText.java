package org.clearleaf.text;

import java.util.List;

/** A paragraph, analysed and shaped once; lines are cut from it. Not for several threads. */
public interface ShapedText {

  /** The text in logical order, NFC, without bidi controls. */
  String text();

  /**
   * The offsets after which a line may end (UAX 14, by dictionary or phrase where the language
   * wants it), ascending; the last is the text's length.
   */
  List<Integer> breaks();

  /**
   * The width of the units from {@code start} to {@code end} without trailing spaces, in
   * thousandths of a point.
   */
  int width(int start, int end);

  /**
   * Distance between the baselines of its lines as running text, thousandths of a point: that of
   * the tallest family in it. A paragraph in English on a sheet in Urdu is set as English is.
   */
  int leading();

  /** The same for headings: the least at which the ink of two lines stays apart. */
  int tightLeading();

  /**
   * The line from {@code start} to {@code end}, both of them 0 or breaks; shaped again only where a
   * break is unsafe.
   */
  Line line(int start, int end);
}
