package org.clearleaf.template;

import java.io.IOException;
import java.io.Writer;

/** Holds a page while it is written, up to a length that no page has. */
final class PageWriter extends Writer {

  /** In characters; the largest summary that is read fits twice. */
  private static final int LONGEST = 8 << 20;

  private final StringBuilder page;

  /**
   * @param usual about how many characters will come
   */
  PageWriter(int usual) {
    page = new StringBuilder(usual);
  }

  /** The page would never be whole. */
  static final class TooLong extends IOException {}

  @Override
  public void write(char[] characters, int start, int length) throws TooLong {
    makeRoom(length);
    page.append(characters, start, length);
  }

  @Override
  public void write(String text, int start, int length) throws TooLong {
    makeRoom(length);
    page.append(text, start, start + length);
  }

  private void makeRoom(int length) throws TooLong {
    if (length > LONGEST - page.length()) {
      throw new TooLong();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return page.toString();
  }
}
