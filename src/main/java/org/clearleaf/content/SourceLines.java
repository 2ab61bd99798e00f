package org.clearleaf.content;

import java.util.List;
import org.clearleaf.base.Place;
import org.commonmark.node.Node;

/**
 * Where the nodes of a parsed summary stand in its file.
 *
 * @param lines the lines of the whole file
 * @param before how many of them stand before the Markdown
 */
record SourceLines(String file, List<String> lines, int before) {

  /** The line on which the node, or the nearest node around it that knows, begins. */
  Place place(Node node) {
    return Place.line(file, line(node));
  }

  int line(Node node) {
    for (var n = node; n != null; n = n.getParent()) {
      if (!n.getSourceSpans().isEmpty()) {
        return before + n.getSourceSpans().getFirst().getLineIndex() + 1;
      }
    }
    return before + 1;
  }

  /** The line's text, as written. */
  String text(Node node) {
    return lines.get(line(node) - 1);
  }
}
