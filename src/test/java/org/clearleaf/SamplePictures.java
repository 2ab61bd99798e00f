package org.clearleaf;

import java.util.List;
import java.util.Map;
import org.clearleaf.markup.Artwork;
import org.clearleaf.markup.Drawing;
import org.clearleaf.markup.Drawing.Segment;
import org.clearleaf.markup.Raster;

/** The pictures that the pages of tests are given. */
public final class SamplePictures {

  /** 100 by 50 points: a blue field with a yellow hill. */
  private static final Drawing DRAWING =
      new Drawing(
          100_000,
          50_000,
          List.of(
              new Drawing.Fill(0x1F3A93, false, Drawing.rectangle(0, 0, 100_000, 50_000)),
              new Drawing.Fill(
                  0xFFCC00,
                  true,
                  List.of(
                      new Segment.Move(10_000, 40_000),
                      new Segment.Curve(30_000, 0, 70_000, 0, 90_000, 40_000),
                      new Segment.Close()))));

  /** Two by two pixels: red, green, blue, white. */
  private static final Raster RASTER =
      new Raster(2, 2, new byte[] {-1, 0, 0, 0, -1, 0, 0, 0, -1, -1, -1, -1});

  public static final Map<String, Artwork> ALL = Map.of("hill", DRAWING, "pixels", RASTER);

  private SamplePictures() {}
}
