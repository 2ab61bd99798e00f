package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.clearleaf.HtmlChecker;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.InterfaceLanguages;
import org.clearleaf.press.Press;
import org.clearleaf.web.Answer.Fault;
import org.clearleaf.web.Answer.Reason;
import org.clearleaf.web.Postbox.Outcome;
import org.clearleaf.web.Postbox.Sent;
import org.clearleaf.workbench.Pseudo;
import org.clearleaf.workbench.PseudoInterface;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Every page in an interface that nobody speaks: longer than English, and from right to left. What
 * is English there does not come from the units: it could not be translated.
 */
class PseudoPagesTest {

  private static final String[] LANGUAGES = {"ACCENTED", "MIRRORED"};

  private static final Map<Pseudo, PageContent> CONTENT = new EnumMap<>(Pseudo.class);

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
    for (var name : LANGUAGES) {
      var pseudo = Pseudo.valueOf(name);
      var shelf = PseudoInterface.over(new ProjectShelf(), pseudo);
      CONTENT.put(pseudo, PageContent.read(shelf, new Press(shelf)));
    }
  }

  private PageRequest request(
      Pseudo pseudo, String path, Map<String, List<String>> query, Map<String, List<String>> form) {
    return new PageRequest(
        !form.isEmpty(), path, query, form, pseudo.language().tag(), "", "secret");
  }

  private PageAnswer answer(Pseudo pseudo, String path, Map<String, List<String>> form)
      throws IOException {
    return pages.answer(request(pseudo, path, Map.of(), form), CONTENT.get(pseudo));
  }

  /** Every page there is, by what it shows. */
  private Map<String, String> everyPage(Pseudo pseudo) throws Exception {
    var shown = new LinkedHashMap<String, String>();
    for (var path :
        List.of(
            "/",
            "/shelf",
            "/help",
            "/packs",
            "/translations",
            "/translations/es",
            "/translations/ur",
            "/sheets/CL-101/ar",
            "/sheets/CL-101/en",
            "/sheets/CL-102/es",
            "/sheets/CL-101/es/mail",
            "/nothing")) {
      shown.put(path, html(answer(pseudo, path, Map.of())));
    }
    for (var query : List.of("777", "888 999", "CL-101")) {
      shown.put("/?q=" + query, asked(pseudo, "/", Map.of("q", List.of(query))));
    }
    for (var show : ShelfPage.Show.values()) {
      var word = show.word();
      shown.put("/shelf?show=" + word, asked(pseudo, "/shelf", Map.of("show", List.of(word))));
    }
    for (var kind : ErrorPage.Kind.values()) {
      shown.put("error " + kind, filled(pseudo, ErrorPage.TEMPLATE, ErrorPage.of(kind)));
    }
    var strange = ErrorPage.of(Fault.of(Reason.WRONG_HOST), "riverside-pc:8123");
    shown.put("another name", filled(pseudo, ErrorPage.TEMPLATE, strange));
    var mistaken =
        new ProjectShelf().with("clinic.yaml", "name: A\nphones:\n  - for: any\n    number: x\n");
    var shelf = PseudoInterface.over(mistaken, pseudo);
    var hindered = PageContent.read(shelf, new Press(shelf));
    for (var path : List.of("/shelf", "/sheets/CL-101/es")) {
      var request = request(pseudo, path, Map.of(), Map.of());
      shown.put(path + " with a mistake in clinic.yaml", html(pages.answer(request, hindered)));
    }
    shown.put(
        "sign in",
        filled(pseudo, SignInPage.TEMPLATE, new SignInPage(false, "/", List.of(SignInPage.WRONG))));
    shown.put(
        "sign out", filled(pseudo, SignInPage.TEMPLATE, new SignInPage(true, "/", List.of())));
    mail(pseudo, shown);
    packs(pseudo, shown);
    return shown;
  }

  private String asked(Pseudo pseudo, String path, Map<String, List<String>> query)
      throws IOException {
    return html(pages.answer(request(pseudo, path, query, Map.of()), CONTENT.get(pseudo)));
  }

  private String filled(Pseudo pseudo, String template, Record model) throws IOException {
    var visit = pages.visit(request(pseudo, "/", Map.of(), Map.of()), CONTENT.get(pseudo));
    return pages.fill(visit, template, model, false);
  }

  private void mail(Pseudo pseudo, Map<String, String> shown) throws Exception {
    var path = "/sheets/CL-101/es/";
    shown.put(
        "mail, nothing filled in", html(answer(pseudo, path + "mail", form("consent", "no"))));
    shown.put(
        "mail, two addresses",
        html(answer(pseudo, path + "mail", form("address", "1@2.3, 4@5.6"))));
    var whole =
        form(
            "address", "1@2.34", "again", "1@2.34", "consent", "yes", "draft", "yes", "edition",
            "large", "size", "18", "paper", "letter");
    for (var outcome : Outcome.values()) {
      for (var reason : outcome == Outcome.FAILED ? reasons(pseudo) : List.of("")) {
        var name = "mail, " + outcome + " " + reason;
        postbox.answer = () -> new Sent(outcome, "", reason);
        var at = answer(pseudo, path + "send", last(pseudo, path, whole));
        if (at instanceof PageAnswer.See(var there, _)) {
          shown.put(name, html(answer(pseudo, there, Map.of())));
        } else {
          shown.put(name + ", at once", html(at));
          // As its own page says it where the server takes longer.
          var word = outcome.name().toLowerCase(Locale.ROOT);
          var page = new MailSentPage(word, "sending", "", reason, "/", "/", "/");
          shown.put(name, filled(pseudo, MailSentPage.TEMPLATE, page));
        }
      }
    }
    var last = last(pseudo, path, whole);
    shown.put("mail, check", html(answer(pseudo, path + "mail", whole)));
    postbox.open = new CountDownLatch(1);
    var see = (PageAnswer.See) answer(pseudo, path + "send", last);
    shown.put("mail, sending", html(answer(pseudo, see.path(), Map.of())));
    postbox.open.countDown();
    last.put("seen", List.of("another"));
    last.put("once", List.of("another-form-of-a-mail"));
    shown.put("mail, changed meanwhile", html(answer(pseudo, path + "send", last)));
    postbox.sends = false;
    shown.put("mail, without a server", html(answer(pseudo, path + "mail", whole)));
    postbox.sends = true;
  }

  private static List<String> reasons(Pseudo pseudo) {
    var key = "mail.reason.";
    var units = CONTENT.get(pseudo).spoken().catalogue().sources().keySet();
    var reasons =
        units.stream()
            .filter(unit -> unit.startsWith(key))
            .map(unit -> unit.substring(key.length()))
            .toList();
    assertThat(reasons).isNotEmpty();
    return reasons;
  }

  /** The last form, filled in as the one before has led to it. */
  private TreeMap<String, List<String>> last(
      Pseudo pseudo, String path, Map<String, List<String>> whole) throws IOException {
    var check = html(answer(pseudo, path + "mail", whole));
    var last = new TreeMap<>(whole);
    var hidden = Pattern.compile("name=\"(once|seen)\" value=\"([^\"]+)\"").matcher(check);
    while (hidden.find()) {
      last.put(hidden.group(1), List.of(hidden.group(2)));
    }
    assertThat(last).containsKeys("once", "seen");
    last.put("do", List.of("send"));
    return last;
  }

  private void packs(Pseudo pseudo, Map<String, String> shown) throws Exception {
    shown.put(
        "packs, nothing filled in",
        html(answer(pseudo, "/packs", form("copies", "0", "copies-es", "0"))));
    var whole =
        form(
            "sheet",
            "CL-102",
            "language",
            "es",
            "copies",
            "1",
            "division",
            "language",
            "draft",
            "yes",
            "edition",
            "clear",
            "size",
            "18",
            "paper",
            "letter");
    var see = (PageAnswer.See) answer(pseudo, "/packs", whole);
    var page = html(answer(pseudo, see.path(), Map.of()));
    shown.put("pack, asked for", page);
    for (int i = 0; i < 300 && page.contains("data-watch"); i++) {
      Thread.sleep(100);
      page = html(answer(pseudo, see.path(), Map.of()));
    }
    shown.put("pack, made", page);
  }

  private static Map<String, List<String>> form(String... pairs) {
    var form = new TreeMap<String, List<String>>();
    for (int i = 0; i < pairs.length; i += 2) {
      form.put(pairs[i], List.of(pairs[i + 1]));
    }
    return form;
  }

  private static String html(PageAnswer answer) {
    assertThat(answer).isInstanceOf(PageAnswer.Html.class);
    return ((PageAnswer.Html) answer).text();
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCENTED", "MIRRORED"})
  void everyUnitCanBeWordedInTheLanguage(Pseudo pseudo) throws IOException {
    var problems = new Problems();
    InterfaceLanguages.read(PseudoInterface.over(new ProjectShelf(), pseudo), problems);
    assertThat(problems.list()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCENTED", "MIRRORED"})
  void everyPageIsSoundAndSaysItsLanguageAndDirection(Pseudo pseudo) throws Exception {
    var checker = new HtmlChecker();
    var direction = pseudo == Pseudo.MIRRORED ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
    for (var page : everyPage(pseudo).entrySet()) {
      assertThat(page.getValue())
          .as(page.getKey())
          .startsWith("<!DOCTYPE html>")
          .contains("<html lang=\"%s\" dir=\"%s\">".formatted(pseudo.language(), direction.word()));
      assertThat(checker.check(page.getValue())).as(page.getKey()).isEmpty();
    }
  }

  @Test
  void noPageHasEnglishOfItsOwn() throws Exception {
    var found = new LinkedHashMap<String, List<String>>();
    for (var page : everyPage(Pseudo.MIRRORED).entrySet()) {
      found.put(page.getKey(), english(page.getValue()));
    }
    found.values().removeIf(List::isEmpty);
    assertThat(found).isEmpty();
  }

  /** A sentence put together of two units is one that no translator can turn round. */
  @Test
  void noWordsAreCutOrMissing() throws Exception {
    for (var page : everyPage(Pseudo.ACCENTED).entrySet()) {
      var text = page.getValue();
      assertThat(text.chars().filter(c -> c == '[').count())
          .as(page.getKey())
          .isEqualTo(text.chars().filter(c -> c == ']').count())
          .isPositive();
    }
  }

  @Test
  void englishIsFoundWhereverItStands() throws Exception {
    assertThat(
            english(
                """
                <html lang="ar-XB"><head><title>Sheets – Clearleaf</title></head><body>
                <p>Find <b>more</b></p><img alt="a picture" src="x"><p lang="en">said so</p>
                <p lang="ar-XB" aria-label="Go">CL-101</p><input type="submit" value="Send">
                <p><span lang="en" dir="ltr">a unit without words</span></p></body></html>
                """))
        .containsExactly(
            "Sheets – Clearleaf",
            "Find",
            "more",
            "a picture",
            "Go",
            "Send",
            "a unit without words");
  }

  /** What is left of a mirrored page in letters of English, and does not say that it is. */
  private static List<String> english(String html) throws IOException, SAXException {
    var found = new ArrayList<String>();
    var document =
        new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW)
            .parse(new InputSource(new StringReader(html)));
    english(document.getDocumentElement(), found);
    return found;
  }

  private static void english(Element element, List<String> found) {
    var lang = element.getAttribute("lang");
    // Words that have no wording are said in English, and say so: here, that is a mistake.
    boolean missing = element.getTagName().equals("span") && element.hasAttribute("dir");
    boolean foreign = !lang.isEmpty() && !lang.equals(Pseudo.MIRRORED.language().tag());
    // A file, a place in one; an address, which is typed.
    boolean name =
        List.of("code", "samp", "script", "style").contains(element.getTagName())
            || element.getTagName().equals("bdi") && element.getAttribute("dir").equals("ltr")
            || element.hasAttribute("download");
    if (foreign && !missing || name) {
      return;
    }
    for (var attribute : List.of("alt", "title", "aria-label", "placeholder")) {
      tell(element.getAttribute(attribute), found);
    }
    if (element.getTagName().equals("input") && element.getAttribute("type").equals("submit")) {
      tell(element.getAttribute("value"), found);
    }
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inside) {
        english(inside, found);
      } else if (child.getNodeType() == Node.TEXT_NODE) {
        tell(child.getTextContent(), found);
      }
    }
  }

  private static void tell(String text, List<String> found) {
    // The program's name, the sheets' numbers and that of a file are the same in every language.
    if (text.replaceAll("Clearleaf|CL-\\d+|clinic\\.yaml", "")
        .chars()
        .anyMatch(c -> c < 128 && Character.isLetter(c))) {
      found.add(text.strip());
    }
  }
}
