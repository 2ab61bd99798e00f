package org.clearleaf.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.SampleSheet;
import org.clearleaf.SpecReader;
import org.clearleaf.layout.Owner;
import org.clearleaf.layout.Page;
import org.clearleaf.layout.Pages;
import org.clearleaf.layout.Placed;
import org.clearleaf.markup.NodeId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TaggerTest {

  @TestFactory
  Stream<DynamicTest> specification() {
    return SpecReader.tests(
        "/tagging/structure.spec", blocks -> TreePrinter.print(SampleSheet.of(blocks).tree()));
  }

  @Test
  void contentOfANodeThatTheDocumentDoesNotHave() {
    var sheet = SampleSheet.of("<h1>Title</h1>");
    var stray = new Placed.Rule(0, 0, 1, 1, new Owner.Content(new NodeId(4711)));
    assertThatThrownBy(() -> new Tagger().build(sheet.document(), with(sheet, stray)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4711");
  }

  @Test
  void anAreaOfALinkThatHasNoText() {
    var sheet = SampleSheet.of("<h1>Title</h1>");
    var area = new Placed.LinkArea(0, 0, 1, 1, new NodeId(1), "https://example.org", "Example");
    assertThatThrownBy(() -> new Tagger().build(sheet.document(), with(sheet, area)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Pages with(SampleSheet sheet, Placed item) {
    var pages = sheet.pages();
    return new Pages(
        pages.document(), pages.format(), pages.bodySize(), List.of(new Page(1, List.of(item))));
  }

  @Test
  void everySequenceHasOneHome() {
    var sheet =
        SampleSheet.of(
            "ar\n<h1>علاج ALL</h1>"
                + "<p>العلاج <bdi lang=\"en\">imatinib</bdi> ثم 3 مراحل.</p>".repeat(20));
    var homes = new ArrayList<Kid.Marked>();
    collect(sheet.tree().root(), homes);
    assertThat(new HashSet<>(homes)).hasSameSizeAs(homes);
    int content = 0;
    for (var page : sheet.tree().pages()) {
      for (var sequence : page.sequences()) {
        content += sequence.artifact() == null ? 1 : 0;
      }
    }
    assertThat(homes).hasSize(content);
    assertThat(sheet.tree().pages()).hasSizeGreaterThan(1);
  }

  private static void collect(Element element, List<Kid.Marked> into) {
    for (var kid : element.kids()) {
      switch (kid) {
        case Element inner -> collect(inner, into);
        case Kid.Marked marked -> into.add(marked);
        case Kid.Annotation annotation -> {}
      }
    }
  }
}
