package org.clearleaf.tagging;

import java.util.List;
import org.clearleaf.layout.Owner;
import org.clearleaf.layout.Placed;

/** A page as marked-content sequences in the order in which they are written, and its links. */
public record TaggedPage(List<Sequence> sequences, List<Placed.LinkArea> links) {

  /**
   * @param mcid -1 for an artifact
   * @param role the role of the owning element, null for an artifact
   * @param artifact null for content
   * @param items lines are cut so that every run of an item belongs to this sequence
   */
  public record Sequence(int mcid, Role role, Owner.Artifact artifact, List<Placed> items) {}
}
