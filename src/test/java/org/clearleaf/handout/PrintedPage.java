package org.clearleaf.handout;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A page of a finished file.
 *
 * @param number counted from 1
 * @param lines its text as PDFTextStripper gives it by default, without bidi controls
 * @param strangers operators that no page of ours needs
 * @param balanced whether every marked-content sequence is closed
 */
record PrintedPage(
    int number, PDPage page, List<Passage> passages, List<String> lines, Set<String> strangers, boolean balanced) {

  Stream<Passage> content() {
    return passages.stream().filter(passage -> !passage.isArtifact());
  }

  Stream<Passage> footers() {
    return passages.stream().filter(Passage::isFooter);
  }

  String footerText() {
    var text = new StringBuilder();
    footers().forEach(passage -> text.append(passage.text()));
    return text.toString();
  }

  Stream<Letter> letters() {
    return passages.stream().flatMap(passage -> passage.letters.stream());
  }

  /** The heights of the lines that belong to the content, from the foot upwards, thousandths of a point. */
  TreeSet<Long> baselines() {
    var baselines = new TreeSet<Long>();
    content().forEach(passage -> baselines.addAll(passage.baselines()));
    return baselines;
  }
}
