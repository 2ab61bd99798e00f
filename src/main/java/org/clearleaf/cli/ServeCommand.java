package org.clearleaf.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.clearleaf.mail.AuditLog;
import org.clearleaf.web.Access;
import org.clearleaf.web.Password;
import org.clearleaf.web.Reach;
import org.clearleaf.web.ServeOptions;
import org.clearleaf.web.Server;
import picocli.CommandLine.ParseResult;

/** {@code clearleaf serve}: the sheets in a browser, until Ctrl-C or SIGTERM. */
final class ServeCommand implements Command {

  /**
   * Longer than the server gives requests and e-mails; shorter than 90 seconds, as in the guide.
   */
  private static final Duration PATIENCE = Server.PATIENCE.plusSeconds(22);

  private final Surroundings surroundings;
  private final ParseResult given;

  ServeCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
  }

  @Override
  public int run() throws WrongUse, IOException {
    var options = options();
    try (var server =
        Server.start(
            surroundings.shelf(),
            surroundings.store(),
            options,
            surroundings.environment(),
            this::say,
            e -> surroundings.reportUnexpected("", e))) {
      say("Clearleaf is at " + server.address());
      neighbours(options, Reach.elsewhere(options, server.port(), Reach::ownAddresses))
          .forEach(this::say);
      say(audience(options));
      say("Ctrl-C ends it.");
      waitForTheEnd(server);
      return CommandLineTool.DONE;
    } catch (Server.CannotListen e) {
      throw new WrongUse(e.getMessage());
    }
  }

  /**
   * Until the process is told to end. The JVM would then answer with the number of the signal, and
   * what started the server would take an orderly end for a failure (the status 0 is asked for).
   */
  private void waitForTheEnd(Server server) {
    var end = new CountDownLatch(1);
    var hook =
        new Thread(() -> {
          say("Finishing what has begun, which takes a minute and a half at most ...");
          boolean finished = finish(server);
          end.countDown();
          Runtime.getRuntime().halt(finished ? CommandLineTool.DONE : CommandLineTool.PROBLEMS);
        });
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  /** Whether what has begun was finished in time; says what was not. */
  private boolean finish(Server server) {
    var left = new CompletableFuture<Server.Left>();
    Thread.ofPlatform()
        .daemon()
        .name("closing")
        .start(() -> {
          try {
            left.complete(server.end(Server.PATIENCE));
          } catch (RuntimeException | Error e) {
            left.completeExceptionally(e);
          }
        });
    try {
      var what = left.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      unfinished(what).forEach(this::say);
      return what.isNothing();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      surroundings.reportUnexpected("", e.getCause());
    } catch (TimeoutException e) {
      say("Not everything was finished in time.");
    }
    return false;
  }

  /** One sentence each, for whoever looks after the machine. */
  static List<String> unfinished(Server.Left left) {
    var sentences = new ArrayList<String>();
    if (left.requests()) {
      sentences.add("Some requests were not answered in time.");
    }
    if (left.emails() > 0) {
      sentences.add(
          "%s on the way: nobody knows whether the mail server has taken %s. The last lines of %s"
                  .formatted(
                      left.emails() == 1 ? "An e-mail was" : left.emails() + " e-mails were",
                      left.emails() == 1 ? "it" : "them",
                      AuditLog.FILE)
              + " that say \"handing-over\" and nothing after it tell which sheet it was. Tell whoever"
              + " sent it to ask the family before sending it again.");
    }
    left.folders()
        .forEach(folder ->
            sentences.add(
                "A pack that was being made is finished and lies in "
                    + folder
                    + ": whoever ordered it finds it there."));
    if (left.packs() > 0) {
      sentences.add(
          left.packs() == 1
              ? "A pack was not finished in time; it is lost. Order it again."
              : left.packs()
                  + " packs were not finished in time; they are lost. Order them again.");
    }
    return sentences;
  }

  private synchronized void say(String line) {
    surroundings.out().println(line);
    surroundings.out().flush();
  }

  /**
   * How other computers come to it, and which of them are turned away.
   *
   * @param urls what they open; none where only this computer reaches it
   */
  static List<String> neighbours(ServeOptions options, List<String> urls) {
    var sentences = new ArrayList<String>();
    boolean byProxy = options.access() instanceof Access.ByProxy;
    if (!byProxy) {
      urls.forEach(url -> sentences.add("Other computers reach it at " + url));
    }
    if (options.names().isEmpty() && (byProxy || !urls.isEmpty())) {
      sentences.add(
          "Whoever asks for it by a name is turned away: it knows none but localhost. Tell it the"
              + " name with "
              + ServeGrammar.HOST_NAME
              + ", such as "
              + ServeGrammar.HOST_NAME
              + " riverside-pc.");
    }
    return sentences;
  }

  private static String audience(ServeOptions options) {
    return switch (options.access()) {
      case Access.ThisComputer _ -> "Only this computer reaches it.";
      case Access.ByPassword _ ->
          "It asks for the password. What goes over the network can be read there unless a reverse"
              + " proxy protects it: docs/serve.md.";
      case Access.ByProxy(var header, var proxies) ->
          "It believes the header %s of %s, and listens to nobody else."
              .formatted(
                  header,
                  String.join(
                      ", ", proxies.stream().map(InetAddress::getHostAddress).sorted().toList()));
    };
  }

  private ServeOptions options() throws WrongUse {
    try {
      var options =
          new ServeOptions(
              given.matchedOptionValue(ServeGrammar.HOST, ServeOptions.LOCALHOST),
              number(ServeGrammar.PORT, ServeOptions.DEFAULT_PORT),
              Set.copyOf(list(ServeGrammar.HOST_NAME)),
              access(),
              number(ServeGrammar.RATE, ServeOptions.DEFAULT_RATE),
              given.matchedOptionValue(ServeGrammar.LOG, false));
      options.addresses();
      return options;
    } catch (IllegalArgumentException e) {
      throw new WrongUse(e.getMessage());
    }
  }

  private Access access() throws WrongUse {
    String header = given.matchedOptionValue(ServeGrammar.PROXY_HEADER, "");
    var password = surroundings.environment().getOrDefault(ServeGrammar.PASSWORD, "");
    if (!header.isEmpty() && !password.isEmpty()) {
      throw new WrongUse(
          "Either %s or %s: one of the two decides who comes in."
              .formatted(ServeGrammar.PROXY_HEADER, ServeGrammar.PASSWORD));
    }
    if (header.isEmpty() && password.isEmpty() && given.hasMatchedOption(ServeGrammar.PROXY)) {
      throw new WrongUse(
          "%s means nothing without %s, or %s in the environment."
              .formatted(ServeGrammar.PROXY, ServeGrammar.PROXY_HEADER, ServeGrammar.PASSWORD));
    }
    if (!header.isEmpty()) {
      return new Access.ByProxy(header, proxies(List.of("127.0.0.1", "::1")));
    }
    try {
      return password.isEmpty()
          ? new Access.ThisComputer()
          : new Access.ByPassword(new Password(password), proxies(List.of()));
    } catch (IllegalArgumentException e) {
      throw new WrongUse(ServeGrammar.PASSWORD + ": " + e.getMessage() + ".");
    }
  }

  /**
   * @param usual where none is given
   */
  private Set<InetAddress> proxies(List<String> usual) throws WrongUse {
    var addresses = new LinkedHashSet<InetAddress>();
    for (var name : given.matchedOptionValue(ServeGrammar.PROXY, usual)) {
      try {
        addresses.add(InetAddress.getByName(name));
      } catch (UnknownHostException e) {
        throw new WrongUse("There is no computer \"%s\": --proxy is an address.".formatted(name));
      }
    }
    return addresses;
  }

  private List<String> list(String option) {
    return given.matchedOptionValue(option, List.of());
  }

  private int number(String option, int usual) throws WrongUse {
    String typed = given.matchedOptionValue(option, String.valueOf(usual));
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      throw new WrongUse("%s is a number, not \"%s\".".formatted(option, typed));
    }
  }
}
