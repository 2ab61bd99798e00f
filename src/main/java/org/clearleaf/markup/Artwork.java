package org.clearleaf.markup;

/**
 * A picture that a page shows: a logo, a code that a phone reads. Its size is that which it has by
 * itself, in thousandths of a point; a page says how large it is shown.
 */
public sealed interface Artwork permits Drawing, Raster {

  int width();

  int height();
}
