package org.clearleaf.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The zip that a workbook is. Read by its directory at the end: writers of workbooks leave the
 * sizes before each part open, which the JDK's stream of a zip refuses (Java 25).
 */
final class Packages {

  /** Ours have less than 1 MB, unpacked. In bytes. */
  static final long LARGEST = 64 << 20;

  private static final int MOST_PARTS = 2000;

  /** The first day that a zip can name. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String CREATED = "(<dcterms:(created|modified)[^>]*>)[^<]*<";

  private Packages() {}

  /**
   * The same package without the time of its making, so that the same input gives the same bytes.
   */
  static byte[] withoutTime(byte[] zip) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = open(zip);
        var out = new ZipOutputStream(bytes)) {
      for (var entry : Collections.list(in.getEntries())) {
        byte[] content;
        try (var part = in.getInputStream(entry)) {
          content = part.readAllBytes();
        }
        if (entry.getName().equals("docProps/core.xml")) {
          content =
              new String(content, StandardCharsets.UTF_8)
                  .replaceAll(CREATED, "$1" + "1980-01-01T00:00:00Z<")
                  .getBytes(StandardCharsets.UTF_8);
        }
        var fixed = new ZipEntry(entry.getName());
        fixed.setTimeLocal(TIME);
        out.putNextEntry(fixed);
        out.write(content);
      }
    }
    return bytes.toByteArray();
  }

  /** Unpacks everything once and keeps nothing: what a zip says of its sizes may be a lie. */
  static boolean isTooLarge(byte[] zip) throws IOException {
    long size = 0;
    var buffer = new byte[1 << 16];
    try (var in = open(zip)) {
      var entries = Collections.list(in.getEntries());
      if (entries.size() > MOST_PARTS) {
        return true;
      }
      for (var entry : entries) {
        try (var part = in.getInputStream(entry)) {
          for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            if (size > LARGEST) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static ZipFile open(byte[] zip) throws IOException {
    return ZipFile.builder().setByteArray(zip).get();
  }
}
