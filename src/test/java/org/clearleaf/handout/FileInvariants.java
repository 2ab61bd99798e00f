package org.clearleaf.handout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.clearleaf.VeraPdf;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Inline;
import org.clearleaf.press.EditionKind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The file: what it is, what it says of itself, and what it must not hold. */
final class FileInvariants {
  private static final int LARGEST = 60_000;

  /** Thousands of different characters make their fonts large. */
  private static final int LARGEST_IDEOGRAPHIC = 150_000;

  /**
   * Nastaliq slopes: a letter stands at many heights, and has many shapes. The outlines of those
   * that a sheet shows, in two weights, take 43 of its 80 kilobytes. What a clinic says of itself
   * in Latin letters takes another ten.
   */
  private static final int LARGEST_NASTALIQ = 100_000;

  /** The syllables of Telugu are built in three storeys, so a sheet shows hundreds of shapes. */
  private static final int LARGEST_TELUGU = 75_000;

  /** The letters and the words of the English, in two weights. */
  private static final int ENGLISH_BESIDE = 25_000;

  private static final Set<String> IDEOGRAPHIC = Set.of("zh", "ko", "ja");

  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  static final List<Invariant> ALL =
      List.of(
          new Invariant(
              "The file is PDF/UA-1 and PDF/A-2a at once, by veraPDF (T1)",
              FileInvariants::standards),
          new Invariant(
              "The file says in which language it is, and which way that runs (S5, X5)",
              FileInvariants::language),
          new Invariant(
              "The title is that of the sheet with its language, shown in the window's bar (S4, H-e)",
              FileInvariants::title),
          new Invariant(
              "The file names nobody, and no day or machine (M5)", FileInvariants::nobody),
          new Invariant(
              "It prints at its true size on the paper asked for (LP7, LP30)",
              FileInvariants::paper),
          new Invariant(
              "Page numbers on the screen are those on the paper (S14)",
              FileInvariants::pageLabels),
          new Invariant("The bookmarks are the headings (S15)", FileInvariants::bookmarks),
          new Invariant(
              "The tabulator goes from link to link in the order of reading (S11)",
              FileInvariants::tabs),
          new Invariant(
              "No password, no program, no attachment, no form (S12)", FileInvariants::harmless),
          new Invariant(
              "Every font comes along, and can say its characters (S19, S20)",
              FileInvariants::fonts),
          new Invariant("The file is small enough for any mailbox (M15)", FileInvariants::small));

  private FileInvariants() {}

  private static void standards(Handout handout, Breaches breaches) {
    VeraPdf.failures(handout.file().bytes).forEach(breaches::add);
  }

  private static PDDocument document(Handout handout) {
    return handout.file().document;
  }

  private static void language(Handout handout, Breaches breaches) {
    var catalog = document(handout).getDocumentCatalog();
    breaches.unless(
        handout.language().equals(catalog.getLanguage()),
        "the file is in %s",
        catalog.getLanguage());
    var preferences = catalog.getViewerPreferences();
    boolean rightToLeft = handout.words().direction().isRightToLeft();
    var direction = preferences.getCOSObject().getNameAsString("Direction");
    breaches.unless(
        rightToLeft ? "R2L".equals(direction) : direction == null || direction.equals("L2R"),
        "it runs %s",
        direction);
    var mode = handout.file().root.attribute("Layout", "WritingMode");
    breaches.unless(
        rightToLeft == (mode instanceof COSName name && name.getName().equals("RlTb")),
        "it is written %s",
        mode);
    breaches.unless(
        texts(xmp(handout), DC, "language").equals(List.of(handout.language())),
        "XMP says %s",
        texts(xmp(handout), DC, "language"));
  }

  private static void title(Handout handout, Breaches breaches) {
    var head = handout.document().head();
    var title = document(handout).getDocumentInformation().getTitle();
    breaches.unless(
        title != null && title.contains(head.title()) && title.contains(head.languageName()),
        "Info says \"%s\"",
        title);
    boolean english = false;
    boolean own = false;
    var titles = xmp(handout).getElementsByTagNameNS(DC, "title");
    breaches.unless(titles.getLength() == 1, "XMP has %d titles", titles.getLength());
    for (var entry : entries(xmp(handout), DC, "title")) {
      var language = entry.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang");
      var text = entry.getTextContent();
      english |=
          language.equals("en")
              && text.contains(head.englishTitle())
              && text.contains(head.englishLanguageName());
      own |= language.equals(handout.language()) && text.equals(title);
    }
    breaches.unless(english && own, "XMP says %s", texts(xmp(handout), DC, "title"));
    breaches.unless(
        document(handout).getDocumentCatalog().getViewerPreferences().displayDocTitle(),
        "the title is not shown");
  }

  private static void nobody(Handout handout, Breaches breaches) {
    var information = document(handout).getDocumentInformation();
    breaches.unless(
        "Clearleaf".equals(information.getAuthor()), "the author is %s", information.getAuthor());
    breaches.unless(
        "Clearleaf".equals(information.getCreator()),
        "the creator is %s",
        information.getCreator());
    breaches.unless(
        information.getCreationDate() == null && information.getModificationDate() == null,
        "it has a date of making");
    var all =
        information.getCOSObject().toString()
            + new String(xmpBytes(handout), java.nio.charset.StandardCharsets.UTF_8);
    for (var trace :
        List.of(
            System.getProperty("user.name"),
            System.getProperty("user.dir"),
            System.getProperty("user.home"))) {
      breaches.unless(trace.length() < 4 || !all.contains(trace), "it says %s", trace);
    }
  }

  private static void paper(Handout handout, Breaches breaches) {
    var preferences = document(handout).getDocumentCatalog().getViewerPreferences();
    breaches.unless(
        "None".equals(preferences.getPrintScaling()),
        "it prints scaled: %s",
        preferences.getPrintScaling());
    var paper = handout.order().paper();
    for (var page : handout.file().pages) {
      var box = page.page().getMediaBox();
      breaches.unless(
          box.getLowerLeftX() == 0
              && box.getLowerLeftY() == 0
              && Math.abs(box.getWidth() - paper.width() / 1000.0) < 0.5
              && Math.abs(box.getHeight() - paper.height() / 1000.0) < 0.5
              && page.page().getCropBox().toString().equals(box.toString()),
          "page %d is %s",
          page.number(),
          box);
      breaches.unless(
          page.page().getRotation() == 0 && page.page().getUserUnit() == 1,
          "page %d is turned or enlarged",
          page.number());
    }
  }

  private static void pageLabels(Handout handout, Breaches breaches) {
    try {
      var labels = document(handout).getDocumentCatalog().getPageLabels();
      breaches.unless(labels != null, "there are none");
      if (labels != null) {
        var found = labels.getLabelsByPageIndices();
        for (int i = 0; i < found.length; i++) {
          breaches.unless(
              found[i].equals(Integer.toString(i + 1)), "page %d is called %s", i + 1, found[i]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void bookmarks(Handout handout, Breaches breaches) {
    var expected = new ArrayList<String>();
    addHeadings(handout.document().blocks(), expected);
    var pageOf =
        handout
            .file()
            .root
            .all()
            .filter(Tag::isHeading)
            .map(tag -> tag.passages().findFirst().orElseThrow().page)
            .toList();
    for (int i = 0; i < Math.min(expected.size(), pageOf.size()); i++) {
      expected.set(i, expected.get(i) + " on page " + pageOf.get(i));
    }
    var actual = new ArrayList<String>();
    var outline = document(handout).getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      add(outline, 1, actual, handout);
    }
    Differences.report(expected, actual, breaches);
  }

  private static void addHeadings(List<Block> blocks, List<String> headings) {
    for (var block : blocks) {
      if (block instanceof Block.Heading heading) {
        var text = new StringBuilder();
        heading.text().forEach(inline -> append(text, inline));
        headings.add("H" + heading.level() + " " + text);
      } else if (block instanceof Block.Box box) {
        addHeadings(box.blocks(), headings);
      }
    }
  }

  private static void append(StringBuilder text, Inline inline) {
    switch (inline) {
      case Inline.Text(var own) -> text.append(own);
      case Inline.Strong(var children) -> children.forEach(child -> append(text, child));
      case Inline.Span span -> span.children().forEach(child -> append(text, child));
      case Inline.Link link -> link.children().forEach(child -> append(text, child));
      case Inline.PageNumber _, Inline.PageCount _ ->
          throw new AssertionError("a page number in a heading");
    }
  }

  private static void add(PDOutlineNode node, int level, List<String> lines, Handout handout) {
    try {
      for (PDOutlineItem item : node.children()) {
        int page =
            document(handout).getPages().indexOf(item.findDestinationPage(document(handout))) + 1;
        lines.add("H" + level + " " + item.getTitle() + " on page " + page);
        add(item, level + 1, lines, handout);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void tabs(Handout handout, Breaches breaches) {
    for (var page : handout.file().pages) {
      var tabs = page.page().getCOSObject().getNameAsString("Tabs");
      breaches.unless("S".equals(tabs), "page %d goes by %s", page.number(), tabs);
    }
  }

  private static void harmless(Handout handout, Breaches breaches) {
    var document = document(handout);
    breaches.unless(!document.isEncrypted(), "it is encrypted");
    var catalog = document.getDocumentCatalog().getCOSObject();
    for (var key : List.of("OpenAction", "AA", "AcroForm", "Names", "Collection")) {
      breaches.unless(!catalog.containsKey(key), "it has %s", key);
    }
    try {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        var object = document.getDocument().getObjectFromPool(key).getObject();
        if (object instanceof COSDictionary dictionary) {
          harmless(dictionary, breaches);
        }
      }
    } catch (RuntimeException e) {
      breaches.add("an object cannot be read: %s", e);
    }
  }

  private static void harmless(COSDictionary dictionary, Breaches breaches) {
    var action = dictionary.getDictionaryObject(COSName.S);
    if (action instanceof COSName name) {
      breaches.unless(
          !Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition")
              .contains(name.getName()),
          "it has an action: %s",
          name.getName());
    }
    for (var key : List.of("JS", "JavaScript", "EmbeddedFiles", "EF", "AA")) {
      breaches.unless(!dictionary.containsKey(key), "it has %s", key);
    }
  }

  private static void fonts(Handout handout, Breaches breaches) {
    for (var page : handout.file().pages) {
      var resources = page.page().getResources();
      for (var name : resources.getFontNames()) {
        try {
          var font = resources.getFont(name);
          breaches.unless(font.isEmbedded(), "%s is not embedded", font.getName());
          breaches.unless(
              font.getName().matches("[A-Z]{6}\\+.+"), "%s is not a subset", font.getName());
          breaches.unless(
              font instanceof PDType0Font && font.getCOSObject().containsKey(COSName.TO_UNICODE),
              "%s cannot say its characters",
              font.getName());
          breaches.unless(
              !font.getName().matches(".*(Italic|Oblique|Light|Thin).*"),
              "%s is hard to read (LP36, F3)",
              font.getName());
        } catch (IOException e) {
          breaches.add("font %s cannot be read: %s", name.getName(), e);
        }
      }
    }
  }

  private static void small(Handout handout, Breaches breaches) {
    int most =
        switch (handout.words().fonts().getFirst()) {
          case "Noto Nastaliq Urdu" -> LARGEST_NASTALIQ;
          case "Noto Sans Telugu" -> LARGEST_TELUGU;
          default ->
              IDEOGRAPHIC.contains(handout.order().language().primary())
                  ? LARGEST_IDEOGRAPHIC
                  : LARGEST;
        };
    if (handout.order().kind() == EditionKind.BILINGUAL) {
      most += ENGLISH_BESIDE;
    }
    int size = handout.file().bytes.length;
    breaches.unless(size <= most, "it has %d bytes, %d are allowed", size, most);
  }

  private static byte[] xmpBytes(Handout handout) {
    try {
      return document(handout).getDocumentCatalog().getMetadata().toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document xmp(Handout handout) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xmpBytes(handout)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError("XMP cannot be read", e);
    }
  }

  private static List<Element> entries(Document xmp, String namespace, String property) {
    var found = new ArrayList<Element>();
    var nodes = xmp.getElementsByTagNameNS(namespace, property);
    for (int i = 0; i < nodes.getLength(); i++) {
      var entries = ((Element) nodes.item(i)).getElementsByTagNameNS(RDF, "li");
      for (int j = 0; j < entries.getLength(); j++) {
        found.add((Element) entries.item(j));
      }
    }
    return found;
  }

  private static List<String> texts(Document xmp, String namespace, String property) {
    return entries(xmp, namespace, property).stream().map(Element::getTextContent).toList();
  }
}
