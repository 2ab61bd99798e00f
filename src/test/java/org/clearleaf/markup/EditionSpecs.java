package org.clearleaf.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearleaf.SamplePictures;
import org.clearleaf.base.Problems;

/**
 * The pages of the specifications of what is read on a screen: blocks, of which the title and the
 * footer may be left out. A first line {@code ar rtl} sets the language and the direction.
 */
final class EditionSpecs {

  private EditionSpecs() {}

  static Document read(String input) {
    var content = input.strip();
    var language = new String[] {"en", "ltr"};
    if (!content.startsWith("<")) {
      int line = content.indexOf('\n');
      language = content.substring(0, line).split(" ");
      content = content.substring(line + 1);
    }
    var body =
        (content.startsWith("<h1") ? "" : "<h1>T</h1>")
            + content
            + (content.contains("<footer") ? "" : SamplePage.FOOTER);
    var problems = new Problems();
    var document =
        new DocumentReader()
            .read(
                SamplePage.of(language[0], language[1], body), "page", SamplePictures.ALL, problems)
            .orElse(null);
    assertThat(problems.list()).isEmpty();
    return document;
  }

  /**
   * What was written, without the title and the foot that every page has.
   *
   * @param around a pattern of these
   * @param aroundFoot the same where the foot is what matters
   */
  static String withoutWhatWasLeftOut(
      String input, String written, String around, String aroundFoot) {
    return written
        .replaceAll(input.contains("<footer") ? aroundFoot : around, "")
        .replaceAll("base64,[^\"]+", "base64,...");
  }
}
