package org.clearleaf.exchange;

import java.util.List;
import java.util.function.Consumer;

/** The plural forms of a unit stand in a group of their own, in every version of XLIFF. */
final class PluralGroups {

  private PluralGroups() {}

  /**
   * Writes the units in their order.
   *
   * @param open opens the element of a group, told its first form
   * @param unit writes one unit, whether in a group or not
   */
  static void write(
      List<OutgoingUnit> units,
      XmlOut out,
      Consumer<OutgoingUnit> open,
      Consumer<OutgoingUnit> unit) {
    boolean inGroup = false;
    for (var next : units) {
      if (inGroup && next.id().form() <= 0) {
        out.close();
        inGroup = false;
      }
      if (next.id().form() == 0) {
        open.accept(next);
        inGroup = true;
      }
      unit.accept(next);
    }
    if (inGroup) {
      out.close();
    }
  }
}
