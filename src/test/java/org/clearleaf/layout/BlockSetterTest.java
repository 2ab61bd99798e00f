package org.clearleaf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Inline;
import org.clearleaf.markup.NodeId;
import org.junit.jupiter.api.Test;

/**
 * Where a page may begin, whatever it costs: {@code |} before a strip that may, {@code -} before
 * one that must not.
 */
class BlockSetterTest {
  private static final Column COLUMN = new Column(0, 200_000, false);

  private final BlockSetter setter =
      new BlockSetter(
          new LineSetter(new SquareShaper(), new Problems()), new Spacing(10_000), 200_000);
  private int ids;

  @Test
  void twoLinesAtLeastStayOnEachSideOfAPageBreak() {
    assertThat(breaks(paragraph(2))).isEqualTo("|-");
    assertThat(breaks(paragraph(3))).isEqualTo("|--");
    assertThat(breaks(paragraph(4))).isEqualTo("|-|-");
    assertThat(breaks(paragraph(6))).isEqualTo("|-|||-");
  }

  @Test
  void aHeadingStaysWithWhatFollowsItAndIsNotCut() {
    assertThat(breaks(paragraph(1), new Block.Heading(id(), 2, lines(2)), paragraph(4)))
        .isEqualTo("||-=" + "-|-");
  }

  @Test
  void theFirstLinesForNotesStayUnderTheirHeading() {
    assertThat(breaks(new Block.Heading(id(), 2, lines(1)), new Block.RuledLines(id(), 5)))
        .isEqualTo("|=--||");
  }

  @Test
  void aPageMayBeginWithAnyItem() {
    assertThat(breaks(items(3))).isEqualTo("|||");
  }

  /** LP34: one line below a heading is hardly better than none. */
  @Test
  void twoLinesAtLeastStayBelowAHeading() {
    var heading = new Block.Heading(id(), 2, lines(1));

    assertThat(breaks(heading, items(3))).isEqualTo("|==|");
    assertThat(breaks(heading, paragraph(1), items(3))).isEqualTo("|==||");
    assertThat(breaks(heading, paragraph(4))).isEqualTo("|=-|-");
  }

  private String breaks(Block... blocks) {
    return setter.set(List.of(blocks), COLUMN).stream()
        .map(strip -> mark(strip.breakCost()))
        .collect(Collectors.joining());
  }

  /** Whether a page may begin there: yes, hardly, never. */
  private static String mark(int cost) {
    return cost == Strip.NEVER ? "-" : cost >= Strip.HARDLY ? "=" : "|";
  }

  private Block.Paragraph paragraph(int count) {
    return new Block.Paragraph(id(), lines(count));
  }

  /** Words so long that each stands on a line of its own. */
  private static List<Inline> lines(int count) {
    return List.of(
        new Inline.Text(
            IntStream.range(0, count)
                .mapToObj(i -> "x".repeat(12))
                .collect(Collectors.joining(" "))));
  }

  private Block.Items items(int count) {
    return new Block.Items(
        id(), Block.Numbering.DISC, IntStream.range(0, count).mapToObj(_ -> item()).toList());
  }

  private Block.Item item() {
    return new Block.Item(id(), id(), "\u2022", id(), List.of(paragraph(1)));
  }

  private NodeId id() {
    return new NodeId(++ids);
  }
}
