package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.clearleaf.HtmlChecker;
import org.clearleaf.ProjectShelf;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Press;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mailing a sheet, step by step, without a browser and without a mail server. */
class MailPagesTest {
  private static final String ADDRESS = "familia@example.org";
  private static final String FORM = "/sheets/CL-101/es/mail";
  private static final String SEND = "/sheets/CL-101/es/send";

  private static PageContent content;

  private final PaperPostbox postbox = new PaperPostbox();
  private final Pages pages =
      new Pages(
          new Assets(),
          "0.1.0",
          "token",
          postbox,
          new Sendings(_ -> {}),
          new PackShop(Throwable::printStackTrace));

  @BeforeAll
  static void open() throws IOException {
    var shelf = new ProjectShelf();
    content = PageContent.read(shelf, new Press(shelf));
  }

  private PageAnswer post(String path, Map<String, String> form) throws IOException {
    var values = new TreeMap<String, List<String>>();
    form.forEach((name, value) -> values.put(name, List.of(value)));
    return pages.answer(new PageRequest(true, path, Map.of(), values, "", "en", "t"), content);
  }

  private PageAnswer get(String path) throws IOException {
    return pages.answer(new PageRequest(false, path, Map.of(), Map.of(), "", "en", "t"), content);
  }

  /** The form as the button on the page of the sheet leads to it. */
  private String formAfter(String edition, String size, String paper) throws IOException {
    var query = Map.of("edition", List.of(edition), "size", List.of(size), "paper", List.of(paper));
    return html(
        pages.answer(new PageRequest(false, FORM, query, Map.of(), "", "en", "t"), content));
  }

  private static Map<String, String> filledIn(String... changes) {
    var form = new TreeMap<String, String>();
    form.put("address", ADDRESS);
    form.put("again", ADDRESS);
    form.put("consent", "yes");
    form.put("draft", "yes");
    form.put("edition", "large");
    form.put("size", "18");
    form.put("paper", "letter");
    for (int i = 0; i < changes.length; i += 2) {
      if (changes[i + 1] == null) {
        form.remove(changes[i]);
      } else {
        form.put(changes[i], changes[i + 1]);
      }
    }
    return form;
  }

  private static String html(PageAnswer answer) {
    assertThat(answer).isInstanceOf(PageAnswer.Html.class);
    return ((PageAnswer.Html) answer).text();
  }

  /** The form of the second step, filled in as the first one has led to it. */
  private Map<String, String> checked(String wish) throws IOException {
    var page = html(post(FORM, filledIn()));
    return filledIn("once", hidden(page, "once"), "seen", hidden(page, "seen"), "do", wish);
  }

  private static String hidden(String page, String name) {
    var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  @ParameterizedTest(name = "{0}={1}: {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "address, '', address, 'Type the e-mail address'",
        "address, nobody, address, 'Type the e-mail address'",
        "address, 'a@example.org, b@example.org', address, 'Type one single address'",
        "again, famila@example.org, again, 'The two addresses are not the same'",
        "again, -, again, 'The two addresses are not the same'",
        "consent, -, consent-yes, 'Say whether they know'",
        "consent, no, consent-yes, 'or print the sheet instead'",
        "draft, -, draft, 'Tick the box'",
        "edition, html, edition, 'This edition cannot be made'",
        "size, 1000, edition, 'This edition cannot be made'",
      })
  void whatIsWrongIsToldFirstWithALinkToItsField(
      String field, String value, String linked, String words) throws IOException {
    var answer = (PageAnswer.Html) post(FORM, filledIn(field, value));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text())
        .contains("<a href=\"#" + linked + "\">")
        .contains(words)
        .containsPattern("<title>Please correct:")
        .contains("id=\"" + linked + "\"");
    assertThat(answer.text().indexOf("class=\"mistakes\""))
        .isLessThan(answer.text().indexOf("<h1"));
  }

  @ParameterizedTest(name = "{0}, {1} points, {2}: {3} in the form")
  @CsvSource({
    "large, 24, letter, large",
    "bilingual, 20, a4, bilingual",
    "html, 28, letter, large",
    "nonsense, 24, letter, -",
  })
  void whatWasChosenToPrintIsChosenInTheFormAndOnTheWayBack(
      String edition, String size, String paper, String expected) throws IOException {
    var page = formAfter(edition, size, paper);
    if (expected.equals("-")) {
      assertThat(page).contains("value=\"large\" selected", "value=\"18\" selected");
    } else {
      var query = "?edition=" + expected + "&amp;size=" + size + "&amp;paper=" + paper;
      assertThat(page)
          .contains(
              "value=\"" + expected + "\" selected",
              "value=\"" + size + "\" selected",
              "value=\"" + paper + "\" selected",
              "<a href=\"/sheets/CL-101/es" + query + "\" data-chosen>");
      // Another language of the pages changes nothing of it.
      var here = Pattern.compile("name=\"back\" value=\"([^\"]+)\"").matcher(page);
      assertThat(here.find()).isTrue();
      assertThat(here.group(1)).contains("size=" + size, "paper=" + paper);
    }
  }

  @Test
  void afterAMistakeAndAfterSendingTheChoiceIsStillThere() throws IOException {
    var mistaken = html(post(FORM, filledIn("address", "", "size", "24")));
    assertThat(mistaken)
        .contains("href=\"/sheets/CL-101/es?edition=large&amp;size=24&amp;paper=letter\"")
        .contains("value=\"/sheets/CL-101/es/mail?edition=large&amp;size=24&amp;paper=letter\"");
    assertThat(html(later(new Postbox.Sent(Postbox.Outcome.REFUSED, "550 no"))))
        .contains("href=\"/sheets/CL-101/es?edition=large&amp;size=18&amp;paper=letter\"")
        .contains("href=\"/sheets/CL-101/es/mail?edition=large&amp;size=18&amp;paper=letter\"");
  }

  @Test
  void theFormIsSoundHtmlWithAndWithoutMistakes() throws IOException {
    var checker = new HtmlChecker();
    assertThat(checker.check(html(get(FORM)))).isEmpty();
    assertThat(checker.check(html(post(FORM, Map.of())))).isEmpty();
    assertThat(checker.check(html(post(FORM, filledIn())))).isEmpty();
  }

  /** The next nurse at this computer is not offered the address of the family before. */
  @Test
  void theFormRemembersNoAddressAndAnswersNothingForTheNurse() throws IOException {
    var page = html(get(FORM));
    assertThat(page)
        .containsPattern("<form method=\"post\" action=\"[^\"]+/mail\" autocomplete=\"off\"")
        .containsPattern("<input id=\"address\"[^>]* dir=\"ltr\"[^>]* autocomplete=\"off\"")
        .containsPattern("<input id=\"again\"[^>]* dir=\"ltr\"[^>]* autocomplete=\"off\"")
        .containsPattern("name=\"consent\" value=\"yes\"><label")
        .containsPattern("name=\"consent\" value=\"no\"><label")
        .containsPattern("name=\"draft\" value=\"yes\" aria-describedby=\"[^\"]+\"><label");
  }

  @Test
  void whatIsLookedAtIsShownInItsLanguageAndSaysThatItIsADraft() throws IOException {
    assertThat(html(post(FORM, filledIn())))
        .contains(
            "<bdi dir=\"ltr\">" + ADDRESS + "</bdi>",
            "<blockquote class=\"letter\" lang=\"es\" dir=\"ltr\">",
            "<p class=\"notice\">The sheet is a draft. The e-mail and each page say so.</p>")
        .containsPattern("<form method=\"post\" action=\"[^\"]+/send\" data-once>");
  }

  /** Two e-mails would be worse than none: whoever is not sure asks the family first. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1_200})
  void onlyWhatHasNotGoneOutIsOfferedToBeSentAgain(long milliseconds) throws Exception {
    for (var outcome : Postbox.Outcome.values()) {
      postbox.answer =
          () -> {
            LockSupport.parkNanos(milliseconds * 1_000_000);
            return new Postbox.Sent(outcome, "");
          };
      var answer = post(SEND, checked("send"));
      var page = html(answer instanceof PageAnswer.See see ? get(see.path()) : answer);
      boolean again =
          page.contains("/sheets/CL-101/es/mail?") || page.contains("/send\" data-once");
      assertThat(again)
          .as(outcome.name())
          .isEqualTo(outcome == Postbox.Outcome.FAILED || outcome == Postbox.Outcome.REFUSED);
    }
  }

  @Test
  void aSheetThatIsNotReadyIsNeitherFilledInForNorSent() throws IOException {
    var shelf =
        new ProjectShelf()
            .edited(
                "translations/es/common.po",
                text -> text.replace("msgstr \"Borrador\"", "msgstr \"\""));
    var broken = PageContent.read(shelf, new Press(shelf));
    var asked = new PageRequest(false, FORM, Map.of(), Map.of(), "", "en", "t");
    assertThat(((PageAnswer.Html) pages.answer(asked, broken)).status()).isEqualTo(409);
    var form = new TreeMap<String, List<String>>();
    filledIn().forEach((name, value) -> form.put(name, List.of(value)));
    var sent = new PageRequest(true, FORM, Map.of(), form, "", "en", "t");
    var answer = (PageAnswer.Html) pages.answer(sent, broken);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("This edition cannot be made");
  }

  /** Whoever guesses an address cannot find it in what the server remembers. */
  @Test
  void whatStandsForAnEmailIsAnotherInEachServer() {
    var one = new Sendings(_ -> {});
    assertThat(one.mark(ADDRESS)).isEqualTo(one.mark(ADDRESS));
    assertThat(new Sendings(_ -> {}).mark(ADDRESS)).isNotEqualTo(one.mark(ADDRESS));
    assertThat(one.mark("a", "b")).isNotEqualTo(one.mark("ab", ""));
  }

  @Test
  void theEmailIsShownBeforeAnythingIsSent() throws IOException {
    var page = html(post(FORM, filledIn()));
    assertThat(page)
        .contains(ADDRESS, "CL-101-es-v1-2026-05.pdf", "Information from your clinic", "Your care")
        .contains("Nothing has been sent yet");
    assertThat(page.substring(0, page.indexOf("</head>"))).doesNotContain("familia");
    assertThat(postbox.sent).isEmpty();
    assertThat(postbox.drafted).isEmpty();
  }

  @Test
  void theSameFormSentTwiceSendsOnceAndTellsTheSame() throws IOException {
    var form = checked("send");
    var first = (PageAnswer.See) post(SEND, form);
    var second = (PageAnswer.See) post(SEND, form);
    assertThat(second).isEqualTo(first);
    assertThat(first.path()).doesNotContain("familia").startsWith("/sent/");
    assertThat(html(get(first.path())))
        .contains("<h1>Sent</h1>", "250 2.0.0 OK")
        .doesNotContain(ADDRESS);
    assertThat(postbox.sent).hasSize(1);
    assertThat(postbox.sent.getFirst().drafts()).isEqualTo(Drafts.CHOSEN);
    assertThat(postbox.sent.getFirst().paper().name()).isEqualTo("letter");
  }

  @Test
  void twoFormsSendTwice() throws IOException {
    post(SEND, checked("send"));
    var last = (PageAnswer.See) post(SEND, checked("send"));
    get(last.path());
    assertThat(postbox.sent).hasSizeGreaterThanOrEqualTo(1);
    html(get(last.path()));
    assertThat(postbox.sent).hasSize(2);
  }

  @Test
  void whileTheServerThinksThePageSaysSoAndLooksAgain() throws IOException {
    postbox.open = new CountDownLatch(1);
    var path = ((PageAnswer.See) post(SEND, checked("send"))).path();
    assertThat(html(get(path)))
        .contains("<h1>Sending</h1>", "Look again")
        .containsAnyOf("Looking for the mail server", "is taking the e-mail")
        .contains("<noscript><meta http-equiv=\"refresh\"")
        // As long as it is being sent, the address is still needed.
        .doesNotContain("has not kept the address");
    postbox.open.countDown();
    assertThat(html(get(path)))
        .contains("<h1>Sent</h1>", "has not kept the address")
        .doesNotContain("http-equiv=\"refresh\"");
  }

  @Test
  void aMistakeOfOursWhileItIsSentLeavesItOpenWhetherItWas() throws IOException {
    postbox.answer =
        () -> {
          throw new IllegalStateException("the mail was on its way");
        };
    var path = ((PageAnswer.See) post(SEND, checked("send"))).path();
    assertThat(html(get(path))).contains("may have gone out");
  }

  @Test
  void whatCannotBeMadeIsToldBeforeAnythingIsSent() throws IOException {
    var form = checked("send");
    postbox.letter = "";
    var answer = (PageAnswer.Html) post(SEND, form);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("This edition cannot be made");
    assertThat(((PageAnswer.Html) get("/sent/" + form.get("once"))).status()).isEqualTo(404);
    assertThat(postbox.sent).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"send", "draft"})
  void whatHasChangedSinceSomebodyLookedIsLookedAtAgain(String wish) throws IOException {
    var form = checked(wish);
    postbox.letter = "Hello,\n\nwith a correction. Your care team";
    var answer = (PageAnswer.Html) post(SEND, form);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text())
        .contains("The sheet has changed since you looked at it", "with a correction", ADDRESS);
    assertThat(new HtmlChecker().check(answer.text())).isEmpty();
    assertThat(postbox.sent).isEmpty();
    assertThat(postbox.drafted).isEmpty();
    // Whoever has looked again sends what there is now.
    var again = new TreeMap<>(form);
    again.put("once", hidden(answer.text(), "once"));
    again.put("seen", hidden(answer.text(), "seen"));
    assertThat(post(SEND, again)).isNotInstanceOf(PageAnswer.Html.class);
  }

  @Test
  void aNewSenderIsLookedAtToo() throws IOException {
    var form = checked("send");
    postbox.from = "other@example.org";
    var answer = (PageAnswer.Html) post(SEND, form);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("other@example.org");
    assertThat(postbox.sent).isEmpty();
  }

  @Test
  void whereAServerIsNoLongerThereTheDraftIsOfferedAgain() throws IOException {
    var form = checked("send");
    postbox.sends = false;
    var answer = (PageAnswer.Html) post(SEND, form);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("Save as an e-mail draft");
  }

  @Test
  void whatWentToOneAddressIsNotToldAsSentToAnother() throws IOException {
    var form = checked("send");
    assertThat(post(SEND, form)).isInstanceOf(PageAnswer.See.class);
    var other = new TreeMap<>(form);
    other.put("address", "abuela@example.org");
    other.put("again", "abuela@example.org");
    var answer = (PageAnswer.Html) post(SEND, other);
    assertThat(answer.text()).contains("abuela@example.org", "Nothing has been sent yet");
    assertThat(hidden(answer.text(), "once")).isNotEqualTo(form.get("once"));
    // Nor that of another sheet.
    assertThat(post("/sheets/CL-102/ar/send", form)).isInstanceOf(PageAnswer.Html.class);
    html(get("/sent/" + form.get("once")));
    assertThat(postbox.sent).hasSize(1);
  }

  @Test
  void aDraftThatIsSavedTwiceIsOneDraft() throws IOException {
    var form = checked("draft");
    assertThat(((PageAnswer.File) post(SEND, form)).bytes())
        .isEqualTo(((PageAnswer.File) post(SEND, form)).bytes());
    assertThat(postbox.drafted).hasSize(1);
    post(SEND, checked("draft"));
    assertThat(postbox.drafted).hasSize(2);
  }

  @Test
  void aFormThatComesManyTimesAtOnceSendsOnce() throws Exception {
    var form = checked("send");
    postbox.open = new CountDownLatch(1);
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          clients.invokeAll(
              Collections.<Callable<String>>nCopies(
                  16, () -> ((PageAnswer.See) post(SEND, form)).path()));
      postbox.open.countDown();
      for (var answer : answers) {
        assertThat(html(get(answer.get()))).contains("<h1>Sent</h1>");
      }
    }
    assertThat(postbox.sent).hasSize(1);
  }

  /** The page of an e-mail whose server took its time. */
  private PageAnswer later(Postbox.Sent sent) throws IOException {
    postbox.answer = () -> sent;
    postbox.open = new CountDownLatch(1);
    var path = ((PageAnswer.See) post(SEND, checked("send"))).path();
    postbox.open.countDown();
    return get(path);
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, 550 5.1.1 no such user, '', Look at the address",
    "FAILED, '', no-connection, could not be reached",
  })
  void whatDidNotGoOutIsStillThereToSendToSaveOrToChange(
      Postbox.Outcome outcome, String said, String reason, String words) throws IOException {
    postbox.answer = () -> new Postbox.Sent(outcome, said, reason);
    var form = checked("send");
    var answer = (PageAnswer.Html) post(SEND, form);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text())
        .contains("<title>Not sent:", words, said, ADDRESS, "Send the e-mail", "Change something")
        .contains("Save as an e-mail draft");
    assertThat(answer.text().indexOf("Not sent</h2>")).isBetween(0, answer.text().indexOf("<h1"));
    assertThat(new HtmlChecker().check(answer.text())).isEmpty();
    // Loaded again it says the same and tries nothing; its own button is another try.
    assertThat(html(post(SEND, form))).contains("Not sent</h2>");
    assertThat(postbox.sent).hasSize(1);
    postbox.answer = () -> new Postbox.Sent(Postbox.Outcome.SENT, "250 OK");
    form.put("once", hidden(answer.text(), "once"));
    form.put("seen", hidden(answer.text(), "seen"));
    var there = (PageAnswer.See) post(SEND, form);
    assertThat(html(get(there.path()))).contains("<h1>Sent</h1>");
    assertThat(postbox.sent).hasSize(2);
  }

  @ParameterizedTest(name = "{0} is told as {1}")
  @CsvSource({
    "REFUSED, did not take the e-mail",
    "FAILED, Nothing was sent",
    "UNCERTAIN, may have gone out",
  })
  void whatWentWrongIsToldInWords(Postbox.Outcome outcome, String words) throws IOException {
    assertThat(html(later(new Postbox.Sent(outcome, "")))).contains(words);
  }

  /** Each has words of its own, in both languages of the pages. */
  @ParameterizedTest
  @EnumSource(org.clearleaf.mail.Outcome.Reason.class)
  void whyNothingWasHandedOverIsToldToo(org.clearleaf.mail.Outcome.Reason reason)
      throws IOException {
    var key = reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    assertThat(html(later(new Postbox.Sent(Postbox.Outcome.FAILED, "", key))))
        .contains("Nothing was sent")
        .doesNotContain("mail.reason.")
        .containsPattern("<p>(The|The mail|The connection|The record)[^<]{30,}</p>");
  }

  @Test
  void withoutAServerThereIsOnlyADraftToSave() throws IOException {
    postbox.sends = false;
    var page = html(post(FORM, filledIn()));
    assertThat(page).contains("Save as an e-mail draft").doesNotContain("Send the e-mail");
    var file = (PageAnswer.File) post(SEND, checked("draft"));
    assertThat(file.attached()).isTrue();
    assertThat(((PageAnswer.Html) post(SEND, checked("send"))).status()).isEqualTo(409);
    assertThat(postbox.sent).isEmpty();
    assertThat(postbox.drafted).hasSize(1);
    assertThat(postbox.drafted.getFirst().kind()).isEqualTo(EditionKind.LARGE);
  }

  @Test
  void theLastStepLooksAtEverythingAgain() throws IOException {
    var form = new TreeMap<>(checked("send"));
    form.put("again", "other@example.org");
    assertThat(((PageAnswer.Html) post(SEND, form)).status()).isEqualTo(422);
    form = new TreeMap<>(checked("send"));
    form.remove("draft");
    assertThat(((PageAnswer.Html) post(SEND, form)).status()).isEqualTo(422);
    form = new TreeMap<>(checked("send"));
    form.put("once", "../../etc");
    assertThat(((PageAnswer.Html) post(SEND, form)).status()).isEqualTo(400);
    assertThat(postbox.sent).isEmpty();
  }

  @Test
  void goingBackKeepsWhatWasFilledIn() throws IOException {
    var page = html(post(FORM, filledIn("change", "yes", "size", "24")));
    assertThat(page)
        .contains("value=\"" + ADDRESS + "\"", "<option value=\"24\" selected>")
        .doesNotContain("class=\"mistakes\"");
  }

  @Test
  void nothingThatHoldsAnAddressSaysItWhenItIsLogged() throws IOException {
    var request =
        new PageRequest(true, FORM, Map.of(), Map.of("address", List.of(ADDRESS)), "", "", "");
    assertThat(request.toString()).doesNotContain("familia");
    assertThat(MailForm.of(request, Printing.usual(java.util.Optional.empty())).toString())
        .doesNotContain("familia");
  }

  @Test
  void whatNobodySentIsNotFound() throws IOException {
    assertThat(((PageAnswer.Html) get("/sent/AAAAAAAAAAAAAAAAAAAAAA")).status()).isEqualTo(404);
  }
}
