package org.clearleaf.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the server is to run.
 *
 * @param host an address or a name of this computer; {@link #LOCALHOST} is both its loopback
 *     addresses
 * @param port 0 for any that is free
 * @param names under which browsers may ask for it, beside those of the loopback
 * @param rate requests a second that one address may make; 0 for no limit
 * @param log whether requests are told, without queries, addresses and names
 */
public record ServeOptions(
    String host, int port, Set<String> names, Access access, int rate, boolean log) {
  public static final String LOCALHOST = "localhost";
  public static final int DEFAULT_PORT = 8080;

  /**
   * Requests a second. Twenty people behind one address who each load a page with its parts every
   * second stay below it; what is costly has limits of its own.
   */
  public static final int DEFAULT_RATE = 100;

  public static final ServeOptions USUAL =
      new ServeOptions(
          LOCALHOST, DEFAULT_PORT, Set.of(), new Access.ThisComputer(), DEFAULT_RATE, false);

  /**
   * @throws IllegalArgumentException telling what is wrong, for whoever typed it
   */
  public ServeOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("--port is a number from 0 to 65535");
    }
    if (rate < 0) {
      throw new IllegalArgumentException("--rate is a number from 0");
    }
    var lower = new TreeSet<String>();
    for (var name : names) {
      lower.add(Hosts.checkedName(name));
    }
    names = Set.copyOf(lower);
  }

  public ServeOptions withPort(int other) {
    return new ServeOptions(host, other, names, access, rate, log);
  }

  public ServeOptions with(Access other) {
    return new ServeOptions(host, port, names, other, rate, log);
  }

  /**
   * The addresses to listen at.
   *
   * @throws IllegalArgumentException if the host is no address of a computer, or others could reach
   *     it and nothing keeps them out
   */
  public List<InetAddress> addresses() {
    var addresses = new ArrayList<InetAddress>();
    try {
      if (host.equalsIgnoreCase(LOCALHOST)) {
        addresses.add(InetAddress.getByAddress(LOCALHOST, new byte[] {127, 0, 0, 1}));
        var six = new byte[16];
        six[15] = 1;
        addresses.add(InetAddress.getByAddress(LOCALHOST, six));
      } else {
        addresses.add(InetAddress.getByName(host));
      }
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "There is no computer \"" + host + "\". --host is an address of this computer.");
    }
    boolean reachable = !addresses.stream().allMatch(InetAddress::isLoopbackAddress);
    if (reachable && access instanceof Access.ThisComputer) {
      throw new IllegalArgumentException(
          "At \""
              + host
              + "\" other computers could reach Clearleaf, and nothing would keep anybody out. Set"
              + " a password in the environment, CLEARLEAF_PASSWORD, or name the header of a"
              + " reverse proxy with --trust-proxy-header; docs/serve.md tells how.");
    }
    return addresses;
  }
}
