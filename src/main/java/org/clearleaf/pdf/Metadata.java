package org.clearleaf.pdf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearleaf.base.Language;
import org.clearleaf.markup.Document;

/**
 * What the file says about itself, in the same words in its two places (ISO 19005-2, 6.6; ISO
 * 14289-1, 5 and 7.1). No dates: the day a file was made is not known here, and the day of the
 * review stands on every page.
 */
final class Metadata {
  private static final String ORGANISATION = "Clearleaf";
  private static final String DRAFT = "Draft. Not everything on this sheet has been checked yet.";

  private static final String DRAFTS =
      "Drafts. Not everything on these sheets has been checked yet.";

  /** PDF/A wants each property explained that it does not know itself (6.6.2.3). */
  private static final String ABOUT_PDFUA =
      """
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      """;

  private static final String NAMESPACES =
      """
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
      xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"\
      """;

  private final Language language;
  private final Map<String, String> titles;
  private final String draft;
  private final String producer;

  /**
   * Of a sheet: the title in its language with the language's name, so that one finds the sheet in
   * a list (STANDARDS S4).
   */
  Metadata(Document document, String producer) {
    this(document.language(), titles(document), document.head().draft() ? DRAFT : "", producer);
  }

  /** Of several sheets, which staff find by an English title. */
  Metadata(String title, boolean draft, String producer) {
    this(Language.ENGLISH, both(Language.ENGLISH, title), draft ? DRAFTS : "", producer);
  }

  private Metadata(Language language, Map<String, String> titles, String draft, String producer) {
    this.language = language;
    this.titles = titles;
    this.draft = draft;
    this.producer = producer;
  }

  private static Map<String, String> titles(Document document) {
    var head = document.head();
    var titles = both(document.language(), head.title() + " – " + head.languageName());
    titles.putIfAbsent("en", head.englishTitle() + " – " + head.englishLanguageName());
    return titles;
  }

  private static Map<String, String> both(Language language, String title) {
    var titles = new LinkedHashMap<String, String>();
    titles.put("x-default", title);
    titles.put(language.tag(), title);
    return titles;
  }

  void write(PdfFile file) {
    file.info("Title", titles.get("x-default"));
    file.info("Author", ORGANISATION);
    file.info("Creator", ORGANISATION);
    file.info("Producer", producer);
    if (!draft.isEmpty()) {
      file.info("Subject", draft);
    }
    file.metadata(xmp().getBytes(StandardCharsets.UTF_8));
  }

  private String xmp() {
    var x = new StringBuilder(4096);
    x.append(
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
    x.append(
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\"\n");
    x.append(NAMESPACES).append(">\n");
    x.append(
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\n");
    alternatives(x, "dc:title", titles);
    if (!draft.isEmpty()) {
      alternatives(x, "dc:description", Map.of("x-default", draft));
    }
    x.append("<dc:creator><rdf:Seq><rdf:li>")
        .append(ORGANISATION)
        .append("</rdf:li></rdf:Seq></dc:creator>\n");
    x.append("<dc:language><rdf:Bag><rdf:li>")
        .append(language)
        .append("</rdf:li></rdf:Bag></dc:language>\n");
    x.append("<dc:format>application/pdf</dc:format>\n");
    x.append("<xmp:CreatorTool>").append(ORGANISATION).append("</xmp:CreatorTool>\n");
    x.append("<pdf:Producer>")
        .append(escape(producer))
        .append("</pdf:Producer>\n")
        .append(ABOUT_PDFUA);
    return x.append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
        .toString();
  }

  private static void alternatives(
      StringBuilder x, String property, Map<String, String> byLanguage) {
    x.append('<').append(property).append("><rdf:Alt>");
    byLanguage.forEach((language, text) ->
        x.append("<rdf:li xml:lang=\"")
            .append(language)
            .append("\">")
            .append(escape(text))
            .append("</rdf:li>"));
    x.append("</rdf:Alt></").append(property).append(">\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
