package org.clearleaf.markup;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.clearleaf.base.Language;

/** Reads {@code <figure data-picture>}: one of the pictures that the page is given. */
final class PictureReader {
  private static final Set<String> ATTRIBUTES =
      Set.of("role", "aria-label", "lang", "class", "data-picture", "data-width", "data-height");

  private final Cursor cursor;
  private final Map<String, Artwork> pictures;

  PictureReader(Cursor cursor, Map<String, Artwork> pictures) {
    this.cursor = cursor;
    this.pictures = pictures;
  }

  /** Empty, with a problem, if there is no such picture. */
  Optional<Block> read() throws XMLStreamException {
    cursor.allow(ATTRIBUTES);
    cursor.expect("role", "img");
    var centred = cursor.attribute("class") != null;
    if (centred) {
      cursor.expect("class", "centred");
    }
    var alternative = cursor.require("aria-label");
    Language language = cursor.attribute("lang") == null ? null : language();
    int width = cursor.millimetres("data-width");
    int height =
        cursor.attribute("data-height") == null
            ? Integer.MAX_VALUE
            : cursor.millimetres("data-height");
    var key = cursor.require("data-picture");
    var artwork = pictures.get(key);
    if (artwork == null && !key.isEmpty()) {
      cursor.error(
          "markup.picture",
          "There is no picture \"" + Cursor.excerpt(key) + "\".",
          "name one that the page is given.");
    }
    var id = cursor.node();
    cursor.leaf();
    return Optional.ofNullable(artwork)
        .map(found -> fitted(id, found, alternative, language, width, height, centred));
  }

  private Language language() {
    var tag = cursor.require("lang");
    return tag.isEmpty() ? null : cursor.language(tag);
  }

  /** As large as fits in the width and the height that are given. */
  private static Block.Picture fitted(
      NodeId id,
      Artwork artwork,
      String alternative,
      Language language,
      int width,
      int height,
      boolean centred) {
    double scale = Math.min((double) width / artwork.width(), (double) height / artwork.height());
    return new Block.Picture(
        id,
        artwork,
        alternative,
        language,
        Math.max(1, (int) Math.round(artwork.width() * scale)),
        Math.max(1, (int) Math.round(artwork.height() * scale)),
        centred);
  }
}
