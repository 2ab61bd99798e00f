package org.clearleaf.handout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.clearleaf.workbench.Pseudo;

/**
 * Finds English in the printed sheet of a pseudolanguage: its words have no letter of ASCII, so
 * that what has one comes from somewhere else than the units.
 */
final class English {

  /** What the file's properties say to whoever looks after files; not on paper, not read aloud. */
  private static final List<String> PROPERTIES =
      List.of("Draft. Not everything on this sheet has been checked yet.");

  private final Handout handout;
  private final boolean bracketed;

  /** Longest first, so that none is taken for a part of another. */
  private final List<String> wanted;

  private English(Handout handout) {
    this.handout = handout;
    bracketed = handout.order().language().equals(Pseudo.ACCENTED.language());
    wanted = wanted(handout);
  }

  /** Texts of the file that hold English, or stand outside of brackets, with where they stand. */
  static List<String> hardCoded(Handout handout) {
    return new English(handout).find();
  }

  /**
   * English that is meant: the language and the title for the staff, that it is a draft, names that
   * no language translates, codes and ids.
   */
  private static List<String> wanted(Handout handout) {
    var words = handout.words();
    var summary = words.summary();
    var head = handout.document().head();
    var wanted = new ArrayList<String>();
    wanted.add(head.englishTitle());
    wanted.add(head.englishLanguageName());
    wanted.add(words.commonInEnglish("draft.label", Map.of()).plain());
    wanted.add(words.commonInEnglish("draft.translation-by-machine", Map.of()).plain());
    wanted.addAll(summary.names().values());
    summary.codes().forEach((system, code) -> wanted.add(system + " " + code));
    wanted.add(summary.sheet() + " v" + summary.version());
    wanted.add(summary.sheet() + "-" + handout.language() + " v" + summary.version());
    wanted.add(summary.sheet());
    wanted.sort(Comparator.comparing(String::length).reversed());
    return wanted;
  }

  private List<String> find() {
    var texts = new LinkedHashMap<String, String>();
    var file = handout.file();
    file.root.all().forEach(tag -> add(tag, texts));
    for (var page : file.pages) {
      var artifacts = new StringBuilder();
      page.passages().stream()
          .filter(Passage::isArtifact)
          .forEach(passage -> artifacts.append(passage.text()).append(' '));
      texts.put("foot of page " + page.number(), artifacts.toString());
    }
    var information = file.document.getDocumentInformation();
    texts.put("title of the file", information.getTitle());
    texts.put("subject of the file", without(PROPERTIES, information.getSubject()));
    addBookmarks(file.document.getDocumentCatalog().getDocumentOutline(), texts);
    var found = new ArrayList<String>();
    texts.forEach((place, text) -> {
      if (isEnglish(text)) {
        found.add(place + ": " + text);
      }
    });
    return found;
  }

  /** A block, and what is said instead of a picture or of letters. */
  private static void add(Tag tag, Map<String, String> texts) {
    boolean part = tag.type.equals("Span") || tag.type.equals("Link");
    boolean holder = tag.tags().anyMatch(kid -> !List.of("Span", "Link").contains(kid.type));
    var place = texts.size() + " " + tag.type;
    if (!part && !holder) {
      texts.put(place, tag.text());
    }
    for (var key : List.of(COSName.ALT, COSName.ACTUAL_TEXT, COSName.E)) {
      if (tag.dictionary.containsKey(key)) {
        texts.put(place + " " + key.getName(), tag.dictionary.getString(key));
      }
    }
  }

  private static void addBookmarks(PDOutlineNode node, Map<String, String> texts) {
    for (PDOutlineItem item : node.children()) {
      texts.put("bookmark " + texts.size(), item.getTitle());
      addBookmarks(item, texts);
    }
  }

  private boolean isEnglish(String text) {
    var own = without(wanted, text);
    if (own.chars().anyMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
      return true;
    }
    return bracketed
        && own.replaceAll("\\[[^\\[\\]]*\\]", "")
            .codePoints()
            .anyMatch(c -> Character.isLetter(c) || c == '[' || c == ']');
  }

  private static String without(List<String> parts, String text) {
    var rest = text;
    for (var part : parts) {
      rest = rest.replace(part, "");
    }
    return rest;
  }
}
