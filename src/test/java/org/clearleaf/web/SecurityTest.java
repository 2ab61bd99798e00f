package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server lets nobody do. */
class SecurityTest {
  private static Served served;

  @BeforeAll
  static void start() {
    served = new Served();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @AfterEach
  void nothingHasFailed() {
    assertThat(served.mistakes).isEmpty();
  }

  /** Every route, and what is no route. */
  static Stream<String> targets() {
    var all =
        served.server.routes().stream()
            .filter(route -> route.method().equals("GET"))
            .map(route ->
                route
                    .path()
                    .replace("{sheet}", "CL-101")
                    .replace("{language}", "es")
                    .replace("{name}", "0123456789012345678901")
                    .replace("{file}", "nothing.css"));
    return Stream.concat(
        all,
        Stream.of(
            "/nothing",
            "/api/sheets/CL-999",
            "/sheets/CL-101/es.pdf?size=17",
            "/sheets/CL-101/es/file?edition=large&size=18&paper=a4&as=page",
            "/%zz",
            "/a%2f..%2fb"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void everyAnswerTellsTheBrowserToBeStrict(String target) {
    var answer = served.get(target);
    for (var header : Policy.ALWAYS) {
      assertThat(answer.header(header.name())).contains(header.value());
    }
    var policy = answer.required("Content-Security-Policy");
    assertThat(policy).startsWith("default-src 'none'").contains("frame-ancestors 'self'");
    assertThat(policy).doesNotContain("unsafe", "*", "http:", "https:");
    assertThat(answer.header("Cache-Control")).isPresent();
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
    assertThat(answer.status()).isNotEqualTo(500);
  }

  /** As it stands on the line, so that nobody takes one away unseen. */
  @Test
  void whatAPageIsAllowedIsSaidInFull() {
    assertThat(served.get("/").headers())
        .contains(
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
            "Cross-Origin-Opener-Policy: same-origin",
            "Cross-Origin-Resource-Policy: same-origin",
            "X-Frame-Options: SAMEORIGIN",
            "X-Permitted-Cross-Domain-Policies: none",
            "Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=(),"
                + " serial=(), hid=(), midi=(), browsing-topics=()",
            "Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self';"
                + " img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self';"
                + " object-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                + " frame-ancestors 'self'");
    assertThat(served.get("/sheets/CL-101/es.pdf").required("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'self'");
  }

  @Test
  void pagesRunNoInlineScriptAndNoInlineStyle() {
    assertThat(served.get("/").required("Content-Security-Policy"))
        .contains("script-src 'self';", "style-src 'self';", "form-action 'self'");
    assertThat(served.get("/").required("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest(name = "{0} is answered with {1}")
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "127.0.0.1, 200",
    "127.0.0.1:1, 200",
    "'[::1]:8080', 200",
    "example.org, 421",
    "localhost.example.org, 421",
    "example.org:80, 421",
    "169.254.169.254, 421",
    "127.0.0.1.example.org, 421",
  })
  void onlyTheNamesOfThisComputerAreAnswered(String host, int status) {
    assertThat(served.get("/", "Host: " + host).status()).isEqualTo(status);
  }

  @Test
  void aNameThatItDoesNotKnowIsToldWithTheOptionThatNamesIt() {
    var page = served.get("/", "Host: Riverside-PC:8123");
    assertThat(page.status()).isEqualTo(421);
    assertThat(page.text())
        .contains("Clearleaf does not know this name", "<code>--name riverside-pc</code>")
        .doesNotContain("open for too long");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a\"><img src=x>",
        "a&b",
        "-x",
        "a b",
        "'; rm -rf",
        "xn--\u00fc",
      })
  void whatIsNoNameOfAComputerIsNotRepeated(String host) {
    var page = served.get("/", "Host: " + host);
    assertThat(page.status()).isIn(400, 421);
    assertThat(page.text()).doesNotContain(host, "--name", "<script>alert", "<img");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../Server.class",
        "/assets/..%2fServer.class",
        "/assets/%2e%2e%2fServer.class",
        "/assets/..;/Server.class",
        "/assets/list.txt",
        "/sheets/../../../etc/passwd/es.pdf",
        "/sheets/..%5c..%5cetc/es.pdf",
        "/sheets/CL-101/..%2f..%2fes.pdf",
        "/sheets/CL-101/%00.pdf",
        "/sheets/acute-lymphocytic-leukemia/es.pdf",
        "/api/sheets/..",
        "/api/sheets/%2e%2e",
        "/translations/../summaries",
        "//etc/passwd",
        "/etc/passwd",
        "http://localhost/../etc/passwd",
      })
  void noAddressLeadsToAFile(String target) {
    var answer = served.get(target);
    assertThat(answer.status()).isBetween(400, 404);
    assertThat(answer.text()).doesNotContain("root:", "CAFEBABE", System.getProperty("user.dir"));
  }

  @Test
  void aTranslationOfAnAddressIsNoOtherAddress() {
    // What the gate has seen as one address a handler sees as the same.
    assertThat(served.get("/sheets/CL-101/es%2Epdf").status()).isIn(200, 400, 404);
    assertThat(served.get("/sheets//CL-101/es.pdf").status()).isIn(400, 404);
  }

  @Test
  void whatIsTooLargeIsRefused() {
    assertThat(served.post("/language", "a=" + "b".repeat(100_000)).status()).isEqualTo(413);
    assertThat(served.get("/", "X-Long: " + "a".repeat(20_000)).status()).isEqualTo(431);
    assertThat(served.get("/?q=" + "a".repeat(3_000)).status()).isEqualTo(413);
    assertThat(served.get("/?q=" + "a".repeat(20_000)).status()).isIn(414, 431);
    assertThat(served.post("/language", "a&".repeat(600)).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({"'Accept: ;', /api/sheets", "'Accept-Encoding: ;', /help", "'Accept: ;q', /nothing"})
  void headersThatSayNothingAreNoMistakeOfOurs(String header, String target) {
    assertThat(served.get(target, header).status()).isIn(200, 404);
  }

  @Test
  void whoeverGoesAwayInTheMiddleIsNoMistakeOfOurs() throws Exception {
    try (var socket = new java.net.Socket("127.0.0.1", served.server.port())) {
      var half =
          "POST /language HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\n\r\na=b";
      socket.getOutputStream().write(half.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      socket.setSoTimeout(5_000);
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .doesNotContain(" 500 ");
    }
  }

  @Test
  void anotherLanguageIsChosenFromAPageThatIsTooOldButNotFromAnotherSite() {
    var chosen = served.post("/language", FORM + "&csrf=old");
    assertThat(chosen.status()).isEqualTo(303);
    assertThat(chosen.required("Location")).isEqualTo("/help");
    assertThat(chosen.cookie("clearleaf-language")).isEqualTo("es");
    var elsewhere = served.post("/language", FORM + "&csrf=old", "Origin: https://example.org");
    assertThat(elsewhere.status()).isEqualTo(403);
    assertThat(elsewhere.headers()).noneMatch(header -> header.contains("clearleaf-language"));
  }

  @ParameterizedTest
  @CsvSource({
    "[fd00::2]:8500, fd00:0:0:0:0:0:0:2, true",
    "[fd00::2], '[fd00:0:0:0:0:0:0:2]', true",
    "[fd00::3], fd00:0:0:0:0:0:0:2, false",
    "10.0.0.1:80, 10.0.0.1, true",
    "fd00, fd00::2, false"
  })
  void anAddressIsTheSameHoweverItIsWritten(String host, String local, boolean same) {
    assertThat(new Hosts(Set.of()).isOurs(host, local)).isEqualTo(same);
  }

  @Test
  void aBodyWithoutLengthIsCutOffAsWell() {
    var chunk = "10000\r\n" + "b".repeat(0x10000) + "\r\n";
    var request =
        "POST /language HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
            + chunk
            + chunk
            + "0\r\n\r\n";
    assertThat(Exchange.raw(served.server.port(), request).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x", ""})
  void onlyFormsAreTaken(String type) {
    var answer = served.send("POST", "/language", "{}", "Content-Type: " + type);
    assertThat(answer.status()).isEqualTo(415);
  }

  private static final String FORM = "language=es&back=%2Fhelp";
  private static final String PACK =
      "sheet=CL-102&language=es&copies=1&division=language&draft=yes&edition=large&size=18&paper=a4";

  @Test
  void aFormOfOurOwnPageIsTaken() {
    var page = served.get("/help");
    var cookie = page.cookie("clearleaf-form");
    var sent =
        served.post(
            "/language", FORM + "&csrf=" + page.token(), "Cookie: clearleaf-form=" + cookie);
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.required("Location")).isEqualTo("/help");
    assertThat(sent.cookie("clearleaf-language")).isEqualTo("es");
  }

  @Test
  void theNumberOfABrowserComesAlongWithALinkFromElsewhere() {
    // Else a form in another window would be refused after somebody has followed a link.
    assertThat(served.get("/help").headers())
        .anySatisfy(header ->
            assertThat(header)
                .startsWith("Set-Cookie: clearleaf-form=")
                .contains("; HttpOnly", "; SameSite=Lax"));
  }

  @Test
  void aFormWithoutATokenOrWithAnothersIsNot() {
    var mine = served.get("/help");
    var other = served.get("/help");
    var cookie = "Cookie: clearleaf-form=" + mine.cookie("clearleaf-form");
    assertThat(served.post("/packs", PACK, cookie).status()).isEqualTo(403);
    assertThat(served.post("/packs", PACK + "&csrf=", cookie).status()).isEqualTo(403);
    assertThat(served.post("/packs", PACK + "&csrf=%%%", cookie).status()).isEqualTo(400);
    assertThat(served.post("/packs", PACK + "&csrf=" + other.token(), cookie).status())
        .isEqualTo(403);
    assertThat(served.post("/packs", PACK + "&csrf=" + mine.token()).status()).isEqualTo(403);
    assertThat(
            served
                .post("/packs", PACK + "&csrf=" + mine.token(), "Cookie: clearleaf-form=")
                .status())
        .isEqualTo(403);
    assertThat(served.post("/packs", PACK + "&csrf=" + mine.token(), cookie).status())
        .isEqualTo(303);
  }

  @Test
  void theTokenLooksDifferentOnEveryPage() {
    var cookie = "Cookie: clearleaf-form=" + served.get("/").cookie("clearleaf-form");
    assertThat(served.get("/", cookie).token()).isNotEqualTo(served.get("/", cookie).token());
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "Origin: http://localhost:PORT, Sec-Fetch-Site: same-origin, 303",
    "Origin: null, Sec-Fetch-Site: same-origin, 303",
    "X-Nothing: 1, Sec-Fetch-Site: same-origin, 303",
    "X-Nothing: 1, X-Other: 1, 303",
    "Origin: null, X-Other: 1, 403",
    "Origin: https://example.org, X-Other: 1, 403",
    "Origin: http://localhost:1, X-Other: 1, 403",
    "Origin: http://localhost:PORT, Sec-Fetch-Site: cross-site, 403",
    "Origin: http://localhost:PORT, Sec-Fetch-Site: same-site, 403",
  })
  void aFormComesFromAPageOfOurs(String origin, String site, int status) {
    var sent = chooses(origin.replace("PORT", String.valueOf(served.server.port())), site);
    assertThat(sent.status()).isEqualTo(status);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "none, navigate, document, 200",
    "same-origin, no-cors, image, 200",
    "cross-site, navigate, document, 200",
    "cross-site, navigate, iframe, 403",
    "cross-site, no-cors, image, 403",
    "cross-site, cors, empty, 403",
    "same-site, no-cors, script, 403",
  })
  void otherSitesMayLinkAndNothingElse(String site, String mode, String destination, int status) {
    var answer =
        served.get(
            "/sheets/CL-101/en.txt",
            "Sec-Fetch-Site: " + site,
            "Sec-Fetch-Mode: " + mode,
            "Sec-Fetch-Dest: " + destination);
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void noHeaderMakesAnotherMethodOfARequest() {
    for (var method : List.of("GET", "POST")) {
      var answer = served.send(method, "/language", "", "X-HTTP-Method-Override: POST");
      assertThat(answer.status()).isBetween(400, 415);
    }
  }

  /** A page would else be asked for as a form, past what is looked at in a form. */
  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "DELETE"})
  void whoeverTriesThatIsRefused(String method) {
    assertThat(served.get("/help", "X-HTTP-Method-Override: " + method).status()).isEqualTo(400);
  }

  /** Sends the form for the language of the pages, with the token of a page and its cookie. */
  private static Exchange chooses(String... headers) {
    var page = served.get("/help");
    var all = new ArrayList<>(List.of(headers));
    all.add("Cookie: clearleaf-form=" + page.cookie("clearleaf-form"));
    return served.post("/language", FORM + "&csrf=" + page.token(), all.toArray(String[]::new));
  }

  /** As a browser tells it whose reader was led to press a button of another site. */
  @Test
  void aFormOfAnotherSiteIsNotTakenThoughItOpensAPage() {
    var sent =
        chooses(
            "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document");
    assertThat(sent.status()).isEqualTo(403);
  }

  @Test
  void aTokenOfOneServerIsNoneOfAnother() {
    var mine = new FormTokens();
    var browser = mine.newBrowser();
    var token = mine.token(browser, Optional.empty());
    assertThat(mine.isSound(token, browser, Optional.empty())).isTrue();
    assertThat(new FormTokens().isSound(token, browser, Optional.empty())).isFalse();
    assertThat(mine.isSound(token, mine.newBrowser(), Optional.empty())).isFalse();
    assertThat(mine.isSound(token, browser, Optional.of("a session"))).isFalse();
  }

  /** Nobody's browser runs what is in it, and nobody keeps it. */
  @Test
  void aFileThatIsPutTogetherIsSavedAndNotShown() throws Exception {
    var zip = new Answer.Download("application/zip", "pack.zip", Body.of(new byte[] {'P', 'K'}));
    var response = new Writing(null).write(zip, Request.get("/"), null, Route.Audience.PEOPLE);
    assertThat(response.headers().stream().map(h -> h.name() + ": " + h.value()))
        .contains(
            "Content-Disposition: attachment; filename=\"pack.zip\"",
            "Cache-Control: no-store",
            "Content-Type: application/zip");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/sheets, 'GET, HEAD'",
    "POST, /health, 'GET, HEAD'",
    "GET, /language, POST",
    "PUT, /sheets/CL-101/es/mail, 'GET, HEAD, POST'",
  })
  void anotherMethodIsToldWhichThereAre(String method, String target, String allowed) {
    var answer = served.send(method, target, "");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.required("Allow")).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "FOO", "QUERY"})
  void unusualMethodsDoNothing(String method) {
    assertThat(served.send(method, "/", "").status()).isBetween(400, 501);
  }

  @Test
  void aMistakeOfOursTellsNothingAboutTheProgram() {
    PrintShop.Maker broken =
        (_, _) -> {
          throw new IllegalStateException("secret of /home/somebody");
        };
    try (var failing = new Served(ServeOptions.USUAL, broken, 15_000)) {
      for (var target : List.of("/sheets/CL-101/en.pdf", "/sheets/CL-101/es.html")) {
        var answer = failing.get(target);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text())
            .doesNotContain("secret", "/home", "Exception", "org.clearleaf", "\tat ");
      }
      assertThat(failing.get("/health").status()).isEqualTo(503);
      assertThat(failing.get("/health").text()).doesNotContain("secret", "/home");
      assertThat(failing.mistakes).isNotEmpty();
    }
  }

  @Test
  void whoeverSaysNothingIsNotWaitedFor() throws Exception {
    try (var impatient = new Served(ServeOptions.USUAL, (_, _) -> null, 300);
        var socket = new java.net.Socket("127.0.0.1", impatient.server.port())) {
      socket.setSoTimeout(5_000);
      socket
          .getOutputStream()
          .write(
              "POST /language HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\na"
                  .getBytes(StandardCharsets.UTF_8));
      long start = System.nanoTime();
      var answer = socket.getInputStream().readAllBytes();
      assertThat(System.nanoTime() - start).isLessThan(4_000_000_000L);
      assertThat(new String(answer, StandardCharsets.UTF_8)).doesNotContain("200 OK");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
  void atTheNetworkSomethingHasToKeepPeopleOut(String host) {
    var open = new ServeOptions(host, 0, Set.of(), new Access.ThisComputer(), 0, false);
    assertThatThrownBy(open::addresses)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CLEARLEAF_PASSWORD");
    assertThat(open.with(new Access.ByPassword(new Password(Served.PASSWORD, 1))).addresses())
        .isNotEmpty();
  }

  @Test
  void whoeverAsksTooOftenWaits() {
    try (var strict =
        new Served(
            new ServeOptions("localhost", 0, Set.of(), new Access.ThisComputer(), 2, false))) {
      var answer = strict.get("/openapi.json");
      for (int i = 0; i < 30 && answer.status() == 200; i++) {
        answer = strict.get("/openapi.json");
      }
      assertThat(answer.status()).isEqualTo(429);
      assertThat(Integer.parseInt(answer.required("Retry-After"))).isBetween(1, 2);
      strict.skipSeconds(2);
      assertThat(strict.get("/openapi.json").status()).isEqualTo(200);
    }
  }

  @Test
  void theLogAndTheMetricsTellNothingAboutPeopleAndSheets() {
    try (var logging =
        new Served(
            new ServeOptions("localhost", 0, Set.of(), new Access.ThisComputer(), 0, true))) {
      logging.get("/?q=leukemia", "User-Agent: somebody", "Cookie: clearleaf-form=abc");
      logging.get("/sheets/CL-101/es.pdf");
      logging.send("FOO", "/secret", "");
      var log = String.join("\n", logging.log);
      var metrics = logging.get("/metrics").text();
      assertThat(log).contains("GET / 200", "GET /sheets/{sheet}/{language}.pdf 200");
      assertThat(metrics)
          .contains("clearleaf_requests_total{method=\"GET\",route=\"/\",status=\"200\"} 1.0");
      for (var text : List.of(log, metrics)) {
        assertThat(text)
            .doesNotContain("leukemia", "CL-101", "127.0.0.1", "somebody", "secret", "FOO");
      }
    }
  }
}
