package org.clearleaf.template;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.clearleaf.base.Shelf;

/** Lets FreeMarker take its templates from the shelf's folder {@code templates}. */
final class ShelfTemplates implements TemplateLoader {
  static final String FOLDER = "templates/";

  /** In bytes; FreeMarker takes minutes for what is a hundred times longer. */
  private static final int LONGEST = 128 << 10;

  private final Shelf shelf;

  ShelfTemplates(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public Object findTemplateSource(String name) {
    var path = FOLDER + name;
    return shelf.exists(path) ? path : null;
  }

  /** Not known; templates are read once. */
  @Override
  public long getLastModified(Object source) {
    return -1;
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    var path = (String) source;
    byte[] bytes = shelf.read(path);
    if (bytes.length > LONGEST) {
      throw new TemplateMistake.NotText(
          path, "The template is longer than %d KB.".formatted(LONGEST >> 10));
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.startsWith("\uFEFF")) {
        throw new TemplateMistake.NotText(path, "The template begins with a byte order mark.");
      }
      return new StringReader(text);
    } catch (CharacterCodingException e) {
      throw new TemplateMistake.NotText(path, "The template is not in UTF-8.");
    }
  }

  @Override
  public void closeTemplateSource(Object source) {}
}
