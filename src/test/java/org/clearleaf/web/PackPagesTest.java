package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.clearleaf.HtmlChecker;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Language;
import org.clearleaf.pack.PackOrder;
import org.clearleaf.pack.PackOrder.Copies;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.Press;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Making a pack, without a browser. */
class PackPagesTest {
  private static PageContent content;

  private final Pages pages =
      new Pages(
          new Assets(),
          "0.1.0",
          "token",
          new PaperPostbox(),
          new Sendings(_ -> {}),
          new PackShop(Throwable::printStackTrace));

  @BeforeAll
  static void open() throws IOException {
    var shelf = new ProjectShelf();
    content = PageContent.read(shelf, new Press(shelf));
  }

  @Test
  void unlessSomebodySaysOtherwiseThereAreFiveCopiesAsOnTheCommandLine() throws IOException {
    var page =
        (PageAnswer.Html)
            pages.answer(
                new PageRequest(false, "/packs", Map.of(), Map.of(), "", "en", "t"), content);
    assertThat(page.text()).containsPattern("id=\"copies\"[^>]* value=\"5\"");
    assertThat(Copies.USUAL).isEqualTo(5);
  }

  private static Map<String, List<String>> filledIn(String... changes) {
    var form = new TreeMap<String, List<String>>();
    form.put("sheet", List.of("CL-101"));
    form.put("language", List.of("en", "es"));
    form.put("copies", List.of("2"));
    form.put("division", List.of("language"));
    form.put("draft", List.of("yes"));
    form.put("edition", List.of("clear"));
    form.put("size", List.of("18"));
    form.put("paper", List.of("letter"));
    for (int i = 0; i < changes.length; i += 2) {
      form.put(changes[i], changes[i + 1] == null ? List.of() : List.of(changes[i + 1]));
    }
    return form;
  }

  private PageAnswer post(Map<String, List<String>> form) throws IOException {
    return pages.answer(new PageRequest(true, "/packs", Map.of(), form, "", "en", "t"), content);
  }

  private PageAnswer get(String path) throws IOException {
    return pages.answer(new PageRequest(false, path, Map.of(), Map.of(), "", "en", "t"), content);
  }

  private static String html(PageAnswer answer) {
    return ((PageAnswer.Html) answer).text();
  }

  @ParameterizedTest(name = "{0}={1}: {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "sheet, -, sheets, Choose at least one sheet",
        "sheet, CL-999, sheets, Choose at least one sheet",
        "language, -, languages, Choose at least one language",
        "language, ../en, languages, Choose at least one language",
        "copies, 0, copies, Type a number of copies from 1 to 200",
        "copies, 1000, copies, Type a number of copies from 1 to 200",
        "copies, many, copies, Type a number of copies from 1 to 200",
        "copies-es, 0, copies-es, Type a number of copies from 1 to 200",
        "division, shelf, edition, 'Choose an edition, size and paper'",
        "edition, html, edition, 'Choose an edition, size and paper'",
        "draft, -, draft, Tick the box if you choose to pack drafts",
      })
  void whatIsWrongIsToldFirstWithALinkToItsField(
      String field, String value, String linked, String words) throws IOException {
    var answer = (PageAnswer.Html) post(filledIn(field, value));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text())
        .contains("<a href=\"#" + linked + "\">" + words)
        .contains("id=\"" + linked + "\"")
        .contains("<title>Please correct:");
    assertThat(new HtmlChecker().check(answer.text())).isEmpty();
  }

  @Test
  void allLanguagesOrNoneAreChosenWithoutScripts() throws IOException {
    assertThat(chosen(html(post(filledIn("choose", "all"))))).hasSizeGreaterThan(30);
    assertThat(chosen(html(post(filledIn("choose", "none"))))).isEmpty();
    assertThat(chosen(html(post(filledIn("choose", "none"))))).isEmpty();
  }

  private static List<String> chosen(String page) {
    var chosen = new ArrayList<String>();
    for (var m = Pattern.compile("name=\"language\" value=\"([^\"]+)\" checked").matcher(page);
        m.find(); ) {
      chosen.add(m.group(1));
    }
    return chosen;
  }

  @Test
  void aPackIsMadeAndItsFilesAreThere() throws Exception {
    var path = ((PageAnswer.See) post(filledIn("copies-es", "3"))).path();
    var page = html(get(path));
    assertThat(page).containsAnyOf("<h1>Making the pack</h1>", "<h1>The pack is ready</h1>");
    for (int i = 0; i < 60 && !page.contains("The pack is ready"); i++) {
      page = html(get(path));
    }
    assertThat(page).contains("The pack is ready", "Poster", "Index for the staff");
    assertThat(new HtmlChecker().check(page)).isEmpty();
    var names = new ArrayList<String>();
    for (var m = Pattern.compile("href=\"([^\"]+\\.pdf)\"").matcher(page); m.find(); ) {
      var file = (PageAnswer.File) get(m.group(1));
      assertThat(file.bytes()).startsWith("%PDF-".getBytes());
      assertThat(file.attached()).isTrue();
      names.add(file.name());
    }
    assertThat(names).hasSizeGreaterThanOrEqualTo(4);
    var zip = zip(path);
    var inside = new ArrayList<String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        inside.add(entry.getName());
        assertThat(in.readAllBytes())
            .isEqualTo(((PageAnswer.File) get(path + "/" + entry.getName())).bytes());
      }
    }
    assertThat(inside).isEqualTo(names);
    assertThat(zip(path)).isEqualTo(zip);
    assertThat(((PageAnswer.Html) get(path + "/../../etc/passwd")).status()).isEqualTo(404);
    assertThat(((PageAnswer.Html) get(path + "/other.pdf")).status()).isEqualTo(404);
  }

  private byte[] zip(String path) throws IOException {
    var zip = (PageAnswer.Download) get(path + "/pack.zip");
    assertThat(zip.mediaType()).isEqualTo("application/zip");
    var out = new ByteArrayOutputStream();
    zip.body().writeTo(out);
    assertThat(zip.body().length()).isEqualTo(out.size());
    return out.toByteArray();
  }

  private static PackOrder order(Map<String, List<String>> form) {
    var request = new PageRequest(true, "/packs", Map.of(), form, "", "en", "t");
    return PackForm.of(request, content).order(content);
  }

  @Test
  void theOrderIsWhatWasFilledIn() {
    var order = order(filledIn("copies-es", "7"));
    assertThat(order.drafts()).isEqualTo(Drafts.CHOSEN);
    assertThat(order.copies()).isEqualTo(new Copies(2, Map.of(new Language("es"), 7)));
    assertThat(order.languages()).containsExactlyInAnyOrder(Language.ENGLISH, new Language("es"));
    assertThat(order.division()).isEqualTo(PackOrder.Division.LANGUAGE);
    assertThat(order.size()).isEqualTo(14);
    assertThat(order(filledIn("draft", null)).drafts()).isEqualTo(Drafts.REFUSED);
  }

  @Test
  void theLanguagesThatTheClinicHandsOutAreChosenBeforehand() throws IOException {
    var shelf = new ProjectShelf().with("clinic.yaml", "name: Riverside\nlanguages: [en, ar]\n");
    var ofClinic = PageContent.read(shelf, new Press(shelf));
    var asked = new PageRequest(false, "/packs", Map.of(), Map.of(), "", "en", "t");
    assertThat(chosen(html(pages.answer(asked, ofClinic)))).containsExactlyInAnyOrder("en", "ar");
  }

  @Test
  void theSameOrderIsOnePackHoweverOftenItComes() throws IOException {
    var first = ((PageAnswer.See) post(filledIn())).path();
    assertThat(((PageAnswer.See) post(filledIn())).path()).isEqualTo(first);
    assertThat(((PageAnswer.See) post(filledIn("copies", "3"))).path()).isNotEqualTo(first);
  }

  /** Whoever has gone elsewhere meanwhile finds the pack again, and tells it from others. */
  @Test
  void theFormNamesThePacksThatAreThereTheNewestFirst() throws Exception {
    assertThat(html(get("/packs"))).doesNotContain("Packs that are there");
    var first = ((PageAnswer.See) post(filledIn())).path();
    var second = ((PageAnswer.See) post(filledIn("copies", "1", "copies-es", "3"))).path();
    var page = html(get("/packs"));
    assertThat(page.indexOf("href=\"" + second + "\""))
        .isPositive()
        .isLessThan(page.indexOf("href=\"" + first + "\""));
    assertThat(said(page))
        .contains("CL-101 · English, Spanish · 2 copies of each · Clear print, 14 points")
        .contains("1 copy of each (some languages otherwise)");
    assertThat(new HtmlChecker().check(page)).isEmpty();
    assertThat(said(html(get(first)))).contains("English, Spanish · 2 copies of each");
    for (int i = 0; i < 60 && !page.contains("The pack is ready"); i++) {
      Thread.sleep(200);
      page = html(get("/packs"));
    }
    assertThat(page).contains("The pack is ready");
  }

  private static String said(String page) {
    return page.replaceAll("<[^>]*>", "").replaceAll("[\\u2066-\\u2069]", "");
  }

  @Test
  void whatNobodyOrderedIsNotFound() throws IOException {
    assertThat(((PageAnswer.Html) get("/packs/AAAA")).status()).isEqualTo(404);
    assertThat(((PageAnswer.Html) get("/packs/AAAA/pack.zip")).status()).isEqualTo(404);
  }
}
