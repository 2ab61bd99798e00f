package org.clearleaf.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.clearleaf.base.Language;
import org.clearleaf.base.Shelf;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.Press;

/**
 * The pages on a port of this machine, for a browser: through the small server of the JDK, so that
 * what is tested is the pages.
 */
final class TestSite implements AutoCloseable {
  static final String TOKEN = "a-token";

  /** What a page may load and do: nothing but what is its own. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

  /** A sheet brings its style along. */
  private static final String SHEET_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

  private final PaperPostbox postbox = new PaperPostbox();
  private final Assets assets = new Assets();
  private final Pages pages =
      new Pages(
          assets,
          "0.1.0",
          "token",
          postbox,
          new Sendings(Throwable::printStackTrace),
          new PackShop(Throwable::printStackTrace));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final PageContent content;
  private final HttpServer server;

  private TestSite(Shelf shelf) throws IOException {
    content = PageContent.read(shelf, new Press(shelf));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  static TestSite open(Shelf shelf) throws IOException {
    return new TestSite(shelf);
  }

  PaperPostbox postbox() {
    return postbox;
  }

  /** The address of a path. */
  String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var query = pairs(exchange.getRequestURI().getRawQuery());
      var asset = assets.at(path);
      if (asset.isPresent()) {
        send(exchange, 200, asset.get().mediaType(), asset.get().bytes());
      } else if (path.matches("/sheets/[^/]+/[^/]+\\.(pdf|html|txt)")) {
        sheet(exchange, path, query);
      } else {
        page(exchange, path, query);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sheet(HttpExchange exchange, String path, Map<String, List<String>> query)
      throws IOException {
    var parts = path.substring(0, path.lastIndexOf('.')).split("/");
    var ending = path.substring(path.lastIndexOf('.'));
    var fields = new TreeMap<String, String>();
    query.forEach((name, values) -> fields.put(name, values.getFirst()));
    if (ending.equals(".html")) {
      fields.put("edition", "html");
    }
    var summary = content.shelf().sheet(parts[2]).orElseThrow().summary().name();
    var order =
        Printing.of(fields::get, Printing.usual(content.clinic()))
            .orElseThrow()
            .order(summary, new Language(parts[3]), Drafts.MADE);
    var file = content.press().print(order).file().orElseThrow();
    exchange.getResponseHeaders().set("Content-Security-Policy", SHEET_POLICY);
    if (query.containsKey("download")) {
      exchange
          .getResponseHeaders()
          .set("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    }
    send(exchange, 200, order.kind().mediaType(), file.bytes());
  }

  private void page(HttpExchange exchange, String path, Map<String, List<String>> query)
      throws IOException {
    boolean post = exchange.getRequestMethod().equals("POST");
    var form = post ? pairs(text(exchange)) : Map.<String, List<String>>of();
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", POLICY);
    if (post && !form.getOrDefault("token", List.of()).equals(List.of(TOKEN))) {
      send(exchange, 403, "text/plain", "no token".getBytes(StandardCharsets.UTF_8));
      return;
    }
    var request =
        new PageRequest(
            post,
            path,
            query,
            form,
            header(exchange, "Cookie").replaceFirst(".*language=([A-Za-z-]*).*", "$1"),
            header(exchange, "Accept-Language"),
            TOKEN);
    switch (pages.answer(request, content)) {
      case PageAnswer.Html html ->
          send(
              exchange,
              html.status(),
              "text/html; charset=utf-8",
              html.text().getBytes(StandardCharsets.UTF_8));
      case PageAnswer.See see -> {
        headers.set("Location", see.path());
        see.language().ifPresent(tag -> headers.set("Set-Cookie", "language=" + tag + "; Path=/"));
        exchange.sendResponseHeaders(303, -1);
      }
      case PageAnswer.File file -> {
        headers.set(
            "Content-Disposition",
            (file.attached() ? "attachment" : "inline") + "; filename=\"" + file.name() + "\"");
        send(exchange, 200, file.mediaType(), file.bytes());
      }
      case PageAnswer.Download file -> {
        headers.set("Content-Type", file.mediaType());
        headers.set("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        exchange.sendResponseHeaders(200, file.body().length());
        file.body().writeTo(exchange.getResponseBody());
      }
    }
  }

  private static String header(HttpExchange exchange, String name) {
    var value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static String text(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type.toLowerCase(Locale.ROOT));
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, List<String>> pairs(String raw) {
    var pairs = new TreeMap<String, List<String>>();
    if (raw != null && !raw.isEmpty()) {
      for (var pair : raw.split("&")) {
        var parts = pair.split("=", 2);
        pairs
            .computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
            .add(parts.length > 1 ? decoded(parts[1]) : "");
      }
    }
    return pairs;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
