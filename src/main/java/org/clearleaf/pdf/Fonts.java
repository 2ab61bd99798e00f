package org.clearleaf.pdf;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearleaf.text.Face;

/**
 * The fonts of one file, in the order of their first use; their resource names are F0, F1 and so
 * on.
 */
final class Fonts {
  private final PdfFile file;
  private final Map<Face, Named> byFace = new LinkedHashMap<>();
  private Named last;

  Fonts(PdfFile file) {
    this.file = file;
  }

  record Named(String name, RunEncoder encoder) {}

  Named of(Face face) {
    if (last == null || last.encoder.font().face() != face) {
      last = byFace.get(face);
      if (last == null) {
        last =
            new Named("F" + byFace.size(), new RunEncoder(new EmbeddedFont(face, file.reserve())));
        byFace.put(face, last);
      }
    }
    return last;
  }

  /** Writes all fonts, and their entry of the resources. */
  void write(PdfBytes dictionary) throws IOException {
    dictionary.raw("/Font<<");
    for (var named : byFace.values()) {
      named.encoder.font().write(file);
      dictionary.raw('/').raw(named.name).raw(' ').reference(named.encoder.font().object());
    }
    dictionary.raw(">>");
  }
}
