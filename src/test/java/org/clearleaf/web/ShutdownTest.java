package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How the server ends, and what keeps it from beginning. */
class ShutdownTest {
  private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

  @Test
  void whoeverIsHavingASheetPrintedGetsIt() throws Exception {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    PrintShop.Maker slow =
        (content, order) -> {
          if (order.language().tag().equals("ar")) {
            begun.countDown();
            try {
              go.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
          return content.press().print(order);
        };
    var served = new Served(ServeOptions.USUAL, slow, 15_000);
    var sheet = CompletableFuture.supplyAsync(() -> served.get("/sheets/CL-101/ar.pdf"), THREADS);
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    var end = CompletableFuture.runAsync(served::close, THREADS);
    // Nobody new is let in while it ends.
    for (int i = 0; i < 100 && isAnswered(served); i++) {
      Thread.sleep(20);
    }
    assertThat(isAnswered(served)).isFalse();
    assertThat(end).isNotDone();
    go.countDown();
    var answer = sheet.get(10, TimeUnit.SECONDS);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().length).isEqualTo(Integer.parseInt(answer.required("Content-Length")));
    end.get(10, TimeUnit.SECONDS);
    assertThatThrownBy(() -> served.get("/health")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aPackThatIsBeingMadeIsFinishedAndWritten() throws Exception {
    var written = new TreeMap<String, byte[]>();
    try (var served = Served.writing(written::putAll)) {
      var page = served.get("/packs");
      var form =
          "sheet=CL-101&sheet=CL-102&language=en&language=es&language=ar&copies=100&division=language"
              + "&draft=yes&edition=large&size=28&paper=a4&csrf="
              + page.token();
      var made =
          served.post("/packs", form, "Cookie: clearleaf-form=" + page.cookie("clearleaf-form"));
      var name = made.required("Location").substring("/packs/".length());
      var left = served.server.end(Duration.ofSeconds(30));
      assertThat(left.isNothing()).isTrue();
      assertThat(left.folders()).containsExactly("packs/" + name);
      assertThat(written.keySet())
          .hasSizeGreaterThan(5)
          .allSatisfy(path -> assertThat(path).startsWith("packs/" + name + "/").endsWith(".pdf"));
      assertThat(written.values())
          .allSatisfy(bytes -> assertThat(bytes).startsWith("%PDF-".getBytes()));
      assertThat(served.mistakes).isEmpty();
    }
  }

  private static boolean isAnswered(Served served) {
    try {
      return served.get("/openapi.json").status() == 200;
    } catch (UncheckedIOException | AssertionError e) {
      return false;
    }
  }

  @Test
  void aPortThatIsInUseIsToldInOneSentence() {
    try (var first = new Served()) {
      var same = ServeOptions.USUAL.withPort(first.server.port());
      assertThatThrownBy(() ->
              Server.start(first.project, _ -> {}, same, java.util.Map.of(), _ -> {}, _ -> {}))
          .isInstanceOf(Server.CannotListen.class)
          .hasMessageContaining("Port " + first.server.port() + " is in use")
          .hasMessageContaining("--port");
    }
  }

  @Test
  void anAddressOfAnotherComputerIsTold() {
    var elsewhere =
        new ServeOptions(
            "192.0.2.1",
            0,
            Set.of(),
            new Access.ByPassword(new Password(Served.PASSWORD, 1)),
            0,
            false);
    assertThatThrownBy(() ->
            Server.start(
                new Served.Project(), _ -> {}, elsewhere, java.util.Map.of(), _ -> {}, _ -> {}))
        .isInstanceOf(Server.CannotListen.class)
        .hasMessageContaining("no address of this computer");
  }

  @Test
  void bothLoopbackAddressesAreListenedAt() throws Exception {
    try (var served = new Served()) {
      try (var socket =
          new java.net.Socket(java.net.InetAddress.ofLiteral("127.0.0.1"), served.server.port())) {
        assertThat(socket.isConnected()).isTrue();
      }
    }
  }
}
