package org.clearleaf.handout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.clearleaf.press.EditionKind;

/** The tags: what a screen reader says of headings, lists, tables, pictures and links. */
final class TagInvariants {
  private static final Set<String> KNOWN =
      Set.of(
          "Document",
          "Sect",
          "H1",
          "H2",
          "H3",
          "P",
          "L",
          "LI",
          "Lbl",
          "LBody",
          "Table",
          "THead",
          "TBody",
          "TR",
          "TH",
          "TD",
          "Figure",
          "Span",
          "Link");

  static final List<Invariant> ALL =
      List.of(
          new Invariant(
              "Whatever is on a page is read once, or is marked as decoration (S2, S3)",
              TagInvariants::once),
          new Invariant("Only the usual kinds of elements are used (S16)", TagInvariants::known),
          new Invariant(
              "The first heading is the title, and no level is skipped (S7)",
              TagInvariants::headings),
          new Invariant(
              "Lists say that they are lists, with their labels (S8)", TagInvariants::lists),
          new Invariant(
              "Tables have heads that say what they head, and rows of one length (S9)",
              TagInvariants::tables),
          new Invariant(
              "A cell in two languages says each in paragraphs of its own, the reader's first (H-c)",
              TagInvariants::cells),
          new Invariant(
              "Pictures are told in words, and lie on their page (S10)", TagInvariants::figures),
          new Invariant(
              "Links can be followed and say where they lead (S11)", TagInvariants::links),
          new Invariant(
              "Nothing is said by ActualText, which some readers do not know (X4)",
              TagInvariants::actualText));

  private TagInvariants() {}

  private static void once(Handout handout, Breaches breaches) {
    var read = new IdentityHashMap<Passage, Integer>();
    handout.file().root.passages().forEach(passage -> read.merge(passage, 1, Integer::sum));
    handout
        .file()
        .root
        .all()
        .flatMap(tag -> tag.kids.stream())
        .filter(Tag.Lost.class::isInstance)
        .forEach(lost -> breaches.add("the tree names %s, which no page has", lost));
    for (var page : handout.file().pages) {
      breaches.unless(page.balanced(), "page %d: a sequence is not closed", page.number());
      var ids = new HashMap<Integer, Passage>();
      for (var passage : page.passages()) {
        breaches.unless(
            !passage.tag.isEmpty(), "page %d: something is outside of all marks", page.number());
        breaches.unless(
            passage.depth == 0,
            "page %d: \"%s\" is inside another sequence",
            page.number(),
            passage.text());
        if (!passage.isArtifact()) {
          int times = read.getOrDefault(passage, 0);
          breaches.unless(
              times == 1, "page %d: \"%s\" is read %d times", page.number(), passage.text(), times);
          breaches.unless(
              ids.put(passage.mcid(), passage) == null,
              "page %d: MCID %d stands twice",
              page.number(),
              passage.mcid());
        }
      }
    }
  }

  private static void known(Handout handout, Breaches breaches) {
    var root = handout.file().root;
    breaches.unless(root.type.equals("Document"), "the root is %s", root.type);
    root.all().filter(tag -> !KNOWN.contains(tag.type)).forEach(tag -> breaches.add("%s", tag));
    breaches.unless(
        handout.file().document.getDocumentCatalog().getStructureTreeRoot().getRoleMap().isEmpty(),
        "there is a role map");
  }

  private static void headings(Handout handout, Breaches breaches) {
    int level = 0;
    int titles = 0;
    for (var heading : handout.file().root.all().filter(Tag::isHeading).toList()) {
      int own = heading.type.charAt(1) - '0';
      breaches.unless(own <= level + 1, "%s follows a heading of level %d", heading, level);
      breaches.unless(!heading.text().isBlank(), "%s is empty", heading);
      titles += own == 1 ? 1 : 0;
      level = own;
    }
    breaches.unless(titles == 1, "there are %d titles", titles);
  }

  private static void lists(Handout handout, Breaches breaches) {
    var root = handout.file().root;
    for (var list : root.all("L").toList()) {
      breaches.unless(
          list.attribute("List", "ListNumbering") instanceof COSName,
          "%s has no ListNumbering",
          list);
      breaches.unless(list.tags().findAny().isPresent(), "%s is empty", list);
      for (var item : list.tags().toList()) {
        breaches.unless(
            item.type.equals("LI") && kinds(item).equals(List.of("Lbl", "LBody")),
            "%s has %s",
            item,
            kinds(item));
        breaches.unless(
            item.tags().noneMatch(part -> part.text().isBlank()), "%s has an empty part", item);
      }
    }
    root.all("LI")
        .forEach(item -> breaches.unless(item.parent.type.equals("L"), "%s is in no list", item));
  }

  private static List<String> kinds(Tag tag) {
    return tag.kids.stream().map(kid -> kid instanceof Tag inner ? inner.type : "text").toList();
  }

  private static void tables(Handout handout, Breaches breaches) {
    for (var table : handout.file().root.all("Table").toList()) {
      breaches.unless(
          kinds(table).equals(List.of("THead", "TBody")), "%s has %s", table, kinds(table));
      var lengths = new ArrayList<Long>();
      for (var row : table.all("TR").toList()) {
        lengths.add(row.tags().count());
        boolean head = row.parent.type.equals("THead");
        int column = 0;
        for (var cell : row.tags().toList()) {
          if (head || column == 0) {
            breaches.unless(cell.type.equals("TH"), "%s heads nothing", cell);
          }
          if (cell.type.equals("TH")) {
            var wanted = head ? "Column" : "Row";
            breaches.unless(
                cell.attribute("Table", "Scope") instanceof COSName scope
                    && scope.getName().equals(wanted),
                "%s has not the scope %s",
                cell,
                wanted);
          }
          column++;
        }
      }
      breaches.unless(
          lengths.stream().distinct().count() == 1, "rows of %s have %s cells", table, lengths);
    }
  }

  /** A cell in one language, such as a name that is the same in both, is text and no paragraph. */
  private static void cells(Handout handout, Breaches breaches) {
    boolean bilingual = handout.order().kind() == EditionKind.BILINGUAL;
    for (var table : handout.file().root.all("Table").toList()) {
      var cells = table.all().filter(tag -> tag.type.equals("TH") || tag.type.equals("TD"));
      int twofold = 0;
      for (var cell : cells.toList()) {
        var languages = new ArrayList<String>();
        cell.all("P").forEach(paragraph -> languages.add(paragraph.language));
        twofold += languages.isEmpty() ? 0 : 1;
        var wanted = bilingual ? List.of(handout.language(), "en") : List.<String>of();
        breaches.unless(
            languages.isEmpty() || languages.equals(wanted),
            "%s has paragraphs in %s",
            cell,
            languages);
        breaches.unless(
            languages.isEmpty() || cell.kids.size() == languages.size(),
            "%s has text beside its paragraphs",
            cell);
      }
      breaches.unless(!bilingual || twofold > 0, "nothing in %s is said in English", table);
    }
  }

  private static void figures(Handout handout, Breaches breaches) {
    for (var figure : handout.file().root.all("Figure").toList()) {
      var words = figure.dictionary.getString(COSName.ALT);
      breaches.unless(
          words != null && words.strip().length() > 10,
          "a picture has only the words \"%s\"",
          words);
      breaches.unless(
          figure.attribute("Layout", "BBox") instanceof COSArray, "a picture has no BBox");
      if (figure.attribute("Layout", "BBox") instanceof COSArray box) {
        var edges =
            box.toList().stream().mapToDouble(edge -> ((COSNumber) edge).floatValue()).toArray();
        var shapes = figure.passages().flatMap(passage -> passage.shapes.stream()).toList();
        var paper = handout.file().document.getPage(0).getMediaBox();
        breaches.unless(
            edges[0] >= 0
                && edges[1] >= 0
                && edges[2] <= paper.getWidth()
                && edges[3] <= paper.getHeight(),
            "a picture's BBox leaves the page: %s",
            box);
        int page = figure.passages().mapToInt(passage -> passage.page).min().orElse(0);
        breaches.unless(
            figure
                .passages()
                .filter(passage -> passage.page == page)
                .flatMap(passage -> passage.shapes.stream())
                .allMatch(shape ->
                    shape.getMinX() >= edges[0] - 0.01
                        && shape.getMinY() >= edges[1] - 0.01
                        && shape.getMaxX() <= edges[2] + 0.01
                        && shape.getMaxY() <= edges[3] + 0.01),
            "a picture is larger than its BBox: %s and %s",
            box,
            shapes);
      }
    }
    boolean wanted =
        handout.document().blocks().stream()
            .anyMatch(org.clearleaf.markup.Block.Timeline.class::isInstance);
    breaches.unless(
        !wanted || handout.file().root.all("Figure").findAny().isPresent(),
        "the timeline is no picture");
  }

  private static void links(Handout handout, Breaches breaches) {
    try {
      int annotations = 0;
      for (var page : handout.file().pages) {
        for (PDAnnotation annotation : page.page().getAnnotations()) {
          annotations++;
          var contents = annotation.getContents();
          breaches.unless(
              contents != null && !contents.isBlank(),
              "page %d: a link says nothing",
              page.number());
          breaches.unless(
              annotation.getSubtype().equals("Link"),
              "page %d: %s",
              page.number(),
              annotation.getSubtype());
        }
      }
      var references = new ArrayList<COSDictionary>();
      for (var link : handout.file().root.all("Link").toList()) {
        var own =
            link.kids.stream()
                .filter(PDObjectReference.class::isInstance)
                .map(PDObjectReference.class::cast)
                .toList();
        breaches.unless(!own.isEmpty() && !link.text().isBlank(), "%s leads nowhere", link);
        own.forEach(reference ->
            references.add(
                (COSDictionary) reference.getCOSObject().getDictionaryObject(COSName.OBJ)));
      }
      breaches.unless(
          references.size() == annotations,
          "%d links are tagged, %d are on the pages",
          references.size(),
          annotations);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void actualText(Handout handout, Breaches breaches) {
    handout
        .file()
        .root
        .all()
        .filter(tag -> tag.dictionary.containsKey(COSName.ACTUAL_TEXT))
        .forEach(tag -> breaches.add("%s", tag));
    for (var page : handout.file().pages) {
      page.passages().stream()
          .filter(passage -> passage.properties.containsKey(COSName.ACTUAL_TEXT))
          .forEach(passage -> breaches.add("page %d: \"%s\"", page.number(), passage.text()));
    }
  }
}
