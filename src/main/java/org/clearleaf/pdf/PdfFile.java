package org.clearleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import org.clearleaf.layout.PageFormat;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A file being written: the door to OpenPDF 3.0.5, which numbers the objects, packs them into
 * object streams and writes pages, catalog and cross-references. Everything else we write
 * ourselves, because its tags hold either children or marks, its fonts one character a glyph, and
 * its output intent is that of PDF/X. Its quirks are met here and nowhere else.
 */
final class PdfFile implements AutoCloseable {
  /** For what OpenPDF compresses itself: object streams, which are all alike. */
  private static final int OBJECTS_LEVEL = 4;

  private final Output out = new Output();
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final Document document;
  private final Writer writer;
  private int pages;

  PdfFile(PageFormat format) {
    document = new Document(new Rectangle(format.width() / 1000f, format.height() / 1000f));
    var pages = new Timeless();
    document.addDocListener(pages);
    writer = new Writer(pages, out);
    pages.addWriter(writer);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setFullCompression();
    writer.setCompressionLevel(OBJECTS_LEVEL);
    document.open();
    // Outlines are short differences: what would find longer repetitions costs twice the time and
    // saves one byte in twenty.
    deflater.setStrategy(Deflater.FILTERED);
  }

  /** The name and version of the library, for the metadata. */
  static String producer() {
    return Document.getVersion();
  }

  /** The number of an object that is written later. */
  int reserve() {
    return writer.getPdfIndirectReference().getNumber();
  }

  /** The number of a page's object, written already or not; {@code page} counts from 0. */
  int page(int page) {
    return writer.getPageReference(page + 1).getNumber();
  }

  /**
   * Writes a dictionary or an array into an object stream; there OpenPDF takes a literal only if it
   * says that it is a dictionary.
   */
  void put(int object, PdfBytes content) throws IOException {
    writer.addToBody(new PdfLiteral(PdfObject.DICTIONARY, content.toByteArray()), object);
  }

  int put(PdfBytes content) throws IOException {
    int object = reserve();
    put(object, content);
    return object;
  }

  /** Writes a compressed stream. */
  int putStream(PdfBytes content) throws IOException {
    return put(compressed(content.array(), content.size()));
  }

  /** Writes a compressed stream with a number among its entries. */
  int putStream(byte[] content, String key, int value) throws IOException {
    var stream = compressed(content, content.length);
    stream.put(new PdfName(key), new PdfNumber(value));
    return put(stream);
  }

  /**
   * Writes an image of 8 bits a channel in sRGB, which is the colour space of the output intent
   * (ISO 32000-1, 8.9.5; ISO 19005-2, 6.2.4.3).
   *
   * @param rgb row by row from the top
   */
  int putImage(int columns, int rows, byte[] rgb) throws IOException {
    var stream = compressed(rgb, rgb.length);
    stream.put(PdfName.TYPE, PdfName.XOBJECT);
    stream.put(PdfName.SUBTYPE, PdfName.IMAGE);
    stream.put(PdfName.WIDTH, new PdfNumber(columns));
    stream.put(PdfName.HEIGHT, new PdfNumber(rows));
    stream.put(PdfName.BITSPERCOMPONENT, new PdfNumber(8));
    stream.put(PdfName.COLORSPACE, PdfName.DEVICERGB);
    return put(stream);
  }

  private int put(PdfStream stream) throws IOException {
    return writer.addToBody(stream).getIndirectReference().getNumber();
  }

  private PdfStream compressed(byte[] content, int length) {
    deflater.reset();
    deflater.setInput(content, 0, length);
    deflater.finish();
    var bytes = new byte[length + length / 1000 + 64]; // more than the worst case takes
    int size = 0;
    while (!deflater.finished()) {
      size += deflater.deflate(bytes, size, bytes.length - size);
    }
    var stream = new PdfStream(Arrays.copyOf(bytes, size));
    stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
    return stream;
  }

  /**
   * Writes the next page.
   *
   * @param resources object of the resources
   * @param structParents the page's key in the parent tree
   * @param annotations objects of the annotations
   */
  Content addPage(PdfBytes content, int resources, int structParents, int[] annotations) {
    writer.content = compressed(content.array(), content.size());
    return addPage(resources, structParents, annotations);
  }

  /** Writes the next page, which shows the same as an earlier one. */
  void addPage(Content content, int resources, int structParents, int[] annotations) {
    writer.written = content.object;
    addPage(resources, structParents, annotations);
  }

  private Content addPage(int resources, int structParents, int[] annotations) {
    writer.beginsPage = true;
    writer.resources = resources;
    writer.structParents = structParents;
    writer.annotations = annotations;
    writer.getDirectContent().getInternalBuffer().append(' '); // or the page would count as empty
    document.newPage();
    pages++;
    return new Content(writer.written);
  }

  /** How many pages have been added. */
  int pages() {
    return pages;
  }

  /** The content stream of a page, which further pages may share. */
  record Content(PdfIndirectObject object) {}

  /** Puts an entry into the catalog; {@code value} is PDF syntax. */
  void catalog(String key, PdfBytes value) {
    writer.getExtraCatalog().put(new PdfName(key), new PdfLiteral(value.toByteArray()));
  }

  void metadata(byte[] xmp) {
    writer.setXmpMetadata(xmp);
  }

  /** Puts an entry into the information dictionary. */
  void info(String key, String value) {
    writer
        .getInfo()
        .put(
            new PdfName(key),
            new PdfLiteral(new PdfBytes(2 * value.length() + 8).text(value).toByteArray()));
  }

  /** Finishes the file and writes it. */
  void writeTo(OutputStream target) throws IOException {
    document.close();
    out.writeTo(target);
  }

  @Override
  public void close() {
    deflater.end();
  }

  /** The clock must not come in; asking for the time would also take longer than all the rest. */
  private static final class Timeless extends PdfDocument {
    @Override
    public boolean addCreationDate() {
      return true;
    }
  }

  /** The bytes so far, without a copy. */
  private static final class Output extends ByteArrayOutputStream {
    Output() {
      super(1 << 16);
    }

    byte[] digest() {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(buf, 0, count);
        return Arrays.copyOf(digest.digest(), 16);
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static final class Writer extends PdfWriter {
    private final Output out;

    /** Whether the next object is a page's content: it comes first. */
    private boolean beginsPage;

    /** What the next page shows, where that is new. */
    private PdfStream content;

    /** What the page before showed, or what the next one shows again. */
    private PdfIndirectObject written;

    private int resources;
    private int structParents;
    private int[] annotations;

    Writer(PdfDocument document, Output out) {
      super(document, out);
      this.out = out;
    }

    /** A page's content passes here: ours takes its place, or that of an earlier page. */
    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
      if (!beginsPage) {
        return super.addToBody(object);
      }
      beginsPage = false;
      if (content != null) {
        written = super.addToBody(content);
        content = null;
      }
      return written;
    }

    /**
     * OpenPDF keeps page resources to itself; a page dictionary passes here on its way to the file.
     */
    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference)
        throws IOException {
      if (object instanceof PdfDictionary page && PdfName.PAGE.equals(page.get(PdfName.TYPE))) {
        page.put(PdfName.RESOURCES, new PdfLiteral(resources + " 0 R"));
        page.put(PdfName.STRUCTPARENTS, new PdfLiteral(Integer.toString(structParents)));
        page.put(PdfName.TABS, PdfName.S);
        if (annotations.length > 0) {
          var array = new PdfBytes(12 * annotations.length).raw('[');
          for (int annotation : annotations) {
            array.reference(annotation).raw(' ');
          }
          page.put(PdfName.ANNOTS, new PdfLiteral(array.raw(']').toByteArray()));
        }
      }
      return super.addToBody(object, reference);
    }

    /**
     * The file's id would come from the clock; here everything before the cross-references is
     * written, and makes one.
     */
    @Override
    public PdfIndirectObject addToBody(PdfObject object, boolean inObjectStream)
        throws IOException {
      var written = super.addToBody(object, inObjectStream);
      if (object == getInfo()) {
        os.flush();
        var id = "<" + HexFormat.of().formatHex(out.digest()) + ">";
        getInfo().put(PdfName.FILEID, new PdfLiteral("[" + id + id + "]"));
      }
      return written;
    }
  }
}
