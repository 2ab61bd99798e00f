package org.clearleaf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Pages are 100 units high and every line is 10, so that the page breaks can be counted on the
 * fingers.
 */
class PaginatorTest {
  private final Paginator paginator = new Paginator(100);

  @Test
  void everythingThatFitsStandsOnOnePage() {
    assertThat(paginator.breaks(lines(10, 50))).containsExactly(0);
  }

  @Test
  void thereAreAsFewPagesAsPossible() {
    assertThat(paginator.breaks(lines(20, 50))).containsExactly(0, 10);
  }

  @Test
  void aLastPageWithOneLineGetsCompany() {
    var breaks = paginator.breaks(lines(21, 50));

    assertThat(breaks).hasSize(3);
    assertThat(21 - breaks.getLast()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void noPageBeginsWhereABreakIsForbidden() {
    var strips = lines(30, 50);
    for (int i : List.of(10, 18, 19, 20)) {
      strips.set(i, strips.get(i).withBreakCost(Strip.NEVER));
    }

    assertThat(paginator.breaks(strips)).doesNotContain(10, 18, 19, 20);
  }

  @Test
  void aCheapBreakIsPreferredToAFullPage() {
    var strips = lines(16, 400);
    strips.set(9, strips.get(9).withBreakCost(0));

    assertThat(paginator.breaks(strips)).containsExactly(0, 9);
  }

  @Test
  void whatMustStayTogetherAndIsHigherThanAPageIsBrokenWhereThePageIsFull() {
    var strips = lines(25, Strip.NEVER);

    var breaks = paginator.breaks(strips);

    assertThat(breaks).hasSize(3);
    assertThat(breaks.get(1)).isEqualTo(10);
  }

  @Test
  void gapsAreLeftOutAtTheTopOfAPage() {
    var strips = new ArrayList<Strip>();
    for (int i = 0; i < 4; i++) {
      strips.add(strip(40, 50, null).withGap(20));
    }

    // 40 + 20 + 40 fills a page to the last unit; with the first gap counted it would not.
    assertThat(paginator.breaks(strips)).containsExactly(0, 2);
    assertThat(Paginator.place(strips, 2, 4, 7))
        .extracting(PaginatorTest::top)
        .containsExactly(7, 67);
  }

  @Test
  void aFrameIsClosedAtTheFootOfAPageAndOpenedOnTheNext() {
    var frame = new Container(null, 5, 5, null, (top, bottom) -> List.of(rule(top, bottom - top)));
    var strips = new ArrayList<>(Collections.nCopies(12, strip(10, 50, frame)));

    assertThat(paginator.breaks(strips)).hasSize(2);
    var items = Paginator.place(strips, 9, 12, 0);
    assertThat(items.getFirst()).isEqualTo(rule(0, 40));
    assertThat(top(items.get(1))).isEqualTo(5);
  }

  @Test
  void aTableHeadIsRepeatedOnEachFurtherPage() {
    var head = new Strip(0, 8, List.of(rule(0, 3)), 0, null);
    var table = new Container(null, 0, 0, head, (top, bottom) -> List.of());
    var strips = new ArrayList<>(Collections.nCopies(14, strip(10, 50, table)));

    assertThat(Paginator.place(strips, 0, 10, 0).getFirst()).isEqualTo(rule(0, 10));
    var further = Paginator.place(strips, 10, 14, 0);
    assertThat(further.get(0)).isEqualTo(rule(0, 3));
    assertThat(top(further.get(1))).isEqualTo(8);
    // The head takes room: nine lines fit on a further page, not ten.
    assertThat(paginator.breaks(new ArrayList<>(Collections.nCopies(20, strip(10, 50, table)))))
        .hasSize(3);
  }

  private static List<Strip> lines(int count, int breakCost) {
    return new ArrayList<>(Collections.nCopies(count, strip(10, breakCost, null)));
  }

  private static Strip strip(int height, int breakCost, Container container) {
    return new Strip(0, height, List.of(rule(0, height)), breakCost, container);
  }

  private static Placed.Rule rule(int y, int height) {
    return new Placed.Rule(0, y, 1, height, Owner.Artifact.DECORATION);
  }

  private static int top(Placed placed) {
    return ((Placed.Rule) placed).y();
  }
}
