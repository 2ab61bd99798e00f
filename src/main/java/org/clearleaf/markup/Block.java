package org.clearleaf.markup;

import java.util.List;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;

/** What stands below each other on a page. Closed: a {@code switch} over it has no default. */
public sealed interface Block {

  NodeId id();

  /** {@code <h1>} to {@code <h3>}; {@code level} 1 to 3. */
  record Heading(NodeId id, int level, List<Inline> text) implements Block {}

  /** Running text in one language. */
  sealed interface Prose extends Block {
    List<Inline> text();
  }

  /** {@code <p>}. */
  record Paragraph(NodeId id, List<Inline> text) implements Prose {}

  /**
   * {@code <p lang dir>}: a paragraph in another language than the document's, from that language's
   * own edge.
   */
  record Foreign(NodeId id, Language language, Direction direction, List<Inline> text)
      implements Prose {}

  /**
   * {@code <ul>}, {@code <ol>} and {@code <dl>}. An item of {@link Numbering#LANGUAGES} is one or
   * two paragraphs: the language in its own words, and its name for the staff.
   */
  record Items(NodeId id, Numbering numbering, List<Item> items) implements Block {}

  /** How the items of a list are labelled (ISO 32000-1 Table 347, ListNumbering). */
  enum Numbering {
    DISC,
    DECIMAL,
    /** {@code <dl>}: words as labels. */
    TERMS,
    /**
     * {@code <ul class="languages">}: languages in columns, for everybody to find their own;
     * numbers as labels.
     */
    LANGUAGES,
    /** {@code <ul class="ticks">}: a box to tick, an artifact, in the place of a label. */
    TICKS
  }

  /**
   * {@code <li>}: tagged LI with Lbl and LBody.
   *
   * @param label as printed, in the language's digits: {@code •}, {@code 1.}, {@code ۱.}; empty
   *     where there is a box to tick
   */
  record Item(NodeId id, NodeId labelId, String label, NodeId bodyId, List<Block> blocks) {}

  /**
   * {@code <table>}: one row of column heads, then rows.
   *
   * @param columns the number of cells of every row, 1 to 3 (LP41)
   * @param joint what stands between the head of a column and a cell where the table becomes a
   *     list, {@code ": "}
   * @param foreignJoint the same in paragraphs in another language
   */
  record Table(
      NodeId id,
      int columns,
      String joint,
      String foreignJoint,
      Row head,
      List<Row> rows,
      NodeId headId,
      NodeId bodyId)
      implements Block {}

  record Row(NodeId id, List<Cell> cells) {}

  /**
   * {@code <th>} or {@code <td>}. The first cell of a row may be a head ({@code <th scope="row">}).
   *
   * @param paragraphs below each other; none in an empty cell
   */
  record Cell(NodeId id, boolean head, List<Prose> paragraphs) {

    /** Whether it is one text in the language of the page, and so needs no paragraph around it. */
    public boolean isPlain() {
      return paragraphs.size() == 1 && paragraphs.getFirst() instanceof Paragraph;
    }
  }

  /** {@code <section class="box">}: framed blocks, such as the short answer. */
  record Box(NodeId id, Frame frame, List<Block> blocks) implements Block {}

  /** The look of a box. */
  enum Frame {
    /** A thin frame with a heavy start edge: the short answer. */
    ANSWER,
    /** A heavy frame: the notice that a sheet is a draft. */
    NOTICE,
    /** A rule above; what is in it stays on one page where it fits. */
    UNIT
  }

  /**
   * {@code <section class="timeline">}: numbered steps along a vertical rail. The rail is a figure
   * with alternative text; the steps are an ordered list whose labels sit in the circles of the
   * rail.
   */
  record Timeline(NodeId id, NodeId figureId, String alternative, Items steps) implements Block {}

  /**
   * {@code <figure data-picture>}: a picture in the line, tagged as a figure with its alternative
   * text (STANDARDS S10). It is made smaller where the page has no room for it, never larger.
   *
   * @param language of the alternative text, null for the document's
   * @param width as shown, thousandths of a point
   * @param height as shown, in proportion
   * @param centred whether it stands in the middle, not at the start edge
   */
  record Picture(
      NodeId id,
      Artwork artwork,
      String alternative,
      Language language,
      int width,
      int height,
      boolean centred)
      implements Block {}

  /**
   * {@code <p class="fill-in">}: a label and a ruled line after it to write on. The line is an
   * artifact.
   */
  record FillIn(NodeId id, List<Inline> label) implements Block {}

  /**
   * {@code <section class="verdict">}: boxes to tick side by side, and after them a label and a
   * line to write on. Boxes and line are artifacts.
   */
  record Verdict(NodeId id, Items choices, FillIn remark) implements Block {}

  /**
   * {@code <hr class="ruled" data-lines>}: ruled lines for notes; an artifact. {@code lines} from
   * 1.
   */
  record RuledLines(NodeId id, int lines) implements Block {}

  /**
   * {@code <header>}: the head of page one. The language's own name, and its name and the title in
   * English so that staff find the sheet (H-e, DESIGN 'The page').
   *
   * @param start the language named for the reader, at the start edge
   * @param end the language named for the staff, at the end edge; empty in English
   * @param below the English title, below both; empty in English
   */
  record Masthead(NodeId id, Paragraph start, List<Paragraph> end, List<Paragraph> below)
      implements Block {}
}
