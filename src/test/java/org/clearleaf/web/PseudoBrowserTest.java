package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.List;
import org.clearleaf.ProjectShelf;
import org.clearleaf.workbench.Pseudo;
import org.clearleaf.workbench.PseudoInterface;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in a browser, in words longer than English and in a language from right to left. */
class PseudoBrowserTest {
  private static final int WIDE = 1280;

  /** A page of 1280 pixels at 400 % (WCAG 1.4.10). */
  private static final int NARROW = 320;

  private static final List<String> PATHS =
      List.of(
          "/",
          "/?q=777",
          "/sheets/CL-101/ar",
          "/sheets/CL-101/en",
          "/sheets/CL-101/es/mail",
          "/shelf",
          "/packs",
          "/translations",
          "/translations/ur",
          "/help",
          "/nothing-here");

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.startOrSkip();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCENTED", "MIRRORED"})
  void everyPageHasRoomForItAndCanBeReadByAnybody(Pseudo pseudo) throws IOException {
    try (var site = TestSite.open(PseudoInterface.over(new ProjectShelf(), pseudo));
        var context = chromium.browser().newContext()) {
      var page = context.newPage();
      context.addCookies(
          List.of(new Cookie("language", pseudo.language().tag()).setUrl(site.at("/"))));
      for (var path : PATHS) {
        page.navigate(site.at(path));
        assertThat(page.getAttribute("html", "lang")).isEqualTo(pseudo.language().tag());
        look(page, path);
      }
      page.navigate(site.at("/sheets/CL-101/ar/mail"));
      page.locator("main form button").first().click();
      page.locator(".mistakes").waitFor();
      look(page, "mistakes in a form");
    }
  }

  private static void look(Page page, String what) {
    page.setViewportSize(WIDE, 900);
    Axe.assertNothingSideways(page, WIDE);
    assertMirrored(page);
    page.setViewportSize(NARROW, 640);
    Axe.assertNothingSideways(page, NARROW);
    assertMirrored(page);
    var findings =
        Axe.findings(new AxeBuilder(page).exclude("iframe").setLegacyMode(true).analyze());
    assertThat(findings).as(what).isEmpty();
  }

  /** Headings and the menu begin where the language begins. */
  private static void assertMirrored(Page page) {
    assertThat(
            page.evaluate(
                """
                () => {
                  const rtl = document.documentElement.dir === "rtl", found = [];
                  for (const e of document.querySelectorAll(".brand, h1, nav ul, nav li:first-child, main p")) {
                    const b = e.getBoundingClientRect(), o = e.parentElement.getBoundingClientRect();
                    if (e.offsetParent === null || getComputedStyle(e).position === "absolute") continue;
                    if (getComputedStyle(e).textAlign !== "start") found.push("not at its start: " + e.outerHTML.slice(0, 120));
                    if (getComputedStyle(e.parentElement).display === "block"
                        && Math.abs(rtl ? o.right - b.right : b.left - o.left) > 32) {
                      found.push("far from its start: " + e.outerHTML.slice(0, 120));
                    }
                  }
                  return found;
                }
                """))
        .isEqualTo(List.of());
  }
}
