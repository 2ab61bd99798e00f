package org.clearleaf.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.translation.Translations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The review sheet in a browser: one file, readable by machines and by people who do not see. */
class ReviewHtmlTest {
  private static final String SUMMARY = "acute-lymphocytic-leukemia";

  private final ProjectShelf shelf = new ProjectShelf();

  @ParameterizedTest
  @ValueSource(strings = {"es", "ar", "hi", "th", "zh-Hans"})
  void everyUnitHasItsLanguageAndDirection(String tag) throws Exception {
    var page = page(tag);
    var translation = new Translations(shelf).read(tag, new Problems()).orElseThrow();
    var expected =
        translation.segments().stream().filter(s -> s.catalogue().equals(SUMMARY)).toList();

    var units = elements(page, "article");
    assertThat(units)
        .extracting(unit -> unit.getAttribute("id"))
        .containsExactlyElementsOf(expected.stream().map(s -> s.key()).toList());
    for (int i = 0; i < units.size(); i++) {
      var terms = elements(units.get(i), "dd");
      var target = terms.get(1);
      assertThat(terms.getFirst().hasAttribute("lang")).isFalse();
      assertThat(target.getAttribute("lang")).isEqualTo(tag);
      assertThat(target.getAttribute("dir")).isEqualTo(tag.equals("ar") ? "rtl" : "ltr");
      var first = expected.get(i).texts().getFirst().split("[<{]")[0];
      assertThat(target.getTextContent()).startsWith(first);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "ar"})
  void itNeedsNothingBesideItselfAndRunsNothing(String tag) throws IOException {
    var html = new String(html(tag), StandardCharsets.UTF_8);
    assertThat(html)
        .doesNotContainIgnoringCase("<script", "javascript:", "@import", "url(", " src=")
        .doesNotContain("<link", "<iframe", "<img")
        .doesNotContainPattern("\\son[a-z]+=")
        .startsWith("<!DOCTYPE html>");
  }

  /** WCAG 1.3.1, 2.4.6, 3.3.2, 4.1.1: labels, headings without a gap, ids that are unique. */
  @ParameterizedTest
  @ValueSource(strings = {"es", "ar"})
  void everyFieldHasALabelAndEveryHeadingItsPlace(String tag) throws Exception {
    var page = page(tag);
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(elements(page, "h1")).hasSize(1);
    var ids = new TreeSet<String>();
    var labelled = new TreeSet<String>();
    elements(page, "label").forEach(label -> labelled.add(label.getAttribute("for")));
    int level = 0;
    for (var element : elements(page, "*")) {
      if (element.hasAttribute("id")) {
        assertThat(ids.add(element.getAttribute("id"))).as(element.getAttribute("id")).isTrue();
      }
      switch (element.getTagName()) {
        case "input", "textarea" ->
            assertThat(
                    element.getParentNode().getNodeName().equals("label")
                        || labelled.contains(element.getAttribute("id")))
                .isTrue();
        case "h1", "h2", "h3" -> {
          int next = element.getTagName().charAt(1) - '0';
          assertThat(next).isLessThanOrEqualTo(level + 1);
          level = next;
        }
        case "fieldset" -> assertThat(elements(element, "legend")).hasSize(1);
        default -> {}
      }
    }
  }

  private byte[] html(String tag) throws IOException {
    var exported = new ReviewExport(shelf).export(tag, List.of(SUMMARY), PageFormat.A4);
    return exported.files().stream()
        .filter(file -> file.name().endsWith(".html"))
        .findFirst()
        .orElseThrow()
        .bytes();
  }

  /** Read as XML, which is stricter than any browser. */
  private Document page(String tag) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(html(tag)));
  }

  private static List<Element> elements(org.w3c.dom.Node within, String name) {
    var found =
        within instanceof Document page
            ? page.getElementsByTagName(name)
            : ((Element) within).getElementsByTagName(name);
    var list = new ArrayList<Element>();
    for (int i = 0; i < found.getLength(); i++) {
      list.add((Element) found.item(i));
    }
    return list;
  }
}
