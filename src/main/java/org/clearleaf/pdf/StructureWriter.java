package org.clearleaf.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.tagging.Element;
import org.clearleaf.tagging.Kid;
import org.clearleaf.tagging.Role;
import org.clearleaf.tagging.StructureTree;

/**
 * Writes the structure trees of sheets and the way back from the pages to them (ISO 32000-1, 14.7).
 * One sheet is the whole tree; of several each is a Part of one Document.
 */
final class StructureWriter {
  private final PdfFile file;
  private final int root;
  private final List<Parents> parents = new ArrayList<>();

  StructureWriter(PdfFile file) {
    this.file = file;
    root = file.reserve();
  }

  /**
   * An entry of the parent tree, whose keys are the places in the list of them all.
   *
   * @param elements of each marked-content sequence of a page; the one of an annotation
   */
  private record Parents(int[] elements, boolean ofPage) {}

  /** Gives the pages of a tree and their annotations their places in the file. */
  Placement place(StructureTree tree) {
    return new Placement(tree, file.pages());
  }

  /** Writes a blank page's entry, which has no elements, and answers its key. */
  int placeBlank() {
    parents.add(new Parents(new int[0], true));
    return parents.size() - 1;
  }

  /** Writes the tree of the only sheet and answers the object of the root. */
  int write(Placement sheet, Direction direction) throws IOException {
    return writeRoot(sheet.write(sheet.tree.root(), root, Role.DOCUMENT, direction));
  }

  /** Writes the Document that holds parts, and answers the object of the root. */
  int write(Language language, int document, List<Integer> parts) throws IOException {
    var e = new PdfBytes(16 * parts.size() + 64).raw("<</S/Document/P ").reference(root);
    e.raw("/Lang").text(language.tag()).raw("/K[");
    for (int part : parts) {
      e.reference(part).raw(' ');
    }
    file.put(document, e.raw("]>>"));
    return writeRoot(document);
  }

  private int writeRoot(int document) throws IOException {
    var tree = new PdfBytes(1 << 12).raw("<</Nums[");
    for (int key = 0; key < parents.size(); key++) {
      var entry = parents.get(key);
      tree.number(key).raw(entry.ofPage ? '[' : ' ');
      for (int element : entry.elements) {
        tree.reference(element).raw(' ');
      }
      if (entry.ofPage) {
        tree.raw(']');
      }
    }
    int parentTree = file.put(tree.raw("]>>"));
    var dictionary = new PdfBytes(128).raw("<</Type/StructTreeRoot/K ").reference(document);
    dictionary
        .raw("/ParentTree ")
        .reference(parentTree)
        .raw("/ParentTreeNextKey ")
        .number(parents.size())
        .raw(">>");
    file.put(root, dictionary);
    return root;
  }

  /** A tree whose pages stand one after the other in the file. */
  final class Placement {
    private final StructureTree tree;
    private final int firstPage;
    private final int firstKey;

    /** For each page the objects of its annotations, and the key of the first of them. */
    private final int[][] annotations;

    private final int[] annotationKeys;

    private Placement(StructureTree tree, int firstPage) {
      this.tree = tree;
      this.firstPage = firstPage;
      firstKey = parents.size();
      int count = tree.pages().size();
      annotations = new int[count][];
      annotationKeys = new int[count];
      for (var page : tree.pages()) {
        int marked = (int) page.sequences().stream().filter(s -> s.artifact() == null).count();
        parents.add(new Parents(new int[marked], true));
      }
      for (int i = 0; i < count; i++) {
        var links = tree.pages().get(i).links();
        annotationKeys[i] = parents.size();
        annotations[i] = links.stream().mapToInt(link -> file.reserve()).toArray();
        links.forEach(link -> parents.add(new Parents(new int[1], false)));
      }
    }

    /** The first page's index in the file. */
    int firstPage() {
      return firstPage;
    }

    /** The objects of the annotations of a page. */
    int[] annotations(int page) {
      return annotations[page];
    }

    /** The key of a page in the parent tree. */
    int structParents(int page) {
      return firstKey + page;
    }

    /** The key of an annotation in the parent tree. */
    int structParent(int page, int annotation) {
      return annotationKeys[page] + annotation;
    }

    /** Writes the tree as a part of a document, and answers the part's object. */
    int writePart(int document, Direction direction) throws IOException {
      return write(tree.root(), document, Role.PART, direction);
    }

    private int write(Element element, int parent) throws IOException {
      return write(element, parent, element.role(), Direction.LEFT_TO_RIGHT);
    }

    /**
     * @param role that of the element, or what it is in this file
     * @param direction of a whole sheet
     */
    private int write(Element element, int parent, Role role, Direction direction)
        throws IOException {
      int object = file.reserve();
      var e = new PdfBytes(128).raw("<</S/").raw(role.type()).raw("/P ").reference(parent);
      if (element.language() != null) {
        e.raw("/Lang").text(element.language().tag());
      }
      writeAttributes(element, e);
      if (direction.isRightToLeft()) {
        e.raw("/A<</O/Layout/WritingMode/RlTb>>"); // STANDARDS X5
      }
      int page = firstPageOf(element.kids());
      if (page >= 0) {
        e.raw("/Pg ").reference(file.page(firstPage + page));
      }
      e.raw("/K[");
      for (var kid : element.kids()) {
        switch (kid) {
          case Element inner -> e.reference(write(inner, object));
          case Kid.Marked(int on, int mcid) -> {
            parents.get(firstKey + on).elements[mcid] = object;
            if (on == page) {
              e.number(mcid);
            } else {
              e.raw("<</Type/MCR/Pg ")
                  .reference(file.page(firstPage + on))
                  .raw("/MCID ")
                  .number(mcid)
                  .raw(">>");
            }
          }
          case Kid.Annotation(int on, int index) -> {
            parents.get(annotationKeys[on] + index).elements[0] = object;
            e.raw("<</Type/OBJR/Obj ").reference(annotations[on][index]);
            e.raw("/Pg ").reference(file.page(firstPage + on)).raw(">>");
          }
        }
        e.raw(' ');
      }
      file.put(object, e.raw("]>>"));
      return object;
    }

    private static int firstPageOf(List<Kid> kids) {
      for (var kid : kids) {
        if (kid instanceof Kid.Marked(int page, int mcid)) {
          return page;
        }
      }
      return -1;
    }

    private void writeAttributes(Element element, PdfBytes e) {
      var attributes = element.attributes();
      if (attributes.alternative() != null) {
        e.raw("/Alt").text(attributes.alternative());
      }
      if (attributes.box() != null) {
        e.raw("/A<</O/Layout/BBox[");
        for (int edge : attributes.box()) {
          e.thousandths(edge).raw(' ');
        }
        e.raw("]>>");
      }
      if (attributes.scope() != null) {
        e.raw("/A<</O/Table/Scope/").raw(attributes.scope()).raw(">>");
      }
      if (attributes.listNumbering() != null) {
        e.raw("/A<</O/List/ListNumbering/").raw(attributes.listNumbering()).raw(">>");
      }
    }
  }
}
