package org.clearleaf.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of the system, started without anything that calls out. For one thread. */
final class Chromium implements AutoCloseable {

  /** How Debian, other systems and Google call it. */
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final String SKIPPED =
      "The tests in a browser were skipped: there is no chromium on the PATH. Install it"
          + " (Debian: apt-get install chromium) to run them.";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
  }

  /** Where it is on this machine; empty where it is not. */
  static Optional<Path> program() {
    var folders = System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator);
    return NAMES.stream()
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Skips the tests, and says so, where there is none. */
  static Chromium startOrSkip() {
    var program = program();
    if (program.isEmpty()) {
      System.out.println("[WARNING] " + SKIPPED);
    }
    Assumptions.assumeTrue(program.isPresent(), SKIPPED);
    return start(program.get());
  }

  static Chromium start(Path program) {
    return new Chromium(program);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
