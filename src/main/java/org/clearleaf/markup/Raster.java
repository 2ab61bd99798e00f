package org.clearleaf.markup;

import java.util.Arrays;

/**
 * A picture of pixels in sRGB, without transparency. Two with the same pixels are equal.
 *
 * @see Drawing
 */
public final class Raster implements Artwork {

  /** Thousandths of a point: 96 pixels are an inch (CSS Values 3, 6.2). */
  private static final int PIXEL = 750;

  private final int columns;
  private final int rows;
  private final byte[] rgb;

  /**
   * @param columns pixels of a row, from 1
   * @param rows from 1
   * @param rgb red, green and blue of each pixel, row by row from the top; copied
   */
  public Raster(int columns, int rows, byte[] rgb) {
    if (columns < 1 || rows < 1 || rgb.length != 3L * columns * rows) {
      throw new IllegalArgumentException(
          "%d bytes for %d by %d pixels".formatted(rgb.length, columns, rows));
    }
    this.columns = columns;
    this.rows = rows;
    this.rgb = rgb.clone();
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  @Override
  public int width() {
    return columns * PIXEL;
  }

  @Override
  public int height() {
    return rows * PIXEL;
  }

  /** Red, green and blue of each pixel, row by row from the top; a copy. */
  public byte[] rgb() {
    return rgb.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Raster raster
        && raster.columns == columns
        && raster.rows == rows
        && Arrays.equals(raster.rgb, rgb);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * columns + rows) + Arrays.hashCode(rgb);
  }
}
