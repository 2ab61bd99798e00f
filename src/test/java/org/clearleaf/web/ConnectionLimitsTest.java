package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Nobody keeps the others out by holding connections. */
class ConnectionLimitsTest {

  /** In milliseconds. */
  private static final int PATIENCE = 400;

  private static Served impatient(PrintShop.Maker maker) {
    return new Served(ServeOptions.USUAL, maker, PATIENCE);
  }

  private static Served impatient() {
    return impatient((content, order) -> content.press().print(order));
  }

  @Test
  void headersThatTrickleAreNotWaitedFor() throws Exception {
    try (var served = impatient();
        var socket = new Socket("127.0.0.1", served.server.port())) {
      assertThat(trickle(socket, "GET /health HTTP/1.1\r\nX-Slow: ")).isTrue();
    }
  }

  @Test
  void neitherAreLinesBeforeARequest() throws Exception {
    try (var served = impatient();
        var socket = new Socket("127.0.0.1", served.server.port())) {
      assertThat(trickle(socket, "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n")).isTrue();
    }
  }

  @Test
  void theNextRequestOfAConnectionIsNotWaitedForLongerThanTheFirst() throws Exception {
    try (var served = impatient();
        var socket = new Socket("127.0.0.1", served.server.port())) {
      var request = "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      assertThat(trickle(socket, "GET /health HTTP/1.1\r\nX-Slow: ")).isTrue();
    }
  }

  /** Sends a byte each 100 ms; whether the connection is ended long before all have gone. */
  private static boolean trickle(Socket socket, String beginning) throws Exception {
    var bytes = (beginning + "x".repeat(60)).getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    socket.setSoTimeout(100);
    for (byte b : bytes) {
      try {
        socket.getOutputStream().write(b);
        while (socket.getInputStream().read() >= 0) {}
        return System.nanoTime() - start < 5_000_000_000L;
      } catch (java.net.SocketTimeoutException e) {
        // Still open.
      } catch (SocketException e) {
        return System.nanoTime() - start < 5_000_000_000L;
      }
    }
    return false;
  }

  @Test
  void whoeverWaitsForASheetIsNotTakenForIdle() {
    PrintShop.Maker slow =
        (content, order) -> {
          try {
            Thread.sleep(3 * PATIENCE);
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          return content.press().print(order);
        };
    try (var served = impatient(slow)) {
      var sheet = served.get("/sheets/CL-101/es.pdf?size=24");
      assertThat(sheet.status()).isEqualTo(200);
      assertThat(sheet.body().length).isEqualTo(Integer.parseInt(sheet.required("Content-Length")));
    }
  }

  @Test
  void whatARequestBringsIsNotWaitedForLongerEither() throws Exception {
    try (var served = impatient()) {
      for (int i = 0; i < 5; i++) {
        // Whatever others have sent before.
        served.post("/language", "a=" + "b".repeat(50_000));
      }
      try (var socket = new Socket("127.0.0.1", served.server.port())) {
        var head =
            "POST /language HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        assertThat(trickle(socket, "a=")).isTrue();
      }
      // It is no mistake of ours.
      assertThat(served.mistakes).isEmpty();
    }
  }

  @Test
  void aShareIsGivenBackWithEveryConnectionOfAnotherComputer() throws Exception {
    var other =
        Reach.ownAddresses().stream()
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .findFirst();
    Assumptions.assumeTrue(other.isPresent(), "this computer has no address but its loopback");
    var open =
        new ServeOptions(
            "0.0.0.0",
            0,
            Set.of(),
            new Access.ByPassword(new Password(Served.PASSWORD, 1)),
            0,
            false);
    try (var served = new Served(open)) {
      for (int i = 0; i < 2 * ConnectionLimits.SHARE; i++) {
        try (var socket = new Socket(other.get(), served.server.port())) {
          socket.setSoTimeout(5_000);
          var request = "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
          socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
          assertThat(socket.getInputStream().readAllBytes()).as("number " + i).isNotEmpty();
        }
      }
    }
  }

  @Test
  void anAddressHasAShareOfTheConnections() {
    var proxy = InetAddress.ofLiteral("192.0.2.7");
    var limits = new ConnectionLimits(PATIENCE, Set.of(proxy), new ScheduledExecutorScheduler());
    var held = new ArrayList<Line>();
    for (int i = 0; i < ConnectionLimits.SHARE; i++) {
      held.add(Line.open(limits, "192.0.2.1"));
    }
    assertThat(held).noneMatch(Line::isClosed);
    assertThat(Line.open(limits, "192.0.2.1").isClosed()).isTrue();
    // Others, the proxy and this computer are not kept out by that.
    assertThat(Line.open(limits, "192.0.2.2").isClosed()).isFalse();
    for (int i = 0; i < 2 * ConnectionLimits.SHARE; i++) {
      assertThat(Line.open(limits, "192.0.2.7").isClosed()).isFalse();
      assertThat(Line.open(limits, "127.0.0.1").isClosed()).isFalse();
    }
    // One network of IPv6 is one client, whatever addresses it takes (RFC 6177).
    for (int i = 1; i <= ConnectionLimits.SHARE; i++) {
      assertThat(Line.open(limits, "2001:db8:1:2::" + i).isClosed()).isFalse();
    }
    assertThat(Line.open(limits, "2001:db8:1:2:ffff::1").isClosed()).isTrue();
    assertThat(Line.open(limits, "2001:db8:1:3::1").isClosed()).isFalse();

    held.getFirst().end(limits);
    held.get(1).end(limits);
    assertThat(Line.open(limits, "192.0.2.1").isClosed()).isFalse();
  }

  /** A connection from somewhere; the one that was closed at once is ended by then. */
  private record Line(Connection connection, AtomicBoolean closed, AtomicBoolean gone) {
    static Line open(ConnectionLimits limits, String from) {
      var closed = new AtomicBoolean();
      var gone = new AtomicBoolean();
      var endPoint =
          stand(
              EndPoint.class,
              method -> {
                if (method.equals("close")) {
                  closed.set(true);
                }
                // A closed channel has forgotten who was at the other end.
                return method.equals("getRemoteSocketAddress") && !gone.get()
                    ? new InetSocketAddress(InetAddress.ofLiteral(from), 40_000)
                    : null;
              });
      var connection =
          stand(Connection.class, method -> method.equals("getEndPoint") ? endPoint : null);
      var line = new Line(connection, closed, gone);
      limits.onOpened(connection);
      if (line.isClosed()) {
        line.end(limits);
      }
      return line;
    }

    boolean isClosed() {
      return closed.get();
    }

    void end(ConnectionLimits limits) {
      gone.set(true);
      limits.onClosed(connection);
    }

    private static <T> T stand(Class<T> type, Function<String, Object> answers) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (self, method, arguments) ->
                  switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    default -> answers.apply(method.getName());
                  }));
    }
  }
}
