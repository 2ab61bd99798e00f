package org.clearleaf.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.FolderStore;

/**
 * Takes the pictures of the guides from the pages as they are: {@code docs/screenshots} starts it.
 */
final class Screenshots {
  private static final Path FOLDER = Path.of("docs/images");

  /** In CSS pixels: a page of a guide is not wider. */
  private static final int WIDTH = 900;

  /** A picture that is larger shows too much. */
  private static final int LARGEST = 150 << 10;

  private Screenshots() {}

  public static void main(String... arguments) throws Exception {
    var program =
        Chromium.program()
            .orElseThrow(() -> new IllegalStateException("there is no chromium on the PATH"));
    Files.createDirectories(FOLDER);
    var audit = Files.createTempDirectory("screenshots");
    var shelf = new ProjectShelf().with("clinic.yaml", "name: Riverside Clinic\npaper: letter\n");
    try (var server =
            Server.start(
                shelf,
                new FolderStore(audit),
                ServeOptions.USUAL.withPort(0),
                Map.of(),
                _ -> {},
                Throwable::printStackTrace);
        var chromium = Chromium.start(program);
        var context =
            chromium
                .browser()
                .newContext(
                    new Browser.NewContextOptions()
                        .setLocale("en-US")
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(WIDTH, 640))) {
      take(context.newPage(), server.address());
    }
    // Whoever looks for a picture that is not there any more shall see it.
    System.exit(0);
  }

  private static void take(Page page, String home) throws Exception {
    page.navigate(home);
    page.locator("#q").fill("span");
    page.locator("#results .count").waitFor();
    shot(page, "find", 640);
    page.navigate(home + "sheets/CL-101/es");
    shot(page, "sheet", 1000);
    page.navigate(home + "sheets/CL-101/es/mail");
    page.locator("#address").fill("family@example.org");
    page.locator("#again").fill("family@example.org");
    page.locator("#consent-yes").check();
    page.locator("#draft").check();
    shot(page, "e-mail", 1300);
    page.locator("main form button").last().click();
    page.locator(".letter").waitFor();
    shot(page, "e-mail-check", 1100);
    page.navigate(home + "shelf");
    shot(page, "shelf", 760);
    page.navigate(home + "packs");
    page.locator("button[value=none]").click();
    for (var tag : new String[] {"ar", "es", "vi"}) {
      page.locator("#language-" + tag).check();
    }
    page.locator("#copies").fill("5");
    shot(page, "pack", 600);
  }

  private static void shot(Page page, String name, int height) throws Exception {
    page.setViewportSize(WIDTH, height);
    page.evaluate("scrollTo(0, 0)");
    var bytes = page.screenshot();
    if (bytes.length > LARGEST) {
      throw new IllegalStateException(name + " has " + bytes.length + " bytes");
    }
    Files.write(FOLDER.resolve(name + ".png"), bytes);
    System.out.println(FOLDER.resolve(name + ".png") + "  " + bytes.length);
  }
}
