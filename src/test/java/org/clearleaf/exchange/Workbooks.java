package org.clearleaf.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Packages of workbooks, taken apart and put together by hand. */
final class Workbooks {

  private Workbooks() {}

  static String part(byte[] workbook, String name) throws IOException {
    try (var zip = ZipFile.builder().setByteArray(workbook).get();
        var in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static byte[] zip(Map<String, byte[]> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** As LibreOffice saves it: one sheet, its rows and the shared strings given as XML. */
  static byte[] of(String rows, String strings) throws IOException {
    var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    var packages = "http://schemas.openxmlformats.org/package/2006/";
    var parts = new java.util.LinkedHashMap<String, byte[]>();
    put(
        parts,
        "[Content_Types].xml",
        "<Types xmlns=\""
            + packages
            + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
            + "</Types>");
    put(
        parts,
        "_rels/.rels",
        "<Relationships xmlns=\""
            + packages
            + "relationships\"><Relationship Id=\"rId1\" Type=\""
            + relations
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    put(
        parts,
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + main
            + "\" xmlns:r=\""
            + relations
            + "\"><sheets><sheet name=\"Hoja1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    put(
        parts,
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\""
            + packages
            + "relationships\">"
            + "<Relationship Id=\"rId1\" Type=\""
            + relations
            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\""
            + relations
            + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
            + "</Relationships>");
    put(
        parts,
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    put(parts, "xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + strings + "</sst>");
    return zip(parts);
  }

  private static void put(Map<String, byte[]> parts, String name, String xml) {
    var head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    parts.put(name, (head + xml).getBytes(StandardCharsets.UTF_8));
  }
}
