package org.clearleaf.base;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of lines that only grows. */
final class AppendOnlyFile {

  /** Java's locks are the process's: threads of it wait for each other here. */
  private static final Object ONE_AT_A_TIME = new Object();

  private AppendOnlyFile() {}

  static void append(Path file, String header, String line) throws IOException {
    if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a line has no end of line in it");
    }
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    synchronized (ONE_AT_A_TIME) {
      try (var channel = FileChannel.open(file, READ, WRITE, CREATE);
          var _ = channel.lock()) {
        long end = channel.size();
        var text = new StringBuilder();
        if (end == 0) {
          text.append(header).append('\n');
        } else if (lastByte(channel, end) != '\n') {
          // Of a process that was ended in the middle: what it wrote stays, and spoils nothing.
          text.append('\n');
        }
        text.append(line).append('\n');
        write(channel, end, text.toString().getBytes(StandardCharsets.UTF_8));
        channel.force(true);
      }
    }
  }

  private static byte lastByte(FileChannel channel, long end) throws IOException {
    var last = ByteBuffer.allocate(1);
    channel.read(last, end - 1);
    return last.get(0);
  }

  private static void write(FileChannel channel, long at, byte[] bytes) throws IOException {
    var rest = ByteBuffer.wrap(bytes);
    for (long place = at; rest.hasRemaining(); ) {
      place += channel.write(rest, place);
    }
  }
}
