package org.clearleaf;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Opens a finished file with another reader and prints what a screen reader would meet: the
 * structure, with role, language, alternative text and text, in order. Direction marks are left
 * out, white space is shown as one space.
 */
public final class TagPrinter {
  private static final String MARKS = "[\u200E\u200F\u202A-\u202E\u2066-\u2069]";

  private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private TagPrinter() {}

  public static String print(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var printer = new TagPrinter();
      for (var page : document.getPages()) {
        printer.texts.put(page.getCOSObject(), new Sequences(document, page).texts());
      }
      for (var kid : document.getDocumentCatalog().getStructureTreeRoot().getKids()) {
        printer.print((PDStructureElement) kid, 0);
      }
      return printer.out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(PDStructureElement element, int depth) {
    out.append("  ".repeat(depth)).append(element.getStructureType());
    if (element.getLanguage() != null) {
      out.append(' ').append(element.getLanguage());
    }
    attributes(element);
    if (element.getAlternateDescription() != null) {
      out.append(" alt \"").append(element.getAlternateDescription()).append('"');
    }
    var kids = element.getKids();
    if (kids.stream()
        .noneMatch(kid -> kid instanceof PDStructureElement || kid instanceof PDObjectReference)) {
      kids.forEach(kid -> out.append(' ').append(text(kid, element)));
      out.append('\n');
      return;
    }
    out.append('\n');
    for (var kid : kids) {
      switch (kid) {
        case PDStructureElement inner -> print(inner, depth + 1);
        case PDObjectReference reference ->
            out.append("  ".repeat(depth + 1))
                .append("-> ")
                .append(
                    ((COSDictionary) reference.getCOSObject().getDictionaryObject(COSName.OBJ))
                        .getString(COSName.CONTENTS))
                .append('\n');
        default -> out.append("  ".repeat(depth + 1)).append(text(kid, element)).append('\n');
      }
    }
  }

  private void attributes(PDStructureElement element) {
    var attributes = element.getCOSObject().getCOSDictionary(COSName.A);
    if (attributes != null) {
      for (var entry : new TreeMap<>(Map.copyOf(names(attributes))).entrySet()) {
        out.append(' ').append(entry.getKey()).append('=').append(entry.getValue());
      }
    }
  }

  private static Map<String, String> names(COSDictionary attributes) {
    var names = new HashMap<String, String>();
    for (var key : attributes.keySet()) {
      if (attributes.getDictionaryObject(key) instanceof COSName name && !key.equals(COSName.O)) {
        names.put(key.getName(), name.getName());
      }
    }
    return names;
  }

  private String text(Object kid, PDStructureElement element) {
    return switch (kid) {
      case Integer mcid -> text(element.getPage(), mcid);
      case PDMarkedContentReference reference -> text(reference.getPage(), reference.getMCID());
      default -> throw new AssertionError("unexpected kid " + kid);
    };
  }

  private String text(PDPage page, int mcid) {
    return '"' + texts.get(page.getCOSObject()).getOrDefault(mcid, "") + '"';
  }

  /**
   * The text of each marked-content sequence of a page, put in order as PDFBox does it for a line.
   */
  private static final class Sequences extends PDFTextStripper {
    private final PDDocument document;
    private final PDPage page;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Map<Integer, List<TextPosition>> positions = new TreeMap<>();

    Sequences(PDDocument document, PDPage page) throws IOException {
      this.document = document;
      this.page = page;
      addOperator(new BeginMarkedContentSequence(this));
      addOperator(new BeginMarkedContentSequenceWithProperties(this));
      addOperator(new EndMarkedContentSequence(this));
    }

    Map<Integer, String> texts() throws IOException {
      int number = document.getPages().indexOf(page) + 1;
      setStartPage(number);
      setEndPage(number);
      getText(document);
      var texts = new HashMap<Integer, String>();
      for (var sequence : positions.entrySet()) {
        charactersByArticle.clear();
        charactersByArticle.add(sequence.getValue());
        output = new StringWriter();
        super.writePage();
        texts.put(
            sequence.getKey(),
            output.toString().replaceAll(MARKS, "").replaceAll("\\s+", " ").strip());
      }
      return texts;
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
      open.push(properties == null ? -1 : properties.getInt(COSName.MCID, -1));
    }

    @Override
    public void endMarkedContentSequence() {
      open.pop();
    }

    @Override
    protected void processTextPosition(TextPosition position) {
      if (!open.isEmpty() && open.peek() >= 0) {
        positions.computeIfAbsent(open.peek(), k -> new ArrayList<>()).add(position);
      }
    }

    @Override
    protected void writePage() {
      // Written by sequence instead, when all are known.
    }
  }
}
