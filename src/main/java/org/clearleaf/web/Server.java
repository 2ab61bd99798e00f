package org.clearleaf.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.Store;
import org.clearleaf.press.Printer;

/**
 * A running server: the library, the print shop, the gate and the routes, put together once, and
 * ended in good order.
 */
public final class Server implements AutoCloseable {

  /** In milliseconds: how long a connection may be without anything moving on it. */
  private static final int IDLE = 15_000;

  /**
   * For e-mails when the server is stopped: one that is not handed over after a minute is called
   * off.
   */
  public static final Duration PATIENCE = Duration.ofSeconds(65);

  private final HttpServer http;
  private final Library library;
  private final PrintShop prints;
  private final Health health;
  private final Sendings sendings;
  private final PackShop packs;
  private final Store store;
  private final List<Route> routes;
  private final int port;
  private final String here;

  /**
   * What the server gets from the process that it runs in.
   *
   * @param store where the audit of e-mails is written
   * @param environment holds the user and password of a mail server
   * @param trust which mail servers to trust; those that the machine trusts where it is empty
   * @param idle milliseconds that a connection may be without anything moving on it
   * @param log receives a line for each request, where that is wished
   * @param unexpected receives mistakes of ours
   * @param maker makes the sheets
   */
  record Process(
      Store store,
      Map<String, String> environment,
      Optional<SSLSocketFactory> trust,
      LongSupplier nanoTime,
      int idle,
      Consumer<String> log,
      Consumer<Throwable> unexpected,
      PrintShop.Size size,
      PrintShop.Maker maker) {

    static Process usual(
        Store store,
        Map<String, String> environment,
        Consumer<String> log,
        Consumer<Throwable> unexpected) {
      return new Process(
          store,
          environment,
          Optional.empty(),
          System::nanoTime,
          IDLE,
          log,
          unexpected,
          PrintShop.Size.usual(),
          (content, order) -> content.pages().press().print(order));
    }
  }

  /**
   * Reads the project and begins to listen.
   *
   * @param store where the audit of e-mails is written
   * @param environment holds the user and password of a mail server
   * @param log receives a line for each request, where that is wished
   * @param unexpected receives mistakes of ours
   * @throws CannotListen if the address or port cannot be had
   * @throws IOException if the project cannot be read
   * @throws IllegalArgumentException if the options would let everybody in
   */
  public static Server start(
      Shelf shelf,
      Store store,
      ServeOptions options,
      Map<String, String> environment,
      Consumer<String> log,
      Consumer<Throwable> unexpected)
      throws IOException, CannotListen {
    return start(shelf, options, Process.usual(store, environment, log, unexpected));
  }

  static Server start(Shelf shelf, ServeOptions options, Process process)
      throws IOException, CannotListen {
    // The ports first: nothing is read where they cannot be had.
    var sockets = Ports.listen(options);
    try {
      var reader = new ContentReader(shelf, ThisProgram.fingerprint(), new Printer(shelf));
      return new Server(new Library(shelf, reader), options, sockets, process);
    } catch (IOException | RuntimeException e) {
      for (var socket : sockets) {
        socket.close();
      }
      throw e;
    }
  }

  private Server(
      Library library, ServeOptions options, List<ServerSocketChannel> sockets, Process process)
      throws IOException {
    this.library = library;
    var metrics = new Metrics();
    int prints = options.rate() == 0 ? 0 : Math.max(1, options.rate() / 4);
    this.prints =
        new PrintShop(
            process.size,
            new Buckets(prints, prints * 8.0, process.nanoTime),
            metrics,
            process.maker);
    metrics.watch(library);
    health = new Health(library, this.prints);
    var gate = new Gate(options, process.nanoTime);
    var assets = new Assets();
    sendings = new Sendings(process.unexpected);
    packs = new PackShop(process.unexpected);
    store = process.store;
    var postbox =
        new MailPostbox(
            library::content, this.prints, process.store, process.environment, process.trust);
    var pages = new Pages(assets, ThisProgram.version(), Gate.TOKEN, postbox, sendings, packs);
    routes = Routes.all(gate, pages, assets, health, metrics);
    Consumer<String> log = options.log() ? process.log : _ -> {};
    var bridge =
        new Bridge(
            gate, library, this.prints, metrics, new Writing(pages), log, process.unexpected);
    port = ((InetSocketAddress) sockets.getFirst().getLocalAddress()).getPort();
    here = Reach.here(options, port);
    http = new HttpServer(routes, bridge, sockets, process.idle, options.access().trusted());
    http.start();
    var warming = new Warming(library::content, this.prints, health::isStopping);
    library.onChange(content -> {
      this.prints.keepOnly(content);
      prepare(content, warming);
    });
    library.start();
    prepare(library.content(), warming);
  }

  /** Beside whoever asks for something meanwhile. */
  private void prepare(Content content, Warming warming) {
    Thread.ofVirtual()
        .name("prepare")
        .start(() -> {
          health.tryOne(content);
          warming.warm(content);
        });
  }

  public int port() {
    return port;
  }

  /** What a browser on this computer opens. */
  public String address() {
    return here;
  }

  Library library() {
    return library;
  }

  PrintShop prints() {
    return prints;
  }

  List<Route> routes() {
    return routes;
  }

  /**
   * What a server has not finished when it ended.
   *
   * @param requests whether some were not answered
   * @param emails that were on their way: nobody knows whether they went out
   * @param packs that were being made, and were not finished or could not be written
   * @param folders in which packs lie that were finished meanwhile
   */
  public record Left(boolean requests, int emails, int packs, List<String> folders) {
    public Left {
      folders = List.copyOf(folders);
    }

    public boolean isNothing() {
      return !requests && emails == 0 && packs == 0;
    }
  }

  /** {@link #end Ends} within the usual time. */
  @Override
  public void close() {
    end(PATIENCE);
  }

  /**
   * Takes no more requests, and finishes those that have begun, the e-mails that are on their way,
   * and the packs that are being made, which are written as nobody can fetch them any more.
   *
   * @param patience for e-mails and packs, after the requests
   */
  public Left end(Duration patience) {
    health.stopping();
    var packing = new LinkedHashSet<>(packs.unfinished());
    library.close();
    http.letNobodyIn();
    packing.addAll(packs.unfinished());
    boolean answered = http.stop();
    long deadline = System.nanoTime() + patience.toNanos();
    int emails = sendings.await(patience);
    var ended =
        packs.end(
            List.copyOf(packing),
            Duration.ofNanos(Math.max(0, deadline - System.nanoTime())),
            store);
    prints.close();
    return new Left(!answered, emails, ended.lost(), ended.folders());
  }

  /** The address or port cannot be had; the message tells whoever typed the command. */
  public static final class CannotListen extends Exception {
    CannotListen(String message) {
      super(message);
    }
  }
}
