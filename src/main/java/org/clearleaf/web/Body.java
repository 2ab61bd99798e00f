package org.clearleaf.web;

import java.io.IOException;
import java.io.OutputStream;

/** What an answer holds, written when it goes out: what is large is not held twice. */
interface Body {

  /** In bytes. */
  long length();

  /**
   * Writes it; may be called several times.
   *
   * @throws IOException if the other side no longer listens
   */
  void writeTo(OutputStream out) throws IOException;

  /**
   * @param bytes not to be changed
   */
  static Body of(byte[] bytes) {
    return new Body() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
      }
    };
  }
}
