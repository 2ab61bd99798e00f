package org.clearleaf.handout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Small injuries to finished files. */
final class Surgery {
  private Surgery() {}

  interface Edit {
    void on(PDDocument document) throws IOException;
  }

  static byte[] operate(byte[] file, Edit edit) throws IOException {
    try (var document = Loader.loadPDF(file)) {
      edit.on(document);
      var out = new ByteArrayOutputStream(file.length);
      document.save(out);
      return out.toByteArray();
    }
  }

  /** All structure elements of a type, in the order of reading. */
  static List<COSDictionary> elements(PDDocument document, String type) {
    var found = new ArrayList<COSDictionary>();
    collect(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), type, found);
    return found;
  }

  private static void collect(COSDictionary element, String type, List<COSDictionary> found) {
    if (type.equals(element.getNameAsString(COSName.S))) {
      found.add(element);
    }
    for (var kid : kids(element)) {
      if (kid instanceof COSDictionary inner && inner.containsKey(COSName.S)) {
        collect(inner, type, found);
      }
    }
  }

  static COSDictionary first(PDDocument document, String type) {
    return elements(document, type).getFirst();
  }

  private static List<COSBase> kids(COSDictionary element) {
    var kids = element.getDictionaryObject(COSName.K);
    var found = new ArrayList<COSBase>();
    if (kids instanceof COSArray array) {
      for (var kid : array) {
        found.add(kid instanceof COSObject reference ? reference.getObject() : kid);
      }
    } else if (kids != null) {
      found.add(kids);
    }
    return found;
  }

  /** The kids of the element Document. */
  static COSArray blocks(PDDocument document) {
    return first(document, "Document").getCOSArray(COSName.K);
  }

  /** The content of one page as operands and operators. */
  static final class Content {
    final List<Object> tokens;

    private Content(List<Object> tokens) {
      this.tokens = tokens;
    }

    /** From the name of its tag to the operator that ends it. */
    record Sequence(int from, int end, String tag, COSDictionary properties) {
      boolean isFooter() {
        return "Footer".equals(properties.getNameAsString(COSName.SUBTYPE));
      }

      boolean isContent() {
        return !tag.equals("Artifact");
      }
    }

    List<Sequence> sequences() {
      var found = new ArrayList<Sequence>();
      for (int i = 0; i < tokens.size(); i++) {
        if (is(i, "BDC")) {
          int end = i;
          while (!is(end, "EMC")) {
            end++;
          }
          found.add(
              new Sequence(
                  i - 2,
                  end + 1,
                  ((COSName) tokens.get(i - 2)).getName(),
                  (COSDictionary) tokens.get(i - 1)));
        }
      }
      return found;
    }

    Sequence first(Predicate<Sequence> which) {
      return sequences().stream().filter(which).findFirst().orElseThrow();
    }

    boolean is(int index, String operator) {
      return tokens.get(index) instanceof Operator found && found.getName().equals(operator);
    }

    /** The index of the n-th operator of a name in a sequence. */
    int operator(Sequence sequence, String name, int n) {
      int seen = 0;
      for (int i = sequence.from; i < sequence.end; i++) {
        if (is(i, name) && seen++ == n) {
          return i;
        }
      }
      throw new NoSuchElementException(name + " in " + sequence);
    }

    /** Adds to an operand, which stands so far before its operator. */
    void add(int operator, int before, double difference) {
      var old = (COSNumber) tokens.get(operator - before);
      tokens.set(operator - before, new COSFloat((float) (old.floatValue() + difference)));
    }

    /** Adds to a coordinate of everything in a sequence. */
    void move(Sequence sequence, double dx, double dy) {
      for (int i = sequence.from; i < sequence.end; i++) {
        if (is(i, "Tm")) {
          add(i, 2, dx);
          add(i, 1, dy);
        }
      }
    }

    void remove(Sequence sequence) {
      tokens.subList(sequence.from, sequence.end).clear();
    }

    void insert(int at, String syntax) throws IOException {
      tokens.addAll(at, new PDFStreamParser(syntax.getBytes(StandardCharsets.US_ASCII)).parse());
    }
  }

  interface ContentEdit {
    void on(Content content) throws IOException;
  }

  /**
   * @param page counted from 1
   */
  static void content(PDDocument document, int page, ContentEdit edit) throws IOException {
    content(document, document.getPage(page - 1), edit);
  }

  private static void content(PDDocument document, PDPage page, ContentEdit edit)
      throws IOException {
    var content = new Content(new ArrayList<>(new PDFStreamParser(page).parse()));
    edit.on(content);
    var stream = new PDStream(document);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(content.tokens);
    }
    page.setContents(stream);
  }

  /** Edits the ToUnicode of every font of the first page. */
  static void toUnicode(PDDocument document, String from, String to) throws IOException {
    boolean changed = false;
    var resources = document.getPage(0).getResources();
    for (var name : resources.getFontNames()) {
      var map =
          (COSStream)
              resources.getFont(name).getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
      var before = new String(new PDStream(map).toByteArray(), StandardCharsets.ISO_8859_1);
      var after = before.replace(from, to);
      changed |= !after.equals(before);
      try (var out = map.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(after.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    if (!changed) {
      throw new NoSuchElementException(from);
    }
  }
}
