package org.clearleaf.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A package of a spreadsheet without the time of its making, so that the same input gives the same
 * bytes.
 */
final class FixedZip {

  /** The first day that a zip can name. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String CREATED = "(<dcterms:(created|modified)[^>]*>)[^<]*<";

  private FixedZip() {}

  static byte[] of(byte[] zip) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
        var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var content = in.readAllBytes();
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
}
