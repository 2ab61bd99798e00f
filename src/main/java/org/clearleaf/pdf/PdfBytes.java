package org.clearleaf.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** PDF syntax (ISO 32000-1, 7.2 and 7.3), put together byte by byte. */
final class PdfBytes {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes;
  private int size;

  PdfBytes(int capacity) {
    bytes = new byte[capacity];
  }

  int size() {
    return size;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** The bytes so far, of which {@link #size} count; valid until the next call. */
  byte[] array() {
    return bytes;
  }

  void clear() {
    size = 0;
  }

  PdfBytes raw(int b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size + 16);
    }
    bytes[size++] = (byte) b;
    return this;
  }

  /** ASCII as it is. */
  PdfBytes raw(String ascii) {
    int length = ascii.length();
    room(length);
    for (int i = 0; i < length; i++) {
      bytes[size + i] = (byte) ascii.charAt(i);
    }
    size += length;
    return this;
  }

  PdfBytes raw(byte[] source, int length) {
    room(length);
    System.arraycopy(source, 0, bytes, size, length);
    size += length;
    return this;
  }

  PdfBytes number(int value) {
    if (value < 0) {
      raw('-');
      value = -value;
    }
    int divisor = 1;
    while (value / divisor >= 10) {
      divisor *= 10;
    }
    for (; divisor > 0; divisor /= 10) {
      raw('0' + value / divisor % 10);
    }
    return this;
  }

  /**
   * A number given in thousandths, without needless digits: 18000 is {@code 18}, -20500 is {@code
   * -20.5}.
   */
  PdfBytes thousandths(int value) {
    if (value < 0) {
      raw('-');
      value = -value;
    }
    number(value / 1000);
    int rest = value % 1000;
    if (rest > 0) {
      raw('.').raw('0' + rest / 100);
      if (rest % 100 > 0) {
        raw('0' + rest / 10 % 10);
        if (rest % 10 > 0) {
          raw('0' + rest % 10);
        }
      }
    }
    return this;
  }

  PdfBytes reference(int object) {
    return number(object).raw(" 0 R");
  }

  /**
   * A byte inside a literal string; a bare carriage return would be read as a line feed (7.3.4.2).
   */
  PdfBytes inString(int b) {
    switch (b) {
      case '(', ')', '\\' -> raw('\\').raw(b);
      case '\r' -> raw("\\r");
      default -> raw(b);
    }
    return this;
  }

  /** A string of bytes, written as a literal string. */
  PdfBytes string(byte[] content) {
    raw('(');
    for (byte b : content) {
      inString(b & 0xff);
    }
    return raw(')');
  }

  /**
   * A text string (7.9.2.2): as it is where it is ASCII, else UTF-16BE with a byte order mark
   * (STANDARDS X7).
   */
  PdfBytes text(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      return string(text.getBytes(StandardCharsets.US_ASCII));
    }
    raw('(').raw(0xfe).raw(0xff);
    for (int i = 0; i < text.length(); i++) {
      inString(text.charAt(i) >> 8).inString(text.charAt(i) & 0xff);
    }
    return raw(')');
  }

  /** Four hexadecimal digits. */
  PdfBytes hex16(int value) {
    return raw(HEX[value >> 12 & 15])
        .raw(HEX[value >> 8 & 15])
        .raw(HEX[value >> 4 & 15])
        .raw(HEX[value & 15]);
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * size, size + more));
    }
  }
}
