package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearleaf.HtmlChecker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that stay open while Clearleaf is started anew: what was typed there is not lost. */
class OldPagesTest {
  private static final String FILLED_IN =
      "address=family%40example.org&again=family%40example.org&consent=yes&draft=yes"
          + "&edition=bilingual&size=24&paper=a4";
  private static final String PACK =
      "sheet=CL-102&language=es&copies=7&division=language&draft=yes&edition=large&size=18&paper=a4";

  private static Exchange old;
  private static Served served;

  /** The page is one of the server before. */
  @BeforeAll
  static void startAnew() {
    try (var before = new Served()) {
      old = before.get("/help");
    }
    served = new Served();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String cookie() {
    return "Cookie: clearleaf-form=" + old.cookie("clearleaf-form");
  }

  private static Exchange sent(String path, String form, String token) {
    return served.post(path, form + "&csrf=" + token, cookie());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail", "send"})
  void anEmailIsShownAsItWasTypedToBeLookedAtAgain(String step) throws Exception {
    var path = "/sheets/CL-101/es/";
    var page = sent(path + step, FILLED_IN + "&do=send&once=x&seen=x", old.token());
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text())
        .contains("<title>Please correct:", "Please press the button once more", "Nothing was done")
        .contains("name=\"address\" type=\"email\"", "value=\"family@example.org\"")
        .contains("id=\"consent-yes\" name=\"consent\" value=\"yes\" checked")
        .contains("id=\"draft\" name=\"draft\" value=\"yes\" checked")
        .contains("value=\"bilingual\" selected", "value=\"24\" selected", "value=\"a4\" selected");
    assertThat(new HtmlChecker().check(page.text())).isEmpty();
    var next = sent(path + "mail", FILLED_IN, page.token());
    assertThat(next.status()).isEqualTo(200);
    assertThat(next.text()).contains("Is everything right?");
  }

  @Test
  void aPackIsBegunOnlyWhenItsFormHasBeenSentOnceMore() throws Exception {
    var page = sent("/packs", PACK, old.token());
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains("Please press the button once more", "value=\"7\"");
    assertThat(new HtmlChecker().check(page.text())).isEmpty();
    var next = sent("/packs", PACK, page.token());
    assertThat(next.status()).isEqualTo(303);
    assertThat(next.required("Location")).startsWith("/packs/");
  }

  @Test
  void whatAnotherSiteSendsIsNotShown() {
    var page =
        served.post(
            "/sheets/CL-101/es/mail",
            FILLED_IN + "&csrf=" + old.token(),
            cookie(),
            "Origin: https://example.com");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).doesNotContain("family").contains("open for too long");
  }

  @Test
  void whatBecameOfAnEmailOfBeforeIsToldWhereToLookUp() {
    var page = served.get("/sent/AAAAAAAAAAAAAAAAAAAAAA");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text())
        .contains("no longer knows this e-mail", "audit/mail.tsv", "before you send it again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/packs/AAAAAAAAAAAAAAAAAAAAAA", "/packs/AAAAAAAAAAAAAAAAAAAAAA/pack.zip"})
  void aPackOfBeforeIsToldToBeGone(String path) {
    var page = served.get(path);
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text()).contains("This pack is no longer there", "href=\"/packs\">Make a pack");
  }

  @Test
  void theAddressOfAnAnswerLeadsToItsForm() {
    var there = served.get("/sheets/CL-101/es/send");
    assertThat(there.status()).isEqualTo(303);
    assertThat(there.required("Location")).isEqualTo("/sheets/CL-101/es/mail");
  }
}
