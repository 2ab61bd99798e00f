package org.clearleaf.layout;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Something round strips that is closed at the foot of a page and opened again on the next: a
 * frame, a table with its head.
 *
 * @param above space inside it above its first strip on a page
 * @param below space inside it below its last strip on a page
 * @param repeated what is shown again at the top of each further page, null for nothing
 * @param decoration given the top and the bottom of it on a page, what is drawn round the strips
 */
record Container(
    Container parent,
    int above,
    int below,
    Strip repeated,
    BiFunction<Integer, Integer, List<Placed>> decoration) {

  /** How many containers hold a strip of this one, itself included. */
  static int depth(Container container) {
    return container == null ? 0 : 1 + depth(container.parent);
  }
}
