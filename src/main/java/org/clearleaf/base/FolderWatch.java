package org.clearleaf.base;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Watches folders of a real project. */
final class FolderWatch implements Watch {

  /** In milliseconds. Editors write, rename and touch a file within a few of them. */
  private static final int QUIET = 60;

  /** In milliseconds. A folder that was put in the place of another one is found again. */
  private static final int LOOK_AGAIN = 1_000;

  /** However fast changes come: so many quiet times, and they are told. */
  private static final int MOST = 10;

  private final Path root;
  private final List<String> folders;
  private final WatchService service;
  private final Map<WatchKey, String> watched = new HashMap<>();

  FolderWatch(Path root, List<String> folders) throws IOException {
    this.root = root;
    this.folders = List.copyOf(folders);
    service = root.toAbsolutePath().getFileSystem().newWatchService();
    register();
  }

  /** The folders that came anew since the last look. */
  private SortedSet<String> register() throws IOException {
    var fresh = new TreeSet<String>();
    for (var folder : folders) {
      var path = root.resolve(folder).toAbsolutePath();
      if (!watched.containsValue(folder) && Files.isDirectory(path)) {
        watched.put(path.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), folder);
        fresh.add(folder);
      }
    }
    return fresh;
  }

  @Override
  public SortedSet<String> next() throws IOException {
    var changed = new TreeSet<String>();
    try {
      while (changed.isEmpty()) {
        var born = new TreeSet<String>();
        take(service.poll(LOOK_AGAIN, TimeUnit.MILLISECONDS), changed, born);
        changed.addAll(register());
        for (int i = 0; i < MOST && !changed.isEmpty(); i++) {
          var key = service.poll(QUIET, TimeUnit.MILLISECONDS);
          if (key == null) {
            break;
          }
          take(key, changed, born);
        }
        changed.removeIf(path -> born.contains(path) && Files.notExists(root.resolve(path)));
      }
      return changed;
    } catch (ClosedWatchServiceException e) {
      return Collections.emptySortedSet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Collections.emptySortedSet();
    }
  }

  /**
   * @param born what began to be: if it has gone again, it was somebody's scratch file
   */
  private void take(WatchKey key, SortedSet<String> changed, SortedSet<String> born) {
    if (key == null) {
      return;
    }
    var folder = watched.get(key);
    for (var event : key.pollEvents()) {
      if (event.kind() == OVERFLOW) {
        // More than the system could tell: anything in it may have changed.
        changed.add(folder);
      } else if (isContent(event.context().toString())) {
        var path = folder + "/" + event.context();
        if (changed.add(path) && event.kind() == ENTRY_CREATE) {
          born.add(path);
        }
      }
    }
    if (!key.reset()) {
      watched.remove(key);
    }
  }

  /** Editors put copies and locks beside a file; Vim tries whether 4913 can be written. */
  private static boolean isContent(String name) {
    return !name.startsWith(".")
        && !name.startsWith("#")
        && !name.endsWith("~")
        && !name.endsWith(".tmp")
        && !name.endsWith(".part")
        && !name.equals("4913");
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
