package org.clearleaf.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocketFactory;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.Store;
import org.clearleaf.base.Watch;

/** A real server on a free port, with English, Spanish and Arabic only: it starts at once. */
final class Served implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";

  private static final Store NOWHERE =
      files -> {
        throw new IOException("nothing is written in this test");
      };

  final Project project = new Project();
  final AtomicLong skipped = new AtomicLong();
  final ConcurrentLinkedQueue<Throwable> mistakes = new ConcurrentLinkedQueue<>();
  final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
  final Server server;

  Served() {
    this(ServeOptions.USUAL);
  }

  Served(ServeOptions options) {
    this(options, (content, order) -> content.pages().press().print(order), 15_000);
  }

  Served(ServeOptions options, PrintShop.Maker maker, int idle) {
    this(options, maker, idle, NOWHERE, Optional.empty());
  }

  /** One that writes. */
  static Served writing(Store store) {
    PrintShop.Maker press = (content, order) -> content.pages().press().print(order);
    return new Served(ServeOptions.USUAL, press, 15_000, store, Optional.empty());
  }

  /** One of a clinic that writes its audit and trusts a mail server. */
  static Served mailing(Store store, SSLSocketFactory trust, String clinic) {
    PrintShop.Maker press = (content, order) -> content.pages().press().print(order);
    var served = new Served(ServeOptions.USUAL, press, 15_000, store, Optional.of(trust));
    served.project.put("clinic.yaml", clinic.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; served.server.library().content().clinic().isEmpty(); i++) {
      if (i == 200) {
        served.close();
        throw new IllegalArgumentException("no description of a clinic: " + clinic);
      }
      LockSupport.parkNanos(50_000_000);
    }
    return served;
  }

  private Served(
      ServeOptions options,
      PrintShop.Maker maker,
      int idle,
      Store store,
      Optional<SSLSocketFactory> trust) {
    try {
      server =
          Server.start(
              project,
              options.withPort(0),
              new Server.Process(
                  store,
                  Map.of("CLEARLEAF_SMTP_USER", "clinic", "CLEARLEAF_SMTP_PASSWORD", "a secret"),
                  trust,
                  () -> System.nanoTime() + skipped.get(),
                  idle,
                  log::add,
                  mistakes::add,
                  PrintShop.Size.usual(),
                  maker));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Server.CannotListen e) {
      throw new IllegalStateException(e);
    }
  }

  static ServeOptions withPassword() {
    return ServeOptions.USUAL.with(new Access.ByPassword(new Password(PASSWORD, 1)));
  }

  /** Lets time go by for everything that waits. */
  void skipSeconds(long seconds) {
    skipped.addAndGet(seconds * 1_000_000_000);
  }

  Exchange get(String target, String... headers) {
    return send("GET", target, "", headers);
  }

  Exchange post(String target, String form, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type: application/x-www-form-urlencoded"));
    all.addAll(List.of(headers));
    return send("POST", target, form, all.toArray(String[]::new));
  }

  /**
   * One request; headers as they stand on the line. Those of a browser that are not given are
   * added.
   */
  Exchange send(String method, String target, String body, String... headers) {
    return Exchange.of(server.port(), method, target, body, headers);
  }

  @Override
  public void close() {
    server.close();
  }

  /** The real project, three languages of it, with changes in memory. */
  static final class Project implements Shelf {
    private static final List<String> SHOWN = List.of("ar", "common.pot", "en", "es");

    private final Shelf below = new ProjectShelf();
    private final Map<String, byte[]> changed = new ConcurrentHashMap<>();
    private final BlockingQueue<SortedSet<String>> changes = new LinkedBlockingQueue<>();
    private volatile String damaged = "";
    private volatile boolean watched = true;
    private volatile LocalDate today = below.today();

    void put(String path, byte[] bytes) {
      changed.put(path, bytes);
      changes.add(new TreeSet<>(List.of(path)));
    }

    /** As it is on the disk. */
    void restore(String path) {
      changed.remove(path);
      changes.add(new TreeSet<>(List.of(path)));
    }

    /** The disk fails where the file is. */
    void damage(String path) {
      damaged = path;
      changes.add(new TreeSet<>(List.of(path)));
    }

    /** The system has no more watches to give. */
    void unwatched() {
      watched = false;
    }

    void on(LocalDate day) {
      today = day;
    }

    @Override
    public boolean exists(String path) {
      return changed.containsKey(path) || below.exists(path);
    }

    @Override
    public byte[] read(String path) throws IOException {
      if (path.equals(damaged)) {
        throw new IOException("the disk is damaged");
      }
      var bytes = changed.get(path);
      return bytes == null ? below.read(path) : bytes.clone();
    }

    @Override
    public MemorySegment map(String path) throws IOException {
      return below.map(path);
    }

    @Override
    public List<String> list(String folder) throws IOException {
      var names = new TreeMap<String, Boolean>();
      below.list(folder).forEach(name -> names.put(name, true));
      changed.keySet().stream()
          .filter(path -> path.startsWith(folder + "/"))
          .map(path -> path.substring(folder.length() + 1))
          .filter(name -> name.indexOf('/') < 0)
          .forEach(name -> names.put(name, true));
      return names.keySet().stream()
          .filter(name -> !folder.equals("translations") || SHOWN.contains(name))
          .toList();
    }

    @Override
    public LocalDate today() {
      return today;
    }

    @Override
    public Watch watch(List<String> folders) throws IOException {
      if (!watched) {
        throw new IOException("no watches are left");
      }
      return new Watch() {
        private volatile boolean closed;

        @Override
        public SortedSet<String> next() {
          try {
            var next = changes.take();
            return closed ? Collections.emptySortedSet() : next;
          } catch (InterruptedException e) {
            return Collections.emptySortedSet();
          }
        }

        @Override
        public void close() {
          closed = true;
          changes.add(Collections.emptySortedSet());
        }
      };
    }
  }
}
