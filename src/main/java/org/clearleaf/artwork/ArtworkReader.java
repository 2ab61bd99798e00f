package org.clearleaf.artwork;

import java.io.IOException;
import java.util.Optional;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.markup.Artwork;

/** Reads a picture of the project. */
public final class ArtworkReader {

  /** In bytes: a logo of paths has a few thousand. */
  static final int LARGEST_FILE = 1 << 20;

  private static final String PNG = ".png";

  private ArtworkReader() {}

  /**
   * The picture in a file whose name ends in {@code .svg} or {@code .png}.
   *
   * @return empty, with a problem at the file ({@code picture.file}, {@code picture.large}, {@code
   *     picture.damaged}, {@code picture.inexact}), if it cannot be shown as it is
   */
  public static Optional<Artwork> read(String file, Shelf shelf, Problems problems) {
    byte[] bytes;
    try {
      bytes = shelf.read(file);
    } catch (IOException e) {
      problems.error(
          "picture.file",
          Place.file(file),
          "The picture cannot be read.",
          "Put the file there, or mend its name in clinic.yaml.");
      return Optional.empty();
    }
    if (bytes.length > LARGEST_FILE) {
      problems.error(
          "picture.large",
          Place.file(file),
          "The picture has more than 1 MB.",
          "Save it smaller: a PNG needs no more than 1500 pixels in width.");
      return Optional.empty();
    }
    return file.endsWith(PNG)
        ? new PngReader(file, problems).read(bytes).map(raster -> raster)
        : new SvgReader(file, problems).read(bytes).map(drawing -> drawing);
  }
}
