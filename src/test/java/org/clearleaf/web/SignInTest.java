package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in, by a password or named by a reverse proxy. */
class SignInTest {

  /** A browser that has seen the page where the password is typed. */
  private record Visitor(Served served, String form, String token) {
    static Visitor at(Served served) {
      var page = served.get("/sign-in");
      return new Visitor(served, page.cookie("clearleaf-form"), page.token());
    }

    Exchange types(String password, String... headers) {
      var all = new ArrayList<>(List.of("Cookie: clearleaf-form=" + form));
      all.addAll(List.of(headers));
      return served.post(
          "/sign-in",
          "password=" + password.replace(" ", "+") + "&csrf=" + token,
          all.toArray(String[]::new));
    }

    String cookies(String session) {
      return "Cookie: clearleaf-form=" + form + "; clearleaf-session=" + session;
    }
  }

  @Test
  void withAPasswordPeopleAreSentToSignInAndProgramsAreRefused() {
    try (var served = new Served(Served.withPassword())) {
      assertThat(served.get("/").status()).isEqualTo(303);
      assertThat(served.get("/").required("Location")).isEqualTo("/sign-in");
      assertThat(served.get("/nothing", "Accept: text/html").status()).isEqualTo(303);
      assertThat(served.get("/nothing").status()).isEqualTo(401);
      for (var target :
          new String[] {"/api/sheets", "/metrics", "/openapi.json", "/sheets/CL-101/es.pdf"}) {
        assertThat(served.get(target).status()).as(target).isEqualTo(401);
        assertThat(served.get(target).header("WWW-Authenticate")).isEmpty();
      }
      assertThat(served.post("/sheets/CL-101/es/send", "do=draft").status()).isEqualTo(401);
      assertThat(served.get("/health").status()).isIn(200, 503);
      assertThat(served.get("/assets/nothing").status()).isEqualTo(404);
    }
  }

  @Test
  void thePasswordOpensASessionThatEnds() {
    try (var served = new Served(Served.withPassword())) {
      var visitor = Visitor.at(served);
      assertThat(visitor.types("something else").status()).isEqualTo(403);
      var in = visitor.types(Served.PASSWORD);
      assertThat(in.status()).isEqualTo(303);
      assertThat(in.headers())
          .anySatisfy(header ->
              assertThat(header)
                  .startsWith("Set-Cookie: clearleaf-session=")
                  .contains("; HttpOnly", "; SameSite=Strict", "; Path=/")
                  .doesNotContain("Secure"));
      var cookies = visitor.cookies(in.cookie("clearleaf-session"));
      assertThat(served.get("/", cookies).status()).isEqualTo(200);
      assertThat(served.get("/api/sheets", cookies).status()).isEqualTo(200);

      // A token of before signing in is none of after.
      assertThat(served.post("/sign-out", "csrf=" + visitor.token, cookies).status())
          .isEqualTo(403);
      var page = served.get("/sign-in", cookies);
      assertThat(page.text()).contains("You are signed in.");
      assertThat(served.post("/sign-out", "csrf=" + page.token(), cookies).status()).isEqualTo(303);
      assertThat(served.get("/", cookies).status()).isEqualTo(303);
    }
  }

  @Test
  void aWrongPasswordIsToldAsEveryOtherMistakeInAForm() {
    try (var served = new Served(Served.withPassword())) {
      var visitor = Visitor.at(served);
      assertThat(visitor.types("something else").text())
          .contains("<title>Please correct: ", "class=\"mistakes\"", "autofocus data-focus")
          .contains("<a href=\"#password\">That is not the password.", "id=\"password-mistake\"")
          .contains("aria-invalid=\"true\" aria-describedby=\"password-mistake\"");
      assertThat(served.get("/sign-in").text())
          .contains("current-password\" autofocus>")
          .doesNotContain("mistakes");
    }
  }

  @Test
  void whoeverOpensASheetWithoutASessionIsLedToTheForm() {
    try (var served = new Served(Served.withPassword())) {
      var person = served.get("/sheets/CL-101/es.pdf", "Sec-Fetch-Dest: document");
      assertThat(person.status()).isEqualTo(303);
      assertThat(person.required("Location"))
          .isEqualTo("/sign-in?back=%2Fsheets%2FCL-101%2Fes.pdf");
      assertThat(served.get("/sheets/CL-101/es.pdf").status()).isEqualTo(401);
    }
  }

  @ParameterizedTest(name = "who asked for {0} gets to {1}")
  @CsvSource({
    "/sheets/CL-101/es/mail?size=24, /sheets/CL-101/es/mail?size=24",
    "/?q=%C3%A1rabe, /?q=%C3%A1rabe",
    "/shelf, /shelf",
    "/, /",
  })
  void whoeverIsAskedForThePasswordThenGetsToWhereTheyWanted(String asked, String there) {
    try (var served = new Served(Served.withPassword())) {
      var way = served.get(asked).required("Location");
      var page = served.get(way);
      var cookie = "Cookie: clearleaf-form=" + page.cookie("clearleaf-form");
      var back = Pattern.compile("name=\"back\" value=\"(/[^\"]*)\">\n<div").matcher(page.text());
      assertThat(back.find()).isTrue();
      var fields = "&back=" + URLEncoder.encode(back.group(1), StandardCharsets.UTF_8);
      var wrong = served.post("/sign-in", "password=x&csrf=" + page.token() + fields, cookie);
      assertThat(wrong.text()).contains("name=\"back\" value=\"" + back.group(1) + "\">\n<div");
      var right =
          served.post(
              "/sign-in",
              "password=" + Served.PASSWORD.replace(" ", "+") + "&csrf=" + page.token() + fields,
              cookie);
      assertThat(right.required("Location")).isEqualTo(there);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org/", "//example.org/", "/\\example.org", "javascript:x"})
  void nobodyIsLedToAnotherSiteBySigningIn(String elsewhere) {
    try (var served = new Served(Served.withPassword())) {
      var visitor = Visitor.at(served);
      var back = URLEncoder.encode(elsewhere, StandardCharsets.UTF_8);
      assertThat(served.get("/sign-in?back=" + back).text())
          .contains("name=\"back\" value=\"/\">\n<div");
      var in =
          served.post(
              "/sign-in",
              "password="
                  + Served.PASSWORD.replace(" ", "+")
                  + "&csrf="
                  + visitor.token
                  + "&back="
                  + back,
              "Cookie: clearleaf-form=" + visitor.form);
      assertThat(in.required("Location")).isEqualTo("/");
    }
  }

  @Test
  void whoeverHasSignedInCanLeaveFromEveryPage() {
    try (var served = new Served(Served.withPassword())) {
      assertThat(served.get("/sign-in").text()).doesNotContain("action=\"/sign-out\"");
      var visitor = Visitor.at(served);
      var cookies = visitor.cookies(visitor.types(Served.PASSWORD).cookie("clearleaf-session"));
      for (var target : new String[] {"/", "/sheets/CL-101/es", "/packs", "/nothing"}) {
        assertThat(served.get(target, cookies, "Accept: text/html").text())
            .as(target)
            .contains("action=\"/sign-out\"", ">Sign out</button>");
      }
    }
  }

  @Test
  void whoseSessionHasEndedIsToldWhereToSignInAndThatNothingWasDone() {
    try (var served = new Served(Served.withPassword())) {
      var answer =
          served.post(
              "/sheets/CL-101/es/send",
              "do=send&address=family%40example.org&edition=bilingual&size=24&paper=a4");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.text())
          .contains("You are signed out", "Nothing was done")
          .contains(
              "<a class=\"button\" href=\"/sign-in?back=%2Fsheets%2FCL-101%2Fes%2Fmail"
                  + "%3Fedition%3Dbilingual%26size%3D24%26paper%3Da4\">Sign in</a>")
          .doesNotContain("family", "does not know who you are");
    }
  }

  /** The page stood open over night, and Clearleaf was started anew. */
  @Test
  void aPageForThePasswordThatIsTooOldAsksOnceMore() {
    try (var served = new Served(Served.withPassword())) {
      var answer =
          served.post(
              "/sign-in",
              "back=%2Fshelf&csrf=old&password=" + Served.PASSWORD.replace(" ", "+"),
              "Cookie: clearleaf-form=old");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text())
          .contains("Type the password once more", "name=\"back\" value=\"/shelf\">\n<div");
      assertThat(answer.headers()).noneMatch(header -> header.contains("clearleaf-session"));
    }
  }

  @Test
  void aSessionThatIsNotUsedEndsByItself() {
    try (var served = new Served(Served.withPassword())) {
      var visitor = Visitor.at(served);
      var cookies = visitor.cookies(visitor.types(Served.PASSWORD).cookie("clearleaf-session"));
      served.skipSeconds(3_600);
      assertThat(served.get("/", cookies).status()).isEqualTo(200);
      served.skipSeconds(2 * 3_600 + 1);
      assertThat(served.get("/", cookies).status()).isEqualTo(303);
    }
  }

  @Test
  void aSessionEndsAfterADayOfWorkHoweverOftenItIsUsed() {
    try (var served = new Served(Served.withPassword())) {
      var visitor = Visitor.at(served);
      var cookies = visitor.cookies(visitor.types(Served.PASSWORD).cookie("clearleaf-session"));
      for (int hour = 1; hour < 12; hour++) {
        served.skipSeconds(3_600);
        assertThat(served.get("/help", cookies).status()).as(hour + " hours").isEqualTo(200);
      }
      served.skipSeconds(3_601);
      assertThat(served.get("/help", cookies).status()).isEqualTo(303);
    }
  }

  @Test
  void behindHttpsTheCookieGoesByHttpsOnly() {
    try (var served = new Served(Served.withPassword())) {
      assertThat(served.get("/sign-in", "X-Forwarded-Proto: https").headers())
          .anySatisfy(header -> assertThat(header).startsWith("Set-Cookie").endsWith("; Secure"));
      // Not every proxy says so; the browser itself does, where it sends the form.
      var in =
          Visitor.at(served).types(Served.PASSWORD, "Origin: https://localhost:" + port(served));
      assertThat(in.headers())
          .anySatisfy(header ->
              assertThat(header).startsWith("Set-Cookie: clearleaf-session=").endsWith("; Secure"));
    }
  }

  private static int port(Served served) {
    return served.server.port();
  }

  @Test
  void whoeverGuessesWaitsLongerEachTime() {
    try (var served = new Served(Served.withPassword())) {
      var visitor = Visitor.at(served);
      for (int i = 0; i < 5; i++) {
        assertThat(visitor.types("guess number " + i).status()).isEqualTo(403);
      }
      var waits = visitor.types(Served.PASSWORD);
      assertThat(waits.status()).isEqualTo(429);
      assertThat(Integer.parseInt(waits.required("Retry-After"))).isBetween(1, 2);
      served.skipSeconds(3);
      assertThat(visitor.types("guess number 6").status()).isEqualTo(403);
      assertThat(Integer.parseInt(visitor.types("x").required("Retry-After"))).isBetween(3, 4);
      served.skipSeconds(60);
      assertThat(visitor.types(Served.PASSWORD).status()).isEqualTo(303);
    }
  }

  @Test
  void guessesThatComeTogetherAreCountedAsThoseThatComeOneByOne() throws Exception {
    // One that takes as long to look at as those of a clinic.
    var slow = ServeOptions.USUAL.with(new Access.ByPassword(new Password(Served.PASSWORD)));
    try (var served = new Served(slow);
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var visitor = Visitor.at(served);
      var tries = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 50; i++) {
        int number = i;
        tries.add(clients.submit(() -> visitor.types("guess number " + number).status()));
      }
      var answers = new ArrayList<Integer>();
      for (var one : tries) {
        answers.add(one.get());
      }
      assertThat(answers).containsOnly(403, 429);
      assertThat(Collections.frequency(answers, 403)).isBetween(1, 5);
      // The others of the same moment have not been looked at, the right one among them neither.
      for (int i = Collections.frequency(answers, 403); i < 5; i++) {
        assertThat(visitor.types("guess").status()).isEqualTo(403);
      }
      assertThat(visitor.types(Served.PASSWORD).status()).isEqualTo(429);
    }
  }

  @Test
  void triesThatAreLookedAtSlowlyHoldNoOtherPageUp() throws Exception {
    // As slow as a real one; many addresses, named by a proxy.
    var password = new Password(Served.PASSWORD);
    var proxied =
        ServeOptions.USUAL.with(
            new Access.ByPassword(password, Set.of(InetAddress.ofLiteral("127.0.0.1"))));
    try (var served = new Served(proxied);
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var visitor = Visitor.at(served);
      var tries = new ArrayList<Future<Exchange>>();
      for (int i = 0; i < 300; i++) {
        var from = "X-Forwarded-For: 198.51.100." + i % 250;
        tries.add(clients.submit(() -> visitor.types("a guess or so", from)));
      }
      for (int i = 0; i < 5; i++) {
        long start = System.nanoTime();
        assertThat(served.get("/openapi.json").status()).isEqualTo(401);
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
      }
      int looked = 0;
      for (var one : tries) {
        looked += one.get().status() == 403 ? 1 : 0;
      }
      assertThat(looked).isBetween(1, 50);
    }
  }

  @Test
  void whoeverHasComeInBeforeComesInWhileManyGuess() throws Exception {
    var proxied =
        ServeOptions.USUAL.with(
            new Access.ByPassword(
                new Password(Served.PASSWORD), Set.of(InetAddress.ofLiteral("127.0.0.1"))));
    try (var served = new Served(proxied);
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var visitor = Visitor.at(served);
      var nurse = "X-Forwarded-For: 192.0.2.50";
      assertThat(visitor.types(Served.PASSWORD, nurse).status()).isEqualTo(303);
      var tries = new ArrayList<Future<Exchange>>();
      for (int i = 0; i < 60; i++) {
        var from = "X-Forwarded-For: 198.51.100." + i;
        tries.add(clients.submit(() -> visitor.types("a guess or so", from)));
      }
      while (tries.stream().noneMatch(Future::isDone)) {
        Thread.sleep(5);
      }
      assertThat(visitor.types("a slip of hers", nurse).status()).isEqualTo(403);
      assertThat(visitor.types(Served.PASSWORD, nurse).status()).isEqualTo(303);
      for (var one : tries) {
        one.get();
      }
    }
  }

  @Test
  void behindAProxyOneWhoGuessesKeepsNobodyElseOut() {
    var proxy = Set.of(InetAddress.ofLiteral("127.0.0.1"));
    var behind =
        ServeOptions.USUAL.with(new Access.ByPassword(new Password(Served.PASSWORD, 1), proxy));
    try (var served = new Served(behind)) {
      var visitor = Visitor.at(served);
      var guesser = "X-Forwarded-For: 198.51.100.1, 192.0.2.1";
      for (int i = 0; i < 5; i++) {
        assertThat(visitor.types("guess number " + i, guesser).status()).isEqualTo(403);
      }
      assertThat(visitor.types(Served.PASSWORD, guesser).status()).isEqualTo(429);
      // What a client writes itself comes before what the proxy adds.
      assertThat(visitor.types("guess", "X-Forwarded-For: 203.0.113.9, 192.0.2.1").status())
          .isEqualTo(429);
      assertThat(visitor.types(Served.PASSWORD, "X-Forwarded-For: 192.0.2.2").status())
          .isEqualTo(303);
    }
    try (var served = new Served(behind)) {
      for (var nonsense : List.of("[", "[]", "]", "%", ",")) {
        assertThat(served.get("/sign-in", "X-Forwarded-For: " + nonsense).status()).isEqualTo(200);
      }
    }
    // Nobody else than the proxy is believed.
    try (var served = new Served(Served.withPassword())) {
      var visitor = Visitor.at(served);
      for (int i = 0; i < 5; i++) {
        visitor.types("guess number " + i, "X-Forwarded-For: 192.0.2." + i);
      }
      assertThat(visitor.types(Served.PASSWORD, "X-Forwarded-For: 192.0.2.9").status())
          .isEqualTo(429);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "cookie", "X-Forwarded-For", "Not a header"})
  void aHeaderThatEverybodySendsNamesNobody(String header) {
    assertThatThrownBy(() -> new Access.ByProxy(header, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(header);
  }

  @Test
  void programsSendThePasswordWithTheRequest() {
    try (var served = new Served(Served.withPassword())) {
      assertThat(served.get("/metrics", basic("prometheus:" + Served.PASSWORD)).status())
          .isEqualTo(200);
      assertThat(served.get("/metrics", basic("prometheus:wrong password")).status())
          .isEqualTo(401);
      assertThat(served.get("/metrics", "Authorization: Basic ???").status()).isEqualTo(400);
      // It is no way around the token of a form.
      assertThat(
              served
                  .post("/sheets/CL-101/es/send", "do=draft", basic("x:" + Served.PASSWORD))
                  .status())
          .isEqualTo(401);
    }
  }

  private static String basic(String pair) {
    return "Authorization: Basic "
        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void behindAProxyOnlyWhomItNamesComesIn() {
    var trusted =
        ServeOptions.USUAL.with(
            new Access.ByProxy("X-Forwarded-User", Set.of(InetAddress.ofLiteral("127.0.0.1"))));
    try (var served = new Served(trusted)) {
      assertThat(served.get("/", "X-Forwarded-User: nurse").status()).isEqualTo(200);
      assertThat(served.get("/").status()).isEqualTo(401);
      assertThat(served.get("/", "X-Forwarded-User: ").status()).isEqualTo(401);
    }
    var elsewhere =
        ServeOptions.USUAL.with(
            new Access.ByProxy("X-Forwarded-User", Set.of(InetAddress.ofLiteral("192.0.2.1"))));
    try (var served = new Served(elsewhere)) {
      assertThat(served.get("/", "X-Forwarded-User: nurse").status()).isEqualTo(403);
    }
  }

  @Test
  void aPasswordIsLongEnough() {
    assertThatThrownBy(() -> new Password("123456789"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10 to 256");
    assertThat(new Password(Served.PASSWORD, 1).is(Served.PASSWORD)).isTrue();
    assertThat(new Password(Served.PASSWORD, 1).is(Served.PASSWORD + " ")).isFalse();
  }
}
