package org.clearleaf.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearleaf.base.Language;
import org.junit.jupiter.api.Test;

/** A table where it is too wide for the page. */
class TableAsListTest {

  @Test
  void eachRowIsAnItemThatBeginsInBoldAndNamesTheColumnsOfTheOthers() {
    var document =
        EditionSpecs.read(
            "<table data-joint=\": \"><thead><tr><th scope=\"col\">Kind</th><th scope=\"col\">Name</th>"
                + "</tr></thead><tbody><tr><th scope=\"row\">A</th><td>b</td></tr>"
                + "<tr><th scope=\"row\">C</th><td></td></tr></tbody></table>");
    var table = (Block.Table) document.blocks().get(1);
    assertThat(DocumentPrinter.blocks(List.of(new TableAsList(Language.ENGLISH).of(table))))
        .isEqualTo(
            """
            List disc
              Item  Label "•"
                Paragraph Strong("A")
                Paragraph "Name" ": " "b"
              Item  Label "•"
                Paragraph Strong("C")
                Paragraph "Name" ": "
            """);
  }
}
