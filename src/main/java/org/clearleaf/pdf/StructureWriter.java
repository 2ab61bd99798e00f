package org.clearleaf.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Direction;
import org.clearleaf.tagging.Element;
import org.clearleaf.tagging.Kid;
import org.clearleaf.tagging.Role;
import org.clearleaf.tagging.StructureTree;

/** Writes the structure tree and the way back from the pages to it (ISO 32000-1, 14.7). */
final class StructureWriter {
  private final PdfFile file;
  private final Direction direction;
  private final int root;

  /** For each page the element of each marked-content sequence. */
  private final List<int[]> byMcid = new ArrayList<>();

  /** For each page the objects of its annotations, and the elements that these belong to. */
  private final List<int[]> annotations = new ArrayList<>();

  private final List<int[]> byAnnotation = new ArrayList<>();

  StructureWriter(PdfFile file, StructureTree tree, Direction direction) {
    this.file = file;
    this.direction = direction;
    root = file.reserve();
    for (var page : tree.pages()) {
      int count = (int) page.sequences().stream().filter(s -> s.artifact() == null).count();
      byMcid.add(new int[count]);
      annotations.add(page.links().stream().mapToInt(link -> file.reserve()).toArray());
      byAnnotation.add(new int[page.links().size()]);
    }
  }

  /** The objects of the annotations of a page. */
  int[] annotations(int page) {
    return annotations.get(page);
  }

  /** The key of a page in the parent tree. */
  static int structParents(int page) {
    return page;
  }

  /** The key of an annotation in the parent tree: annotations come after all pages. */
  int structParent(int page, int annotation) {
    int key = byMcid.size() + annotation;
    for (int i = 0; i < page; i++) {
      key += annotations.get(i).length;
    }
    return key;
  }

  /** Writes the tree and answers the object of its root. */
  int write(StructureTree tree) throws IOException {
    int document = write(tree.root(), root);
    var parents = new PdfBytes(1 << 12).raw("<</Nums[");
    for (int page = 0; page < byMcid.size(); page++) {
      parents.number(structParents(page)).raw('[');
      for (int element : byMcid.get(page)) {
        parents.reference(element).raw(' ');
      }
      parents.raw(']');
    }
    int next = byMcid.size();
    for (var page : byAnnotation) {
      for (int element : page) {
        parents.number(next++).raw(' ').reference(element).raw(' ');
      }
    }
    int parentTree = file.put(parents.raw("]>>"));
    var dictionary = new PdfBytes(128).raw("<</Type/StructTreeRoot/K ").reference(document);
    dictionary
        .raw("/ParentTree ")
        .reference(parentTree)
        .raw("/ParentTreeNextKey ")
        .number(next)
        .raw(">>");
    file.put(root, dictionary);
    return root;
  }

  private int write(Element element, int parent) throws IOException {
    int object = file.reserve();
    var e = new PdfBytes(128).raw("<</S/").raw(element.role().type()).raw("/P ").reference(parent);
    if (element.language() != null) {
      e.raw("/Lang").text(element.language().tag());
    }
    writeAttributes(element, e);
    int page = firstPage(element.kids());
    if (page >= 0) {
      e.raw("/Pg ").reference(file.page(page));
    }
    e.raw("/K[");
    for (var kid : element.kids()) {
      switch (kid) {
        case Element inner -> e.reference(write(inner, object));
        case Kid.Marked(int on, int mcid) -> {
          byMcid.get(on)[mcid] = object;
          if (on == page) {
            e.number(mcid);
          } else {
            e.raw("<</Type/MCR/Pg ").reference(file.page(on)).raw("/MCID ").number(mcid).raw(">>");
          }
        }
        case Kid.Annotation(int on, int index) -> {
          byAnnotation.get(on)[index] = object;
          e.raw("<</Type/OBJR/Obj ").reference(annotations.get(on)[index]);
          e.raw("/Pg ").reference(file.page(on)).raw(">>");
        }
      }
      e.raw(' ');
    }
    file.put(object, e.raw("]>>"));
    return object;
  }

  private static int firstPage(List<Kid> kids) {
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
    if (element.role() == Role.DOCUMENT && direction.isRightToLeft()) {
      e.raw("/A<</O/Layout/WritingMode/RlTb>>"); // STANDARDS X5
    }
  }
}
