package org.clearleaf.layout;

import org.clearleaf.markup.NodeId;

/**
 * What a placed item is: content of a node of the document, or an artifact (ISO 32000-1, 14.8.2.2).
 */
public sealed interface Owner {

  record Content(NodeId node) implements Owner {}

  enum Artifact implements Owner {
    /** The running footer (R1). */
    FOOTER,
    /** A table's head, repeated after a page break. */
    REPEATED_HEAD,
    /** Rules, frames, write-on lines, bullets of a rail: looks only. */
    DECORATION
  }
}
