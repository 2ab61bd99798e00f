package org.clearleaf.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Javalin and Jetty, set up for our routes: how much they take at a time, and how they end. */
final class HttpServer {

  /** In bytes: the request line and all headers. */
  private static final int LARGEST_HEAD = 8 << 10;

  private static final int MOST_CONNECTIONS = 512;
  static final int MOST_AT_WORK = 256;
  private static final int FEWEST_THREADS = 8;

  /** In milliseconds: how long what has begun may take when the server is stopped. */
  static final int LAST_ORDERS = 20_000;

  /** In milliseconds: a connection on which nothing moves when the server ends. */
  private static final int PAUSE_AT_THE_END = 5_000;

  /** In milliseconds: how long a connection takes from the system's queue to a thread of ours. */
  private static final int AT_THE_DOOR = 100;

  private static final List<HandlerType> METHODS = HandlerType.commonHttp();

  private final Javalin javalin;

  /**
   * @param sockets that are bound already
   * @param idle milliseconds that a connection may be without anything moving on it
   * @param proxies through which many ask
   */
  HttpServer(
      List<Route> routes,
      Bridge bridge,
      List<ServerSocketChannel> sockets,
      int idle,
      Set<InetAddress> proxies) {
    javalin =
        Javalin.create(config -> {
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
          config.jetty.modifyHttpConfiguration(HttpServer::configure);
          for (var socket : sockets) {
            config.jetty.addConnector(
                (server, http) -> connector(server, http, socket, idle, proxies));
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

  /** Begins to answer. */
  void start() {
    javalin.start();
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
      throw new UncheckedIOException(e);
    }
    return connector;
  }

  /**
   * Finishes the requests that have begun.
   *
   * @return false where some took too long
   */
  boolean stop() {
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
  void letNobodyIn() {
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
}
