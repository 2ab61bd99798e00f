package org.clearleaf.tagging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Language;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.Inline;
import org.clearleaf.markup.NodeId;
import org.clearleaf.text.Stretch;

/**
 * The homes of a document by node. A span that changes no language has none of its own: it only
 * kept words together, and its content belongs to what is around it.
 */
final class Homes {
  private final Map<NodeId, Home> byNode = new HashMap<>();
  private final List<Home> made = new ArrayList<>();

  Homes(Document document) {
    document.blocks().forEach(block -> add(block, document.language()));
  }

  /**
   * @throws IllegalArgumentException if the document has no such node, or the node cannot hold
   *     content
   */
  Home of(NodeId node) {
    var home = byNode.get(node);
    if (home == null) {
      throw new IllegalArgumentException(
          "content at node "
              + node.value()
              + ", which the document does not have or which holds none");
    }
    return home;
  }

  /**
   * The home of a stretch in a paragraph that belongs to {@code owner}; a Span is made for a
   * language without a node.
   */
  Home of(Stretch stretch, Home owner) {
    var home = stretch.node() == null ? owner : of(stretch.node());
    return stretch.language() == null || stretch.language().equals(home.language())
        ? home
        : span(stretch.language(), home);
  }

  private Home span(Language language, Home parent) {
    for (var home : made) {
      if (home.parent() == parent && home.language().equals(language)) {
        return home;
      }
    }
    var home = new Home(null, Role.SPAN, language, parent);
    made.add(home);
    return home;
  }

  private void add(Block block, Language language) {
    switch (block) {
      case Block.Heading(var id, var level, var text) -> add(id, heading(level), text, language);
      case Block.Paragraph(var id, var text) -> add(id, Role.P, text, language);
      case Block.Foreign(var id, var own, var direction, var text) -> add(id, Role.P, text, own);
      case Block.FillIn(var id, var label) -> add(id, Role.P, label, language);
      case Block.Verdict(var id, var choices, var remark) -> {
        add(choices, language);
        add(remark, language);
      }
      case Block.Items items -> add(items, language);
      case Block.Box(var id, var frame, var blocks) -> blocks.forEach(b -> add(b, language));
      case Block.Timeline(var id, var figure, var alternative, var steps) -> {
        add(figure, Role.FIGURE, List.of(), language);
        add(steps, language);
      }
      case Block.Table table -> {
        add(table.head(), language);
        table.rows().forEach(row -> add(row, language));
      }
      case Block.Masthead(var id, var start, var end, var below) -> {
        add(start, language);
        end.forEach(b -> add(b, language));
        below.forEach(b -> add(b, language));
      }
      case Block.Picture picture -> add(picture.id(), Role.FIGURE, List.of(), language);
      case Block.RuledLines ruled -> {}
    }
  }

  private void add(Block.Items items, Language language) {
    for (var item : items.items()) {
      add(item.labelId(), Role.LBL, List.of(), language);
      add(item.bodyId(), Role.LBODY, List.of(), language);
      item.blocks().forEach(b -> add(b, language));
    }
  }

  private void add(Block.Row row, Language language) {
    for (var cell : row.cells()) {
      if (cell.isPlain()) {
        var text = cell.paragraphs().getFirst();
        add(text.id(), cell.head() ? Role.TH : Role.TD, text.text(), language);
      } else {
        cell.paragraphs().forEach(paragraph -> add(paragraph, language));
      }
    }
  }

  private void add(NodeId node, Role role, List<Inline> text, Language language) {
    var home = new Home(node, role, language, null);
    byNode.put(node, home);
    text.forEach(inline -> add(inline, home));
  }

  private void add(Inline inline, Home around) {
    switch (inline) {
      case Inline.Text text -> {}
      case Inline.Strong(var children) -> children.forEach(c -> add(c, around));
      case Inline.Span(var id, var language, var isolated, var unbreakable, var children) -> {
        boolean same = language == null || language.equals(around.language());
        var home = same ? around : new Home(id, Role.SPAN, language, around);
        byNode.put(id, home);
        children.forEach(c -> add(c, home));
      }
      case Inline.Link(var id, var href, var description, var children) -> {
        var home = new Home(id, Role.LINK, around.language(), around);
        byNode.put(id, home);
        children.forEach(c -> add(c, home));
      }
      case Inline.PageNumber n -> {}
      case Inline.PageCount n -> {}
    }
  }

  private static Role heading(int level) {
    return switch (level) {
      case 1 -> Role.H1;
      case 2 -> Role.H2;
      case 3 -> Role.H3;
      default -> throw new IllegalArgumentException("heading of level " + level);
    };
  }
}
