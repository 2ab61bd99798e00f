package org.clearleaf.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.Store;
import org.clearleaf.press.Printer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A running server: the library, the print shop, the gate and the routes, put together once, behind
 * Javalin and Jetty.
 */
public final class Server implements AutoCloseable {

  /** In milliseconds: how long a connection may be without anything moving on it. */
  private static final int IDLE = 15_000;

  /** In bytes: the request line and all headers. */
  private static final int LARGEST_HEAD = 8 << 10;

  private static final int MOST_CONNECTIONS = 512;
  static final int MOST_AT_WORK = 256;
  private static final int FEWEST_THREADS = 8;

  /** In milliseconds: how long what has begun may take when the server is stopped. */
  static final int LAST_ORDERS = 20_000;

  /**
   * For e-mails when the server is stopped: one that is not handed over after a minute is called
   * off.
   */
  public static final Duration PATIENCE = Duration.ofSeconds(65);

  /** In milliseconds: a connection on which nothing moves when the server ends. */
  private static final int PAUSE_AT_THE_END = 5_000;

  /** In milliseconds: how long a connection takes from the system's queue to a thread of ours. */
  private static final int AT_THE_DOOR = 100;

  private static final List<HandlerType> METHODS = HandlerType.commonHttp();

  private final Javalin javalin;
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
      var reader = new ContentReader(shelf, program(), new Printer(shelf));
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
    var pages = new Pages(assets, version(), Gate.TOKEN, postbox, sendings, packs);
    routes = Routes.all(gate, pages, assets, health, metrics);
    Consumer<String> log = options.log() ? process.log : _ -> {};
    var bridge =
        new Bridge(
            gate, library, this.prints, metrics, new Writing(pages), log, process.unexpected);
    port = ((InetSocketAddress) sockets.getFirst().getLocalAddress()).getPort();
    here = Reach.here(options, port);
    javalin = javalin(bridge, sockets, process.idle, options.access().trusted());
    javalin.start();
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

  private Javalin javalin(
      Bridge bridge, List<ServerSocketChannel> sockets, int idle, Set<InetAddress> proxies) {
    return Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      config.startup.showOldJavalinVersionWarning = false;
      config.startup.startupWatcherEnabled = false;
      config.http.compressionStrategy = CompressionStrategy.NONE;
      config.http.maxRequestSize = Bridge.LARGEST_BODY;
      config.jetty.threadPool = threads();
      config.jetty.modifyServer(server -> {
        server.setStopTimeout(LAST_ORDERS);
        server.setHandler(new GracefulHandler());
        server.setErrorHandler(new BareErrors());
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
      });
      config.jetty.modifyHttpConfiguration(Server::configure);
      for (var socket : sockets) {
        config.jetty.addConnector((server, http) -> connector(server, http, socket, idle, proxies));
      }
      for (var route : routes) {
        var path = route.path();
        config.routes.addHttpHandler(
            HandlerType.findOrDefault(route.method()), path, c -> bridge.serve(route, c));
        if (route.method().equals("GET")) {
          config.routes.addHttpHandler(HandlerType.HEAD, path, c -> bridge.serve(route, c));
        }
      }
      var nothing =
          new Route(
              "GET",
              "/(none)",
              // People who go there get a page all the same; programs understand none.
              Route.Audience.PROGRAMS,
              false,
              (request, _) -> Routes.nothing(routes, request.path()),
              Optional.empty());
      for (var method : METHODS) {
        config.routes.addHttpHandler(method, "/*", c -> bridge.serve(nothing, c));
      }
      config.routes.exception(HttpResponseException.class, (_, c) -> bridge.serve(nothing, c));
      config.routes.exception(Exception.class, (_, c) -> bridge.serve(nothing, c));
    });
  }

  /**
   * Threads of the system: filling a page in is work for a processor. Virtual threads, of which a
   * processor runs one until it waits, kept some of fifty clients waiting six times as long (99th
   * of 100, {@code benchmarks/load}).
   */
  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool(MOST_AT_WORK, FEWEST_THREADS);
    threads.setName("web");
    threads.setDaemon(true);
    return threads;
  }

  private static void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(LARGEST_HEAD);
    // No doubled slash, no dot segment, no encoded slash: there is one way to write an address.
    http.setUriCompliance(UriCompliance.DEFAULT);
  }

  private static ServerConnector connector(
      org.eclipse.jetty.server.Server server,
      HttpConfiguration http,
      ServerSocketChannel socket,
      int idle,
      Set<InetAddress> proxies) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setIdleTimeout(idle);
    // What has begun may also be sent with a pause when the server ends.
    connector.setShutdownIdleTimeout(PAUSE_AT_THE_END);
    connector.addBean(new ConnectionLimits(idle, proxies, connector.getScheduler()));
    try {
      connector.open(socket);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return connector;
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
    letNobodyIn();
    packing.addAll(packs.unfinished());
    boolean answered = stopAnswering();
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

  private boolean stopAnswering() {
    try {
      javalin.stop();
      return true;
    } catch (JavalinException e) {
      // Some took longer than LAST_ORDERS.
      return false;
    }
  }

  /**
   * Whoever is at the door at this moment is still let in and answered. Jetty 12.1.12, told to stop
   * while it accepts a connection, sometimes neither answers nor closes that one.
   */
  private void letNobodyIn() {
    for (var connector : javalin.jettyServer().server().getConnectors()) {
      ((ServerConnector) connector).close();
      ((ServerConnector) connector)
          .getBeans(ConnectionLimits.class)
          .forEach(ConnectionLimits::endIdle);
    }
    try {
      Thread.sleep(AT_THE_DOOR);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The address or port cannot be had; the message tells whoever typed the command. */
  public static final class CannotListen extends Exception {
    CannotListen(String message) {
      super(message);
    }
  }

  /** The version of pom.xml, from the manifest of the jar. */
  private static String version() {
    String version = Server.class.getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }

  /** Names the program: another build may make other bytes from the same content. */
  private static String program() {
    var source = Server.class.getProtectionDomain().getCodeSource();
    try {
      var place = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(place)
          ? HexFormat.of().formatHex(ContentReader.sha256().digest(Files.readAllBytes(place)))
          : "classes";
    } catch (IOException | java.net.URISyntaxException | IllegalArgumentException e) {
      return "unknown";
    }
  }
}
