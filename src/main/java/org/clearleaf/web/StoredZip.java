package org.clearleaf.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files in one, for whoever saves them all. PDFs are compressed already; they are put in as they
 * are, so that a zip is written as fast as it is sent, and takes no memory of its own.
 */
final class StoredZip implements Body {

  /** The first day that a zip can tell: the same files give the same bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final SequencedMap<String, byte[]> files;
  private final Runnable sent;
  private final long length;

  /**
   * @param files by their names; not to be changed
   * @param sent called each time when all of it has been written
   */
  StoredZip(SequencedMap<String, byte[]> files, Runnable sent) {
    this.files = files;
    this.sent = sent;
    var counter = new Counter();
    try {
      write(counter);
    } catch (IOException e) {
      throw new UncheckedIOException("counting fails nowhere", e);
    }
    length = counter.length;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    write(out);
    sent.run();
  }

  private void write(OutputStream out) throws IOException {
    // Not closed: the answer's stream belongs to the server.
    var zip = new ZipOutputStream(out);
    zip.setMethod(ZipOutputStream.STORED);
    for (var file : files.entrySet()) {
      zip.putNextEntry(entry(file));
      zip.write(file.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }

  private static ZipEntry entry(Map.Entry<String, byte[]> file) {
    var sum = new CRC32();
    sum.update(file.getValue());
    var entry = new ZipEntry(file.getKey());
    entry.setTimeLocal(NO_TIME);
    entry.setSize(file.getValue().length);
    entry.setCrc(sum.getValue());
    return entry;
  }

  private static final class Counter extends OutputStream {
    private long length;

    @Override
    public void write(int b) {
      length++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      length += count;
    }
  }
}
