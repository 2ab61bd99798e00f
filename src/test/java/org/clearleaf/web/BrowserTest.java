package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.FolderStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole stories in a real browser, by the keyboard alone, and every page before axe. */
class BrowserTest {
  private static final int WIDE = 1280;

  /** A page of 1280 pixels at 400 % (WCAG 1.4.10). */
  private static final int NARROW = 320;

  /** The least height of what is pressed, in CSS pixels (WCAG 2.5.5). */
  private static final int TARGET = 44;

  private static Chromium chromium;
  private static TestSite site;

  private final List<String> outside = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private String home;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.startOrSkip();
    site = TestSite.open(new ProjectShelf());
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      site.close();
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    open("en", true);
  }

  private void open(String language, boolean scripts) {
    if (context != null) {
      context.close();
    }
    home = site.at("/");
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale(language)
                    .setJavaScriptEnabled(scripts)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(WIDE, 900));
    // Long enough for a machine that builds something else beside.
    context.setDefaultTimeout(20_000);
    context.onRequest(request -> {
      if (!request.url().startsWith(home)) {
        outside.add(request.url());
      }
    });
    context.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("status of 4")) {
        complaints.add(message.text());
      }
    });
    page = context.newPage();
  }

  @AfterEach
  void nothingCameFromOutsideAndNothingWasRefused() {
    context.close();
    assertThat(outside).as("requested from outside").isEmpty();
    assertThat(complaints).as("complaints of the browser").isEmpty();
  }

  // By the keyboard.

  /** Presses Tab until the words stand on what has the focus, which has to be seen all the way. */
  private void tabTo(String words) {
    for (int i = 0; i < 150; i++) {
      page.keyboard().press("Tab");
      if (focusedName().contains(words)) {
        assertFocusIsSeen();
        return;
      }
    }
    fail("Tab never came to \"" + words + "\" on " + page.url());
  }

  /** A link within a page, and a script of the page, move the focus a moment later. */
  private void awaitFocusOn(String words) {
    try {
      page.waitForCondition(() -> focusedName().contains(words));
    } catch (TimeoutError e) {
      fail("The focus never came to \"%s\", it is on \"%s\"".formatted(words, focusedName()));
    }
  }

  private String focusedName() {
    return (String)
        page.evaluate(
            """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return "";
              const labels = e.labels ? [...e.labels].map(l => l.textContent).join(" ") : "";
              return (labels + " " + (e.textContent || "") + " " + (e.getAttribute("aria-label") || "")
                + " " + (e.title || "")).replace(/\\s+/g, " ").trim();
            }
            """);
  }

  /** WCAG 2.4.7, 2.4.11 and 2.4.13: an outline, and the element within the window. */
  private void assertFocusIsSeen() {
    var unseen =
        (String)
            page.evaluate(
                """
                () => {
                  const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
                  if (s.outlineStyle === "none" || parseFloat(s.outlineWidth) < 2) return "no outline: " + e.outerHTML;
                  if (b.bottom <= 0 || b.top >= innerHeight) return "out of sight: " + e.outerHTML;
                  const top = document.elementFromPoint(b.left + b.width / 2,
                    Math.min(Math.max(b.top + b.height / 2, 0), innerHeight - 1));
                  return top && (e.contains(top) || top.contains(e)) ? "" : "covered: " + e.outerHTML;
                }
                """);
    assertThat(unseen).isEmpty();
  }

  /** Nobody has to look for the field first. */
  private void assertTypingGoesTo(String field) {
    awaitFocusOn(field);
    assertFocusIsSeen();
  }

  private void press(String key) {
    page.keyboard().press(key);
  }

  private void type(String text) {
    page.keyboard().type(text);
  }

  private String heading() {
    return page.locator("h1").innerText();
  }

  /** Does what leads to another page, and waits until that is there. */
  private void toNextPage(Runnable act) {
    var there = new AtomicBoolean();
    Consumer<Frame> arrival = frame -> there.compareAndSet(false, frame == page.mainFrame());
    page.onFrameNavigated(arrival);
    act.run();
    page.waitForCondition(there::get);
    page.offFrameNavigated(arrival);
    page.waitForLoadState();
  }

  private void pressToPage(String key, String heading) {
    toNextPage(() -> press(key));
    assertThat(heading()).isEqualTo(heading);
  }

  @Test
  void aNurseEmailsASpanishHandoutWithTheKeyboardAlone() throws IOException {
    page.navigate(site.at("/"));
    assertTypingGoesTo("Language, title or sheet number");
    type("span");
    page.locator("#results .count").waitFor();
    assertThat(page.locator("#results").innerText()).contains("found for span");
    tabTo("Español");
    assertThat(focusedName()).contains("Spanish").contains("Draft");
    toNextPage(() -> press("Enter"));
    assertThat(page.title()).contains("Spanish");
    assertThat(page.locator(".notice").innerText()).contains("No clinician has checked");

    tabTo("Size of print");
    type("24");
    tabTo("Download");
    var download = page.waitForDownload(() -> press("Enter"));
    assertThat(download.suggestedFilename()).matches("CL-\\d+-es-v\\d+-[0-9-]+-24pt\\.pdf");
    assertThat(Files.readAllBytes(download.path())).startsWith("%PDF-".getBytes());

    tabTo("E-mail this sheet");
    pressToPage("Enter", "E-mail this sheet");
    tabTo("E-mail address");
    type("familia@example.org");
    tabTo("The same address again");
    type("famila@example.org");
    tabTo("Look at the e-mail first");
    toNextPage(() -> press("Enter"));

    // The list of mistakes has the focus, and leads to the fields.
    assertThat(page.title()).startsWith("Please correct:");
    awaitFocusOn("Please change this first");
    tabTo("The two addresses are not the same");
    press("Enter");
    awaitFocusOn("The same address again");
    assertFocusIsSeen();
    press("Control+a");
    type("familia@example.org");
    tabTo("Yes, I told them");
    press("Space");
    tabTo("I choose to send this draft");
    press("Space");
    tabTo("Look at the e-mail first");
    pressToPage("Enter", "Is everything right?");
    assertThat(page.locator("main").innerText())
        .contains("familia@example.org")
        .contains("Information from your clinic")
        .containsPattern("CL-\\d+-es-v\\d+");
    assertThat(page.url()).doesNotContain("familia");
    assertThat(page.title()).doesNotContain("familia");

    tabTo("Save as an e-mail draft");
    var draft = page.waitForDownload(() -> press("Enter"));
    assertThat(draft.suggestedFilename()).endsWith(".eml");
    page.locator("[data-saved] p").waitFor();
    assertThat(page.locator("[data-saved]").innerText()).contains("is saved among your downloads");

    int before = site.postbox().sent.size();
    page.locator("button[value=send]").focus();
    page.waitForTimeout(0);
    page.evaluate("document.querySelector('form[data-once]').dataset.sent = ''");
    pressToPage("Enter", "Sent");
    assertThat(page.locator("main").innerText()).contains("250 2.0.0 OK").doesNotContain("familia");
    assertThat(site.postbox().sent).hasSize(before + 1);
  }

  @Test
  void aNurseWhoReadsSpanishFindsAnArabicSheet() {
    open("es-US", true);
    page.navigate(site.at("/"));
    assertThat(heading()).isEqualTo("Buscar una hoja");
    assertTypingGoesTo("Idioma, título o número");
    type("arabe leucemia");
    page.locator("#results .count").waitFor();
    tabTo("العربية");
    assertThat(focusedName()).contains("Árabe").contains("Arabic").contains("Borrador");
    toNextPage(() -> press("Enter"));
    var title = page.locator("h1 bdi");
    assertThat(title.getAttribute("lang")).isEqualTo("ar");
    assertThat(title.getAttribute("dir")).isEqualTo("rtl");
    assertThat(page.locator("iframe").getAttribute("title")).contains("Vista previa");
    var sheet = page.frameLocator("iframe").locator("html");
    assertThat(sheet.getAttribute("lang")).isEqualTo("ar");
    assertThat(sheet.getAttribute("dir")).isEqualTo("rtl");
    tabTo("Enviar esta hoja por correo");
    pressToPage("Enter", "Enviar esta hoja por correo");
    // Back to English, on the same page.
    tabTo("Dirección de correo");
    page.locator("button[lang=en]").focus();
    pressToPage("Enter", "E-mail this sheet");
  }

  @Test
  void aManagerLooksThroughTheShelfWithTheKeyboardAlone() {
    page.navigate(site.at("/"));
    tabTo("Shelf");
    pressToPage("Enter", "Shelf");
    tabTo("drafts");
    pressToPage("Enter", "Shelf");
    assertThat(page.locator("tbody tr").count()).isGreaterThan(30);
    tabTo("Show Everything");
    type("Due");
    press("Tab");
    press("Tab");
    assertThat(focusedName()).isEqualTo("Show");
    pressToPage("Enter", "Shelf");
    assertThat(page.url()).contains("show=due");

    tabTo("Make a pack for the waiting room");
    pressToPage("Enter", "Make a pack");
    tabTo("Choose none");
    pressToPage("Enter", "Make a pack");
    tabTo("Spanish");
    press("Space");
    tabTo("Copies of each sheet");
    press("Control+a");
    type("2");
    toNextPage(() -> press("Enter"));
    awaitFocusOn("Please change this first");
    tabTo("Tick the box if you choose to pack drafts");
    press("Enter");
    awaitFocusOn("I choose to pack drafts");
    press("Space");
    tabTo("Make the pack");
    toNextPage(() -> press("Enter"));
    page.locator("text=The pack is ready").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    look();
    tabTo("Download everything");
    var pack = page.waitForDownload(() -> press("Enter"));
    assertThat(pack.suggestedFilename()).isEqualTo("pack.zip");
  }

  @Test
  void overTheServerItselfANurseSavesAnEmailAsADraft(@TempDir Path folder) throws Exception {
    var mistakes = new ConcurrentLinkedQueue<Throwable>();
    try (var server =
        Server.start(
            new ProjectShelf(),
            new FolderStore(folder),
            ServeOptions.USUAL.withPort(0),
            Map.of(),
            _ -> {},
            mistakes::add)) {
      home = server.address();
      page.navigate(home + "?q=espanol");
      tabTo("Spanish");
      toNextPage(() -> press("Enter"));
      assertThat(page.frameLocator("iframe").locator("html").getAttribute("lang")).isEqualTo("es");
      tabTo("Size of print");
      tabTo("Download");
      var sheet = page.waitForDownload(() -> press("Enter"));
      assertThat(Files.readAllBytes(sheet.path())).startsWith("%PDF-".getBytes());
      tabTo("E-mail this sheet");
      pressToPage("Enter", "E-mail this sheet");
      tabTo("E-mail address");
      type("familia@example.org");
      tabTo("The same address again");
      type("familia@example.org");
      tabTo("Yes, I told them");
      press("Space");
      tabTo("I choose to send this draft");
      press("Space");
      tabTo("Look at the e-mail first");
      pressToPage("Enter", "Is everything right?");
      assertThat(page.locator(".letter").getAttribute("lang")).isEqualTo("es");
      tabTo("Save as an e-mail draft");
      var draft = page.waitForDownload(() -> press("Enter"));
      var letter = Files.readString(draft.path());
      assertThat(letter).contains("familia@example.org", "application/pdf", "X-Unsent: 1");
      page.locator("button[lang=es]").focus();
      toNextPage(() -> press("Enter"));
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
      page.navigate(home + "nothing-here");
      assertThat(heading()).isEqualTo("Esa página no existe");
    }
    assertThat(mistakes).isEmpty();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain("familia");
      }
    }
  }

  @Test
  void withoutScriptsEverythingIsThereToo() {
    open("en", false);
    page.navigate(site.at("/"));
    assertTypingGoesTo("Language, title or sheet number");
    type("arabic leukemia");
    toNextPage(() -> press("Enter"));
    assertThat(page.locator("#results").innerText()).contains("found for arabic leukemia");
    tabTo("العربية");
    toNextPage(() -> press("Enter"));
    tabTo("E-mail this sheet");
    pressToPage("Enter", "E-mail this sheet");
    tabTo("Look at the e-mail first");
    toNextPage(() -> press("Enter"));
    assertThat(page.locator(".mistakes a").count()).isEqualTo(3);
    tabTo("Type the e-mail address");
    press("Enter");
    type("familia@example.org");
    tabTo("The same address again");
    type("familia@example.org");
    tabTo("Yes, I told them");
    press("Space");
    tabTo("I choose to send this draft");
    press("Space");
    tabTo("Look at the e-mail first");
    pressToPage("Enter", "Is everything right?");
    tabTo("Send the e-mail");
    pressToPage("Enter", "Sent");
  }

  @Test
  void aSlipOfTheKeyboardIsAnsweredKindly() {
    page.navigate(site.at("/"));
    assertTypingGoesTo("Language, title or sheet number");
    type("vietnamees");
    page.locator(".nearest a").first().waitFor();
    tabTo("Vietnamese");
    toNextPage(() -> press("Enter"));
    assertThat(page.locator(".card").first().innerText()).contains("Tiếng Việt");
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  void whatIsChosenToPrintGoesAlongToTheEmailAndBack(boolean scripts) {
    open("en", scripts);
    page.navigate(site.at("/sheets/CL-101/es"));
    page.locator("#size").selectOption("24");
    page.locator("#paper").selectOption("letter");
    page.locator("button[formaction]").click();
    page.locator("#address").waitFor();
    assertThat(page.locator("#size").inputValue()).isEqualTo("24");
    assertThat(page.locator("#paper").inputValue()).isEqualTo("letter");
    page.locator("#size").selectOption("28");
    page.locator(".back a").click();
    page.locator("iframe").waitFor();
    // Without scripts a link knows what was chosen when its page was made.
    assertThat(page.locator("#size").inputValue()).isEqualTo(scripts ? "28" : "24");
    assertThat(page.locator("#paper").inputValue()).isEqualTo("letter");
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  void afterASearchWhatWasFoundHasTheFocus(boolean scripts) {
    open("en", scripts);
    page.navigate(site.at("/"));
    type("vietnamese");
    press("Enter");
    page.locator("#results .count:focus").waitFor();
    assertThat(focusedName()).contains("found for vietnamese");
    press("Tab");
    assertThat(focusedName()).contains("Tiếng Việt").contains("CL-101");
    page.navigate(site.at("/?q=qqqqqq"));
    page.locator("#results .count:focus").waitFor();
    assertThat(focusedName()).contains("no sheet for qqqqqq");
  }

  /** What was found before is no answer to what is typed now. */
  @Test
  void whereTheServerDoesNotAnswerWhileSomebodyTypesThePageSaysSo() {
    page.navigate(site.at("/"));
    assertTypingGoesTo("Language, title or sheet number");
    // As where a session has ended: the page for the password comes, or none.
    page.route(
        "**/?q=*",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(401)
                    .setContentType("text/html")
                    .setBody("<h1>Sign in</h1>")));
    type("span");
    page.locator("#results .notice").waitFor();
    assertThat(page.locator("#results").innerText()).contains("does not answer");
    assertThat(page.locator(".card").count()).isZero();
    page.unroute("**/?q=*");
    type("i");
    page.locator("#results .count").waitFor();
    assertThat(page.locator("#results .notice").count()).isZero();
    assertThat(page.locator(".card").count()).isPositive();
  }

  /** A screen reader that is in a field says what stands beside it, not only its label. */
  @Test
  void whatHasToBeKnownToAnswerIsTiedToTheField() {
    page.navigate(site.at("/sheets/CL-101/es/mail"));
    assertThat(descriptionOf("#address")).contains("Type the address twice");
    assertThat(descriptionOf("fieldset:has(#consent-yes)")).contains("Others may be able to read");
    assertThat(descriptionOf("#draft")).contains("have not been fully checked");
    page.locator("main form p.row button").click();
    page.locator(".mistakes").waitFor();
    assertThat(descriptionOf("#address")).contains("address twice", "such as name@example.org");
    assertThat(descriptionOf("fieldset:has(#consent-yes)")).contains("Say whether they know");
    assertThat(descriptionOf("#draft")).contains("Tick the box");
    page.navigate(site.at("/packs"));
    assertThat(descriptionOf("#draft")).contains("packed only if you choose");
  }

  private String descriptionOf(String field) {
    return (String)
        page.locator(field)
            .evaluate(
                """
                e => (e.getAttribute("aria-describedby") || "").split(" ").filter(id => id)
                  .map(id => document.getElementById(id).textContent).join(" ")
                """);
  }

  @Test
  void theFirstLinkOfAPageSkipsToItsContent() {
    page.navigate(site.at("/packs"));
    press("Tab");
    assertThat(focusedName()).isEqualTo("Skip to the content");
    assertFocusIsSeen();
    press("Enter");
    press("Tab");
    assertThat(focusedName()).contains("CL-101");
  }

  // Every page.

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/",
        "/?q=arabic",
        "/?q=spansh",
        "/sheets/CL-101/ar",
        "/sheets/CL-101/en",
        "/sheets/CL-101/es/mail",
        "/shelf",
        "/shelf?show=due",
        "/packs",
        "/translations",
        "/translations/ur",
        "/help",
        "/nothing-here",
      })
  void axeFindsNothingAndNothingIsCutOff(String path) {
    page.navigate(site.at(path));
    look();
  }

  @Test
  void axeFindsNothingInTheStepsOfAnEmail() {
    page.navigate(site.at("/sheets/CL-101/ar/mail"));
    toNextPage(() -> page.locator("main form button").first().click());
    page.locator(".mistakes").waitFor();
    look();
    page.locator("#address").fill("familia@example.org");
    page.locator("#again").fill("familia@example.org");
    page.locator("#consent-yes").check();
    page.locator("#draft").check();
    toNextPage(() -> page.locator("main form button").first().click());
    page.locator(".letter").waitFor();
    look();
    toNextPage(() -> page.locator("button[value=send]").click());
    page.locator("#progress").waitFor();
    look();
  }

  /** All rules on the narrow page, and those of colours in every scheme on the wide one. */
  private void look() {
    // Without its style nothing has its size yet.
    page.waitForLoadState();
    assertLargeTargets();
    assertNoFindings(colours(), "in light");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertNoFindings(colours(), "in dark");
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(ColorScheme.LIGHT)
            .setForcedColors(ForcedColors.ACTIVE));
    assertNoFindings(colours(), "in forced colours");
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    page.setViewportSize(NARROW, 640);
    assertNothingSideways();
    assertLargeTargets();
    assertNoFindings(axe().analyze(), "at 320 pixels");
    page.setViewportSize(WIDE, 900);
  }

  private AxeResults colours() {
    return axe().withRules(List.of("color-contrast")).analyze();
  }

  /**
   * The sheet in its frame is a page of its own, in which no script runs, not that of axe either.
   */
  private AxeBuilder axe() {
    return new AxeBuilder(page).exclude("iframe").setLegacyMode(true);
  }

  private void assertNoFindings(AxeResults results, String how) {
    assertThat(Axe.findings(results)).as("%s, %s", page.url(), how).isEmpty();
  }

  private void assertNothingSideways() {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", page.url())
        .isLessThanOrEqualTo(NARROW);
  }

  private void assertLargeTargets() {
    @SuppressWarnings("unchecked")
    var small =
        (List<String>)
            page.evaluate(
                """
                least => [...document.querySelectorAll(
                    "main button, header button, select, input:not([type=hidden],[type=radio],[type=checkbox]), "
                    + ".choice, nav a, .card a, .button, .inline a, .counts a, .nearest a, .mistakes a, summary")]
                  .filter(e => e.offsetParent !== null && e.getBoundingClientRect().height < least - 0.5)
                  .map(e => e.outerHTML.slice(0, 120) + " " + e.getBoundingClientRect().height)
                """,
                TARGET);
    assertThat(new TreeSet<>(small)).as("small targets of %s", page.url()).isEmpty();
  }

  @ParameterizedTest(name = "{0} at 400 %")
  @CsvSource({"/", "/sheets/CL-101/ar", "/shelf"})
  void atFourHundredPercentNothingIsSideways(String path) {
    page.navigate(site.at(path));
    page.setViewportSize(NARROW, 256);
    assertNothingSideways();
    // A reader's own size of text as well (WCAG 1.4.4, 1.4.12).
    page.evaluate(
        """
        () => document.querySelectorAll("body, body *").forEach(e => {
          e.style.lineHeight = "1.5"; e.style.letterSpacing = ".12em"; e.style.wordSpacing = ".16em";
        })
        """);
    assertNothingSideways();
  }

  @ParameterizedTest(name = "{0} at 256 pixels")
  @ValueSource(strings = {"/sheets/CL-101/es", "/?q=arabe", "/translations/es"})
  void noWordOfAHeadingIsTornApart(String path) {
    open("es", true);
    page.setViewportSize(256, 640);
    page.navigate(site.at(path));
    @SuppressWarnings("unchecked")
    var torn =
        (List<String>)
            page.evaluate(
                """
                () => [...document.querySelectorAll("h1, h2, h3")].flatMap(heading => {
                  const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT), torn = [];
                  for (let node; node = texts.nextNode(); ) {
                    for (const word of node.data.matchAll(/[^\\s]+/g)) {
                      const range = document.createRange();
                      range.setStart(node, word.index);
                      range.setEnd(node, word.index + word[0].length);
                      if (new Set([...range.getClientRects()].map(r => r.top)).size > 1) torn.push(word[0]);
                    }
                  }
                  return torn;
                })
                """);
    assertThat(torn).isEmpty();
  }
}
