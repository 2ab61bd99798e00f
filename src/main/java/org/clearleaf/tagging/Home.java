package org.clearleaf.tagging;

import org.clearleaf.base.Language;
import org.clearleaf.markup.NodeId;

/**
 * A structure element that content can belong to, before it is known where its content stands.
 *
 * @param node null for a Span that no node asked for
 * @param role one that may hold marked content
 * @param parent null for the element of a block, else the element around this inline one
 */
record Home(NodeId node, Role role, Language language, Home parent) {

  /**
   * The child of {@code ancestor} on the way down to this home; null if this is {@code ancestor}
   * itself.
   */
  Home below(Home ancestor) {
    if (this == ancestor) {
      return null;
    }
    var home = this;
    while (home.parent != ancestor) {
      home = home.parent;
    }
    return home;
  }

  /** The element of the block around. */
  Home block() {
    var home = this;
    while (home.parent != null) {
      home = home.parent;
    }
    return home;
  }

  /** The language if it has to be written, null where it is inherited. */
  Language ownLanguage() {
    return parent == null || parent.language.equals(language) ? null : language;
  }
}
