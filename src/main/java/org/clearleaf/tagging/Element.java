package org.clearleaf.tagging;

import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.markup.NodeId;

/**
 * A structure element.
 *
 * @param language null where it is the parent's
 * @param kids in logical order
 */
public record Element(
    Role role, NodeId node, Language language, Attributes attributes, List<Kid> kids)
    implements Kid {

  /**
   * What the standard wants beside role and language; null where it does not apply.
   *
   * @param alternative alternative text of a figure (S10)
   * @param scope {@code Column} or {@code Row} of a table's head cell (S9)
   * @param listNumbering {@code Disc}, {@code Decimal} or {@code None} (S8)
   * @param box left, bottom, right, top of a figure in thousandths of a point, from the lower left
   *     of its page (S10)
   */
  public record Attributes(String alternative, String scope, String listNumbering, int[] box) {
    public static final Attributes NONE = new Attributes(null, null, null, null);
  }
}
