package org.clearleaf.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Keeps connections from being held by somebody who wants nothing but that: an address has a share
 * of them, and the headers of a request and what it brings come within a limited time each, however
 * they trickle. Jetty's idle time-out begins anew with every byte, its limit is one for all
 * addresses together, and its smallest rate (12.1.12, {@code MinimumDataRateHandler}) counts the
 * bytes of all requests together.
 */
final class ConnectionLimits extends AbstractLifeCycle implements Connection.Listener {

  /** Of one address. A browser opens six at a time (RFC 9112, 9.4, asks to be conservative). */
  static final int SHARE = 64;

  /** With so many open the patience is a fifth: others may be waiting to be let in. */
  private static final int CROWD = 256;

  private final int patience;
  private final Set<InetAddress> trusted;
  private final Scheduler scheduler;

  /** How many each address holds. */
  private final Map<String, Integer> held = new HashMap<>();

  /** Whose each connection is; a closed one does not tell any more from where it came. */
  private final Map<Connection, String> owners = new ConcurrentHashMap<>();

  private final Map<Connection, Waiting> open = new ConcurrentHashMap<>();

  /** What is waited for on a connection. */
  private enum For {
    HEADERS,
    CONTENT,
    /** For us. */
    ANSWER
  }

  /**
   * @param requests whose headers have come
   * @param since when it is waited for, in nanoseconds
   */
  private record Waiting(long requests, For what, long since) {}

  /**
   * @param patience in milliseconds: from the opening or the last answer to the end of the headers,
   *     and from there to the end of what the request brings
   * @param trusted proxies, through which many ask; so may programs on this computer
   */
  ConnectionLimits(int patience, Set<InetAddress> trusted, Scheduler scheduler) {
    this.patience = patience;
    this.trusted = Set.copyOf(trusted);
    this.scheduler = scheduler;
  }

  @Override
  protected void doStart() {
    lookAgain();
  }

  private void lookAgain() {
    scheduler.schedule(this::look, Math.clamp(patience / 4, 10, 1_000), TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Waiting(0, For.HEADERS, System.nanoTime()));
    var address = address(connection.getEndPoint());
    if (address != null && !isExempt(address)) {
      var owner = Gate.key(address.getHostAddress());
      owners.put(connection, owner);
      if (!takes(owner)) {
        connection.getEndPoint().close();
      }
    }
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
    var owner = owners.remove(connection);
    if (owner != null) {
      givesBack(owner);
    }
  }

  /** Ends the connections on which nothing has begun: nobody waits for an answer there. */
  void endIdle() {
    for (var connection : open.keySet()) {
      if (connection instanceof HttpConnection http && http.getParser().isStart()) {
        connection.getEndPoint().close();
      }
    }
  }

  private synchronized boolean takes(String address) {
    return held.merge(address, 1, Integer::sum) <= SHARE;
  }

  private synchronized void givesBack(String address) {
    held.computeIfPresent(address, (_, number) -> number == 1 ? null : number - 1);
  }

  private boolean isExempt(InetAddress address) {
    return address.isLoopbackAddress() || trusted.contains(address);
  }

  private static InetAddress address(EndPoint endPoint) {
    return endPoint.getRemoteSocketAddress() instanceof InetSocketAddress socket
        ? socket.getAddress()
        : null;
  }

  private void look() {
    if (!isRunning()) {
      return;
    }
    long now = System.nanoTime();
    long limit = TimeUnit.MILLISECONDS.toNanos(open.size() < CROWD ? patience : patience / 5);
    open.replaceAll((connection, waiting) -> look(connection, waiting, now, limit));
    lookAgain();
  }

  private static Waiting look(Connection connection, Waiting waiting, long now, long limit) {
    long requests = connection.getMessagesIn();
    var what = what(connection);
    if (requests != waiting.requests || what != waiting.what) {
      return new Waiting(requests, what, now);
    }
    if (what != For.ANSWER && now - waiting.since > limit) {
      connection.getEndPoint().close();
    }
    return waiting;
  }

  private static For what(Connection connection) {
    if (!(connection instanceof HttpConnection http)) {
      return For.ANSWER;
    }
    var parser = http.getParser();
    return parser.inHeaderState()
        ? For.HEADERS
        : parser.inContentState() ? For.CONTENT : For.ANSWER;
  }
}
