package org.clearleaf.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.Watch;

/**
 * Holds the {@link Content} that is served, and reads it anew when files of the project have
 * changed or a new day has begun. The old one is served until the new one is whole.
 */
public final class Library implements AutoCloseable {

  /** In milliseconds. More files come after the first one: a checkout, a save of several. */
  private static final int SETTLE = 200;

  /** In milliseconds, between two looks at the date. */
  private static final int LOOK = 30_000;

  private final ContentReader reader;
  private final Supplier<LocalDate> today;
  private final int look;
  private final Shelf shelf;
  private final List<Consumer<Content>> listeners = new CopyOnWriteArrayList<>();
  private volatile Content content;
  private volatile Optional<Trouble> trouble = Optional.empty();
  private volatile boolean closed;
  private Watch watch;
  private Thread watcher;
  private Thread calendar;

  /** What keeps the library from being up to date. */
  public enum Trouble {
    /** Files cannot be watched here: what changes is seen after a restart. */
    NOT_WATCHED,
    /** The project could not be read when it had changed: what is served is older. */
    NOT_READ
  }

  /**
   * Reads everything.
   *
   * @throws IOException if the shelf cannot be read
   */
  Library(Shelf shelf, ContentReader reader) throws IOException {
    this(shelf, reader, LOOK);
  }

  /**
   * @param look milliseconds between two looks at the date
   */
  Library(Shelf shelf, ContentReader reader, int look) throws IOException {
    this.shelf = shelf;
    this.look = look;
    this.reader = reader;
    today = shelf::today;
    // Watches before it reads: what is saved meanwhile is not missed.
    openWatch();
    content = reader.read();
  }

  /** Begins to read anew what changes. */
  void start() {
    if (watch != null) {
      watcher = Thread.ofPlatform().daemon().name("watch").start(this::follow);
    }
    calendar = Thread.ofVirtual().name("calendar").start(this::followDays);
  }

  /** Is told of each new content, after it is served. */
  void onChange(Consumer<Content> listener) {
    listeners.add(listener);
  }

  public Content content() {
    return content;
  }

  /** For whoever keeps the shelf; empty if all is well. */
  public Optional<Trouble> trouble() {
    return trouble;
  }

  private void openWatch() throws IOException {
    try {
      watch = shelf.watch(reader.folders());
    } catch (UnsupportedOperationException e) {
      trouble = Optional.of(Trouble.NOT_WATCHED);
    } catch (IOException e) {
      // A system gives out a limited number of watches; everything else works without.
      watch = null;
      trouble = Optional.of(Trouble.NOT_WATCHED);
    }
  }

  private void follow() {
    try {
      var folders = reader.folders();
      while (!closed) {
        var changed = watch.next();
        if (changed.isEmpty()) {
          return;
        }
        if (changed.stream().anyMatch(ContentReader::concerns)) {
          Thread.sleep(SETTLE);
          folders = reopenIfChanged(folders);
          read();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      if (!closed) {
        trouble = Optional.of(Trouble.NOT_WATCHED);
      }
    }
  }

  /** A new language is a new folder. */
  private List<String> reopenIfChanged(List<String> folders) throws IOException {
    var now = new ArrayList<>(reader.folders());
    if (now.equals(folders)) {
      return folders;
    }
    var old = watch;
    synchronized (this) {
      if (closed) {
        return folders;
      }
      watch = shelf.watch(now);
    }
    old.close();
    return now;
  }

  private void followDays() {
    try {
      while (!closed) {
        Thread.sleep(look);
        if (!today.get().equals(content.day())) {
          read();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void read() {
    try {
      var fresh = reader.read();
      if (!fresh.hash().equals(content.hash())) {
        content = fresh;
        listeners.forEach(listener -> listener.accept(fresh));
      }
      trouble = trouble.filter(t -> t == Trouble.NOT_WATCHED);
    } catch (IOException | RuntimeException e) {
      // In the middle of a checkout a file may be gone for a moment; the next change mends it.
      trouble = Optional.of(Trouble.NOT_READ);
    }
  }

  @Override
  public void close() {
    closed = true;
    synchronized (this) {
      if (watch != null) {
        watch.close();
      }
    }
    if (calendar != null) {
      calendar.interrupt();
    }
  }
}
