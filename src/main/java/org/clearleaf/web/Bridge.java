package org.clearleaf.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.clearleaf.web.Answer.Fault;
import org.clearleaf.web.Answer.Header;
import org.clearleaf.web.Answer.Reason;
import org.clearleaf.web.Answer.With;
import org.clearleaf.web.Gate.Verdict;
import org.clearleaf.web.Writing.Response;

/** The one place where Javalin's requests become ours, and our answers its. */
final class Bridge {

  /** In bytes of a form; the longest one has a message to a family in it. */
  static final int LARGEST_BODY = 64 << 10;

  /** Fields of a form or a query together: whoever sends more tries something. */
  private static final int MOST_FIELDS = 500;

  /**
   * Milliseconds that a page waits for its turn: far longer than one takes to fill in, far shorter
   * than anybody notices when those before it wait for something slow.
   */
  private static final int LONGEST_WAIT = 250;

  private static final int LONGEST_QUERY = 2 << 10;
  private static final String FORM = "application/x-www-form-urlencoded";

  /**
   * A few pages at a time are filled in, in the order of their coming. Fifty at once would take
   * each a fiftieth of the processors, and leave as little to whoever prints a new sheet ({@code
   * benchmarks/load}).
   */
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  /** Half of the threads may wait for what clients send; the others answer meanwhile. */
  private final Semaphore readers = new Semaphore(HttpServer.MOST_AT_WORK / 2);

  private final Gate gate;
  private final Library library;
  private final PrintShop prints;
  private final Metrics metrics;
  private final Writing writing;
  private final Consumer<String> log;
  private final Consumer<Throwable> unexpected;

  /**
   * @param log receives a line for each request
   * @param unexpected receives mistakes of ours
   */
  Bridge(
      Gate gate,
      Library library,
      PrintShop prints,
      Metrics metrics,
      Writing writing,
      Consumer<String> log,
      Consumer<Throwable> unexpected) {
    this.gate = gate;
    this.library = library;
    this.prints = prints;
    this.metrics = metrics;
    this.writing = writing;
    this.log = log;
    this.unexpected = unexpected;
  }

  /** Answers, whatever happens. */
  void serve(Route route, Context context) {
    long start = System.nanoTime();
    Response response = respond(route, context);
    context.status(response.status());
    for (var header : response.headers()) {
      if (header.name().equals("Set-Cookie")) {
        context.res().addHeader(header.name(), header.value());
      } else {
        context.res().setHeader(header.name(), header.value());
      }
    }
    send(context, response);
    long took = System.nanoTime() - start;
    metrics.request(known(context.req().getMethod()), route.path(), response.status(), took);
    log.accept(
        "%s %s %d %d ms"
            .formatted(
                known(context.req().getMethod()),
                route.path(),
                response.status(),
                took / 1_000_000));
  }

  private Handler handler(Route route, Verdict.Passed passed) {
    if (!passed.isOld()) {
      return route.handler();
    }
    metrics.refused(Reason.STALE_FORM);
    return route.again().orElseThrow();
  }

  private Answer inTurn(Route route, Handler handler, Request request, Site site)
      throws IOException {
    boolean mine = false;
    if (route.audience() == Route.Audience.PEOPLE) {
      try {
        mine = turns.tryAcquire(LONGEST_WAIT, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        // The server is told to stop; what has begun is answered.
        Thread.currentThread().interrupt();
      }
    }
    try {
      return handler.handle(request, site);
    } finally {
      if (mine) {
        turns.release();
      }
    }
  }

  private static void send(Context context, Response response) {
    if (response.status() == 304) {
      // What it would say of a body that is not there, whoever keeps the file could believe of it.
      context.res().setContentType(null);
      flush(context);
      return;
    }
    context.res().setContentLengthLong(response.body().length());
    if (!context.req().getMethod().equals("HEAD")) {
      try {
        response.body().writeTo(context.res().getOutputStream());
      } catch (IOException e) {
        // The client has gone; there is nobody to tell.
      }
    }
  }

  /** Sends the headers as they are; Jetty would add that the body has no bytes. */
  private static void flush(Context context) {
    try {
      context.res().flushBuffer();
    } catch (IOException e) {
      // The client has gone; there is nobody to tell.
    }
  }

  private Response respond(Route route, Context context) {
    // Read first: what is left of a body would be read as the next request.
    var request = Request.get("/");
    Answer answer;
    var site = site("", false);
    try {
      request = request(route, context);
      switch (gate.look(route, request, context.req().getLocalAddr())) {
        case Verdict.Refused(var refusal) -> {
          if (refusal instanceof Fault fault) {
            metrics.refused(fault.reason());
          }
          site = site("", false);
          answer = refusal;
        }
        case Verdict.Passed passed -> {
          request = passed.request();
          site = site(gate.token(passed), passed.session().isPresent());
          answer = inTurn(route, handler(route, passed), request, site);
          // Only a page has a form: what programs get is the same for all.
          if (passed.isNew() && audience(answer, request, route) == Route.Audience.PEOPLE) {
            answer =
                new With(answer, List.of(SignInRoutes.browserCookie(passed.browser(), request)));
          }
        }
      }
      return writing.write(answer, request, site, audience(answer, request, route));
    } catch (Unfit e) {
      answer = Fault.of(e.reason);
    } catch (HttpResponseException e) {
      answer = Fault.of(e.getStatus() == 413 ? Reason.TOO_LARGE : Reason.BAD_REQUEST);
    } catch (PrintShop.Busy e) {
      answer = e.fault();
    } catch (OutOfMemoryError e) {
      // One that wanted more than there is; the others go on, and this one may try again.
      unexpected.accept(e);
      answer = Fault.later(Reason.BUSY, 10);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      unexpected.accept(e);
      answer = Fault.of(Reason.FAILED);
    }
    return writeFault(answer, request, site, route);
  }

  /** People open the addresses of programs as well: a sheet in a window of its own is one. */
  private static Route.Audience audience(Answer answer, Request request, Route route) {
    return answer.bare() instanceof Fault && request.isNavigation()
        ? Route.Audience.PEOPLE
        : route.audience();
  }

  private Response writeFault(Answer answer, Request request, Site site, Route route) {
    try {
      return writing.write(answer, request, site, audience(answer, request, route));
    } catch (IOException | RuntimeException e) {
      unexpected.accept(e);
      var headers = new ArrayList<Header>(Policy.ALWAYS);
      headers.add(new Header("Content-Type", "text/plain"));
      headers.add(new Header("Content-Security-Policy", Policy.FILES));
      headers.add(new Header("Cache-Control", Answer.Caching.NEVER.header()));
      return new Response(
          500, headers, Body.of(Reason.FAILED.title().getBytes(StandardCharsets.UTF_8)));
    }
  }

  private Site site(String token, boolean signedIn) {
    return new Site(library.content(), prints, token, signedIn);
  }

  /** A request that no handler should have to look at. */
  private static final class Unfit extends Exception {
    private final Reason reason;

    Unfit(Reason reason) {
      super(reason.title(), null, false, false);
      this.reason = reason;
    }
  }

  private Request request(Route route, Context context) throws Unfit {
    var servlet = context.req();
    var headers = new LinkedHashMap<String, String>();
    for (var name : Collections.list(servlet.getHeaderNames())) {
      headers.putIfAbsent(name, String.join(", ", Collections.list(servlet.getHeaders(name))));
    }
    var cookies = new LinkedHashMap<String, String>();
    if (servlet.getCookies() != null) {
      for (var cookie : servlet.getCookies()) {
        cookies.putIfAbsent(cookie.getName(), cookie.getValue());
      }
    }
    var query = Optional.ofNullable(servlet.getQueryString()).orElse("");
    if (query.length() > LONGEST_QUERY) {
      throw new Unfit(Reason.TOO_LARGE);
    }
    return new Request(
        route.method(),
        Optional.ofNullable(servlet.getPathInfo()).orElse("/"),
        context.pathParamMap(),
        fields(query),
        form(route, context),
        headers,
        cookies,
        servlet.getRemoteAddr(),
        Optional.empty());
  }

  private Map<String, List<String>> form(Route route, Context context) throws Unfit {
    if (!route.method().equals("POST")) {
      return Map.of();
    }
    var type = Optional.ofNullable(context.contentType()).orElse("");
    if (!type.split(";")[0].strip().equalsIgnoreCase(FORM)) {
      throw new Unfit(Reason.WRONG_TYPE);
    }
    if (context.req().getContentLengthLong() > LARGEST_BODY) {
      throw new Unfit(Reason.TOO_LARGE);
    }
    return fields(new String(body(context), StandardCharsets.UTF_8));
  }

  /** Whoever sends slowly, or goes away in the middle, is no mistake of ours. */
  private byte[] body(Context context) throws Unfit {
    if (!readers.tryAcquire()) {
      throw new Unfit(Reason.BUSY);
    }
    try {
      return context.bodyAsBytes();
    } catch (HttpResponseException e) {
      throw e;
    } catch (Exception e) {
      throw new Unfit(Reason.BAD_REQUEST);
    } finally {
      readers.release();
    }
  }

  /** Pairs as in a query or a form (URL Standard, 5.1); in the order in which they came. */
  static Map<String, List<String>> fields(String encoded) throws Unfit {
    var fields = new LinkedHashMap<String, List<String>>();
    int count = 0;
    for (var pair : encoded.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > MOST_FIELDS) {
        throw new Unfit(Reason.TOO_LARGE);
      }
      int equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      var value = equals < 0 ? "" : pair.substring(equals + 1);
      fields.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
    }
    return fields;
  }

  private static String decoded(String text) throws Unfit {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Unfit(Reason.BAD_REQUEST);
    }
  }

  /** A method as a label: a client could send any word. */
  private static String known(String method) {
    return List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS").contains(method)
        ? method
        : "other";
  }
}
