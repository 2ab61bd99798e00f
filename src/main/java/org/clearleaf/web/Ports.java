package org.clearleaf.web;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.web.Server.CannotListen;

/** Where the server listens, and why it cannot. */
final class Ports {

  /** How often a new pair of ports is tried where any will do. */
  private static final int TRIES = 20;

  private Ports() {}

  /**
   * A socket at each address of the options, all at one port.
   *
   * @throws CannotListen if one cannot be had
   */
  static List<ServerSocketChannel> listen(ServeOptions options) throws IOException, CannotListen {
    var addresses = options.addresses();
    for (int i = 0; ; i++) {
      var sockets = new ArrayList<ServerSocketChannel>();
      try {
        int port = options.port();
        for (var address : addresses) {
          if (bind(address, port, sockets) && port == 0) {
            port = ((InetSocketAddress) sockets.getFirst().getLocalAddress()).getPort();
          }
        }
        return sockets;
      } catch (IOException e) {
        for (var socket : sockets) {
          socket.close();
        }
        if (options.port() != 0 || i == TRIES) {
          throw new CannotListen(reason(options, e));
        }
      }
    }
  }

  /**
   * @return false where the system has no such loopback address: not every one speaks IPv6
   */
  private static boolean bind(InetAddress address, int port, List<ServerSocketChannel> sockets)
      throws IOException {
    ServerSocketChannel socket;
    try {
      socket = ServerSocketChannel.open();
    } catch (UnsupportedOperationException e) {
      return false;
    }
    try {
      socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      socket.bind(new InetSocketAddress(address, port), 128);
      sockets.add(socket);
      return true;
    } catch (IOException | java.nio.channels.UnsupportedAddressTypeException e) {
      socket.close();
      boolean missing = e.getMessage() == null || !isInUse(e) && !isForbidden(e);
      if (missing && !sockets.isEmpty()) {
        return false;
      }
      throw e instanceof IOException io ? io : new BindException(e.toString());
    }
  }

  private static String reason(ServeOptions options, IOException e) {
    if (isInUse(e)) {
      return "Port %d is in use, perhaps by Clearleaf itself. Choose another one: ./clearleaf serve --port %d"
          .formatted(options.port(), options.port() + 1);
    }
    if (isForbidden(e)) {
      return "Port %d is not for everybody. Choose one from 1024: ./clearleaf serve --port %d"
          .formatted(options.port(), ServeOptions.DEFAULT_PORT);
    }
    return "Clearleaf cannot listen at \"%s\": it is no address of this computer."
        .formatted(options.host());
  }

  private static boolean isInUse(Exception e) {
    return String.valueOf(e.getMessage()).contains("in use");
  }

  private static boolean isForbidden(Exception e) {
    return String.valueOf(e.getMessage()).contains("ermission denied");
  }
}
