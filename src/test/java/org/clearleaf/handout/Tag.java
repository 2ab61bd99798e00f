package org.clearleaf.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** A structure element of a finished file with what it holds, in the order in which it is read aloud. */
final class Tag {
  final String type;
  final Tag parent;

  /** Its own, or that of what is around it. */
  final String language;

  final COSDictionary dictionary;

  /** Elements, passages and object references. */
  final List<Object> kids = new ArrayList<>();

  /** A passage that the tree names but no page has. */
  record Lost(int page, int mcid) {}

  record Marked(int page, int mcid) {}

  private Tag(PDStructureElement element, Tag parent, String language) {
    this.type = element.getStructureType();
    this.parent = parent;
    this.language = element.getLanguage() != null ? element.getLanguage() : language;
    this.dictionary = element.getCOSObject();
  }

  static Tag read(
      PDStructureElement element, Tag parent, String language, Map<COSDictionary, Integer> pages, Map<Marked, Passage> passages) {
    var tag = new Tag(element, parent, language);
    for (var kid : ((PDStructureNode) element).getKids()) {
      switch (kid) {
        case PDStructureElement inner -> tag.kids.add(read(inner, tag, tag.language, pages, passages));
        case Integer mcid -> tag.add(pages.get(element.getPage().getCOSObject()), mcid, passages);
        case PDMarkedContentReference reference -> {
          var page = reference.getPage() != null ? reference.getPage() : element.getPage();
          tag.add(pages.get(page.getCOSObject()), reference.getMCID(), passages);
        }
        case PDObjectReference reference -> tag.kids.add(reference);
        default -> throw new AssertionError("a kid of " + tag.type + ": " + kid);
      }
    }
    return tag;
  }

  private void add(int page, int mcid, Map<Marked, Passage> passages) {
    var passage = passages.get(new Marked(page, mcid));
    kids.add(passage == null ? new Lost(page, mcid) : passage);
  }

  /** This element and all inside it, in the order of reading. */
  Stream<Tag> all() {
    return Stream.concat(Stream.of(this), tags().flatMap(Tag::all));
  }

  Stream<Tag> all(String type) {
    return all().filter(tag -> tag.type.equals(type));
  }

  /** The elements directly inside it. */
  Stream<Tag> tags() {
    return kids.stream().filter(Tag.class::isInstance).map(Tag.class::cast);
  }

  Stream<Passage> passages() {
    return kids.stream()
        .flatMap(
            kid ->
                switch (kid) {
                  case Tag tag -> tag.passages();
                  case Passage passage -> Stream.of(passage);
                  default -> Stream.empty();
                });
  }

  String text() {
    var text = new StringBuilder();
    passages().forEach(passage -> text.append(passage.text()));
    return text.toString();
  }

  boolean isHeading() {
    return type.matches("H[1-6]?");
  }

  /** An entry of the attribute dictionary of an owner, null if there is none. */
  Object attribute(String owner, String key) {
    var attributes = dictionary.getDictionaryObject(COSName.A);
    var list = attributes instanceof COSArray array ? array.toList() : attributes == null ? List.of() : List.of(attributes);
    for (var each : list) {
      if (each instanceof COSDictionary entry && owner.equals(entry.getNameAsString(COSName.O))) {
        return entry.getDictionaryObject(COSName.getPDFName(key));
      }
    }
    return null;
  }

  @Override
  public String toString() {
    var text = text();
    return type + " \"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
  }
}
