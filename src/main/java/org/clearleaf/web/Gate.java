package org.clearleaf.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.clearleaf.web.Answer.Fault;
import org.clearleaf.web.Answer.Reason;
import org.clearleaf.web.Answer.SeeOther;

/**
 * Looks at every request before a handler sees it: by which name it asks, who sent it there, how
 * often, who it is, and whether a form is one of ours.
 */
final class Gate {

  /** Field of every form. */
  static final String TOKEN = "csrf";

  static final String SIGN_IN = "/sign-in";

  /** A page with its parts, several tabs at once, and a second helping. */
  private static final int BURST = 5;

  private final Access access;
  private final Hosts hosts;
  private final Buckets requests;
  private final Sessions sessions;
  private final FormTokens tokens;
  private final Optional<SignIn> signIn;

  Gate(ServeOptions options, LongSupplier nanoTime) {
    access = options.access();
    hosts = new Hosts(options.names());
    requests = new Buckets(options.rate(), (double) options.rate() * BURST, nanoTime);
    sessions = new Sessions(nanoTime);
    tokens = new FormTokens();
    signIn =
        access instanceof Access.ByPassword(var password, _)
            ? Optional.of(new SignIn(password, nanoTime))
            : Optional.empty();
  }

  /** What the gate has decided. */
  sealed interface Verdict {

    /**
     * @param request with the client's address and user as they are to be believed
     * @param browser the number in the browser's cookie
     * @param isNew whether it has to be told that number
     * @param session of whoever has signed in
     * @param isOld whether its form comes from a page of before the server was started, or before
     *     somebody signed in: nothing may be done that it asks for
     */
    record Passed(
        Request request, String browser, boolean isNew, Optional<String> session, boolean isOld)
        implements Verdict {}

    record Refused(Answer answer) implements Verdict {}
  }

  /**
   * @param sent with the address that the connection comes from
   * @param local the address of ours that it came to
   */
  Verdict look(Route route, Request sent, String local) {
    var host = sent.header("Host").orElse("");
    if (!hosts.isOurs(host, local)) {
      return refused(Reason.WRONG_HOST);
    }
    if (sent.header("X-HTTP-Method-Override").isPresent()) {
      return refused(Reason.BAD_REQUEST);
    }
    if (!isFromHere(route, sent)) {
      // Not counted: a page of somebody else would else use up what its reader may ask for.
      return refused(Reason.FORBIDDEN);
    }
    boolean believed = isAmong(access.trusted(), sent.address());
    if (access instanceof Access.ByProxy && !believed) {
      return refused(Reason.FORBIDDEN);
    }
    var request = believed ? behind(sent) : sent;
    int wait = requests.take(key(request.address()));
    return wait > 0
        ? new Verdict.Refused(Fault.later(Reason.TOO_MANY, wait))
        : knownOrNot(route, request, host);
  }

  private Verdict knownOrNot(Route route, Request request, String host) {
    var session = Optional.<String>empty();
    switch (access) {
      case Access.ThisComputer _ -> {}
      case Access.ByProxy _ -> {
        if (request.user().isEmpty() && !route.open()) {
          return refused(Reason.SIGN_IN);
        }
      }
      case Access.ByPassword _ -> {
        session =
            Optional.ofNullable(request.cookies().get(Sessions.COOKIE)).filter(sessions::isOpen);
        if (session.isEmpty() && !route.open()) {
          var basic = basic(route, request);
          if (basic.isPresent()) {
            return basic.get();
          }
        }
      }
    }
    var cookie = request.cookies().getOrDefault(FormTokens.COOKIE, "");
    boolean posts = route.method().equals("POST");
    boolean isOld = posts && !tokens.isSound(request.field(TOKEN).orElse(""), cookie, session);
    if (posts && !isSameOrigin(request, host) || isOld && route.again().isEmpty()) {
      return refused(Reason.STALE_FORM);
    }
    boolean isNew = cookie.isEmpty();
    return new Verdict.Passed(request, isNew ? tokens.newBrowser() : cookie, isNew, session, isOld);
  }

  /**
   * Programs send the password with each request (RFC 7617, whatever the user); people are sent to
   * the page where it is typed. Nobody is asked for it in the browser's own window, which would
   * then send it along with everything.
   *
   * @return empty if the password was right
   */
  private Optional<Verdict> basic(Route route, Request request) {
    var header = request.header("Authorization").orElse("");
    if (route.method().equals("GET") && header.regionMatches(true, 0, "Basic ", 0, 6)) {
      String pair;
      try {
        pair =
            new String(
                Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return Optional.of(refused(Reason.BAD_REQUEST));
      }
      return switch (attempt(request, pair.substring(pair.indexOf(':') + 1))) {
        case SignIn.Outcome.Right _ -> Optional.empty();
        case SignIn.Outcome.Wrong _ -> Optional.of(refused(Reason.SIGN_IN));
        case SignIn.Outcome.Wait(int seconds) ->
            Optional.of(new Verdict.Refused(Fault.later(Reason.TOO_MANY, seconds)));
      };
    }
    boolean people = route.audience() == Route.Audience.PEOPLE || request.isNavigation();
    if (people && route.method().equals("GET")) {
      var back = Pages.back(request.forPages("", false));
      return Optional.of(new Verdict.Refused(new SeeOther(Links.signIn(back))));
    }
    return Optional.of(refused(people ? Reason.SIGNED_OUT : Reason.SIGN_IN));
  }

  /** A try of the password. */
  SignIn.Outcome attempt(Request request, String typed) {
    return signIn.orElseThrow().attempt(key(request.address()), typed);
  }

  boolean hasPassword() {
    return signIn.isPresent();
  }

  Sessions sessions() {
    return sessions;
  }

  String token(Verdict.Passed passed) {
    return tokens.token(passed.browser(), passed.session());
  }

  /**
   * Pages of other sites may link to ours and nothing else: they embed none, and read none (Fetch
   * Metadata). Another port of this computer is another site here.
   */
  private static boolean isFromHere(Route route, Request request) {
    var site = request.header("Sec-Fetch-Site").orElse("none");
    if (site.equals("none") || site.equals("same-origin")) {
      return true;
    }
    return route.method().equals("GET")
        && request.header("Sec-Fetch-Mode").orElse("").equals("navigate")
        && request.header("Sec-Fetch-Dest").orElse("").equals("document");
  }

  /**
   * With {@code Referrer-Policy: no-referrer} a browser names no origin, also not of its own page;
   * it tells then in {@code Sec-Fetch-Site} where the form was.
   */
  private static boolean isSameOrigin(Request request, String host) {
    var origin = request.header("Origin").orElse("");
    if (origin.isEmpty()) {
      return true;
    }
    return origin.equals("null")
        ? request.header("Sec-Fetch-Site").orElse("").equals("same-origin")
        : Hosts.isOrigin(origin, host);
  }

  private static boolean isAmong(Set<InetAddress> proxies, String address) {
    try {
      // An address as the system gives it: nothing is looked up.
      return !proxies.isEmpty() && proxies.contains(InetAddress.ofLiteral(bare(address)));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String bare(String address) {
    return address.startsWith("[") && address.endsWith("]")
        ? address.substring(1, address.length() - 1)
        : address;
  }

  /** What a proxy tells of the client: its address, and who it is where the proxy signs in. */
  private Request behind(Request sent) {
    var chain = sent.header("X-Forwarded-For").orElse("").split(",", -1);
    var last = chain[chain.length - 1].strip();
    var user =
        access instanceof Access.ByProxy proxy
            ? sent.header(proxy.header()).map(String::strip).filter(name -> !name.isEmpty())
            : Optional.<String>empty();
    return new Request(
        sent.method(),
        sent.path(),
        sent.parts(),
        sent.query(),
        sent.form(),
        sent.headers(),
        sent.cookies(),
        last.isEmpty() ? sent.address() : last,
        user);
  }

  /** One household, or one clinic, has a whole /64 of IPv6 (RFC 6177). */
  static String key(String address) {
    try {
      var bytes = InetAddress.ofLiteral(bare(address)).getAddress();
      if (bytes.length == 16) {
        for (int i = 8; i < 16; i++) {
          bytes[i] = 0;
        }
        return InetAddress.getByAddress(bytes).getHostAddress();
      }
      return address;
    } catch (IllegalArgumentException | UnknownHostException e) {
      return address.length() > 64 ? address.substring(0, 64) : address;
    }
  }

  private static Verdict refused(Reason reason) {
    return new Verdict.Refused(Fault.of(reason));
  }
}
