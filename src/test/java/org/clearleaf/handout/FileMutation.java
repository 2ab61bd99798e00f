package org.clearleaf.handout;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.clearleaf.base.Language;
import org.clearleaf.handout.Surgery.Content;
import org.clearleaf.handout.Surgery.Edit;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;

/**
 * One injury to a finished file.
 *
 * @param noticed how the sentences of the invariants begin that must not be true any more
 */
record FileMutation(String injury, Order order, Edit edit, List<String> noticed) {
  private static final String SUMMARY = "acute-lymphocytic-leukemia";
  static final Order SPANISH = Order.of(SUMMARY, new Language("es"));
  static final Order BILINGUAL = SPANISH.with(EditionKind.BILINGUAL);
  static final Order RUSSIAN = Order.of(SUMMARY, new Language("ru"));

  static final List<FileMutation> ALL =
      List.of(
          // What it says
          mutation(
              "one character's ToUnicode says another character",
              document -> Surgery.toUnicode(document, "><0061>", "><0062>"),
              "A screen reader hears exactly",
              "Copied text is exactly"),
          mutation(
              "a character's ToUnicode says one of nobody's",
              document -> Surgery.toUnicode(document, "><0061>", "><E001>"),
              "Every code of a font says"),
          mutation(
              "two paragraphs are read in the wrong order",
              document -> {
                var blocks = Surgery.blocks(document);
                blocks.add(1, blocks.remove(2));
              },
              "A screen reader hears exactly",
              "What is read aloud comes in the order"),
          mutation(
              "the names of medicines have lost their language",
              document ->
                  Surgery.elements(document, "Span").forEach(span -> span.removeItem(COSName.LANG)),
              "Every word is read in the language",
              "Names of medicines are read as English",
              "Page one names the language and the sheet in English"),
          mutation(
              "one Span has lost its language",
              document -> Surgery.elements(document, "Span").getLast().removeItem(COSName.LANG),
              "Every word is read in the language"),
          new FileMutation(
              "an English word among Russian ones has lost its language",
              RUSSIAN,
              document -> Surgery.elements(document, "Span").getLast().removeItem(COSName.LANG),
              List.of("Words of another language")),

          // The foot of the page
          mutation(
              "the foot of page two is missing",
              document ->
                  Surgery.content(
                      document, 2, page -> page.remove(page.first(Content.Sequence::isFooter))),
              "Every page says that it is no medical advice",
              "Every page has the day of the review",
              "Every page has the id of the sheet",
              "Every page of a draft says so",
              "Every page has its number",
              "The foot is one of the wordings",
              "The foot is no part of what is read aloud"),
          mutation(
              "the disclaimer is missing at the foot of page two",
              document ->
                  Surgery.content(
                      document,
                      2,
                      page -> {
                        var footer = page.first(Content.Sequence::isFooter);
                        int first = page.operator(footer, "Tm", 0);
                        page.tokens.subList(first + 1, page.operator(footer, "Tm", 1) - 6).clear();
                      }),
              "Every page says that it is no medical advice"),
          mutation(
              "the last page is missing",
              document -> document.removePage(document.getNumberOfPages() - 1),
              "Every page has its number and the true number of pages"),
          mutation(
              "the foot is not marked as one",
              document ->
                  Surgery.content(
                      document,
                      1,
                      page ->
                          page.first(Content.Sequence::isFooter)
                              .properties()
                              .removeItem(COSName.SUBTYPE)),
              "The foot is no part of what is read aloud"),
          mutation(
              "the foot of page two stands higher",
              document ->
                  Surgery.content(
                      document, 2, page -> page.move(page.first(Content.Sequence::isFooter), 0, 9)),
              "The foot takes three lines"),
          mutation(
              "the foot is as high as a sixth of the page",
              document ->
                  Surgery.content(
                      document,
                      1,
                      page -> {
                        var footer = page.first(Content.Sequence::isFooter);
                        page.add(page.operator(footer, "re", 0), 1, 80);
                      }),
              "The foot takes three lines"),
          mutation(
              "everything is read twice",
              document -> {
                var blocks = Surgery.blocks(document);
                blocks.addAll(new ArrayList<>(blocks.toList()));
              },
              "The whole disclaimer is read aloud exactly once"),

          // What the eye meets
          mutation(
              "the foot is set in 15 pt",
              document ->
                  Surgery.content(
                      document,
                      3,
                      page -> {
                        var footer = page.first(Content.Sequence::isFooter);
                        page.tokens.set(page.operator(footer, "Tf", 0) - 1, new COSFloat(15));
                      }),
              "Nothing printed is smaller than the body"),
          mutation(
              "the title is set in 19 pt",
              document ->
                  Surgery.content(
                      document,
                      1,
                      page -> {
                        var title = page.first(sequence -> sequence.tag().equals("H1"));
                        page.tokens.set(page.operator(title, "Tf", 0) - 1, new COSFloat(19));
                      }),
              "Headings are larger"),
          mutation(
              "the letters of a paragraph are spaced out",
              document ->
                  Surgery.content(
                      document,
                      2,
                      page ->
                          page.insert(
                              page.operator(page.first(Content.Sequence::isContent), "Tm", 0) + 1,
                              "1 Tc")),
              "No letter is turned, stretched or spaced out"),
          mutation(
              "a line is aslant",
              document ->
                  Surgery.content(
                      document,
                      2,
                      page ->
                          page.add(
                              page.operator(page.first(Content.Sequence::isContent), "Tm", 0),
                              4,
                              0.2)),
              "No letter is turned, stretched or spaced out"),
          mutation(
              "a line begins in the margin",
              document ->
                  Surgery.content(
                      document,
                      2,
                      page -> page.move(page.first(Content.Sequence::isContent), -60, 0)),
              "Everything stands inside the margins"),
          mutation(
              "the foot stands where printers do not reach",
              document ->
                  Surgery.content(
                      document,
                      2,
                      page -> page.move(page.first(Content.Sequence::isFooter), 0, -9)),
              "Everything stands inside the margins"),
          mutation(
              "a line stands higher than it should",
              document ->
                  Surgery.content(
                      document,
                      1,
                      page -> {
                        var paragraph =
                            page.first(sequence ->
                                sequence.tag().equals("P")
                                    && page.tokens.subList(sequence.from(), sequence.end()).stream()
                                            .filter(token -> token.toString().contains("Tm"))
                                            .count()
                                        > 2);
                        page.add(page.operator(paragraph, "Tm", 1), 1, 15);
                      }),
              "No two lines run into each other",
              "Lines of running text have air"),
          mutation(
              "a rule runs through a line",
              document ->
                  Surgery.content(
                      document,
                      1,
                      page ->
                          page.insert(
                              page.first(Content.Sequence::isContent).from(),
                              "72 400 400 200 re f")),
              "No rule runs through a letter"),
          mutation(
              "the numbers of the timeline are printed black on black",
              document ->
                  Surgery.content(
                      document,
                      2,
                      page -> {
                        for (int i = 1; i < page.tokens.size(); i++) {
                          if (page.is(i, "g")) {
                            page.tokens.set(i - 1, COSInteger.ZERO);
                          }
                        }
                      }),
              "No rule runs through a letter"),
          mutation(
              "a line is not printed",
              document ->
                  Surgery.content(
                      document,
                      2,
                      page -> {
                        int shown = page.operator(page.first(Content.Sequence::isContent), "TJ", 0);
                        page.tokens.subList(shown - 1, shown + 1).clear();
                      }),
              "Every letter is printed whole"),
          mutation(
              "something is drawn by other means",
              document ->
                  Surgery.content(document, 1, page -> page.insert(0, "100 100 m 200 200 l S")),
              "Nothing is drawn that these tests could not measure"),

          // The pages
          mutation(
              "nothing follows a heading on its page",
              document ->
                  Surgery.content(
                      document,
                      2,
                      page -> {
                        int heading =
                            page.sequences().stream()
                                .filter(s -> s.tag().equals("H2"))
                                .toList()
                                .getLast()
                                .from();
                        for (var sequence : page.sequences().reversed()) {
                          if (sequence.from() > heading && !sequence.isFooter()) {
                            page.remove(sequence);
                          }
                        }
                      }),
              "No heading stands at the foot of a page"),
          mutation(
              "a paragraph goes on with one line on the next page",
              document -> {
                var paragraph = Surgery.elements(document, "P").getFirst();
                var there = new COSDictionary();
                there.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
                there.setItem(COSName.PG, document.getPage(1));
                there.setInt(COSName.MCID, 0);
                paragraph.getCOSArray(COSName.K).add(there);
              },
              "A paragraph goes on with two lines"),
          mutation(
              "a page has its first line only",
              document ->
                  Surgery.content(
                      document,
                      3,
                      page -> {
                        int first = page.first(Content.Sequence::isContent).from();
                        for (var sequence : page.sequences().reversed()) {
                          if (sequence.from() > first && !sequence.isFooter()) {
                            page.remove(sequence);
                          }
                        }
                      }),
              "No page is nearly empty"),

          // The tags
          mutation(
              "a paragraph is not read",
              document -> Surgery.blocks(document).remove(3),
              "Whatever is on a page is read once"),
          mutation(
              "something stands outside of all marks",
              document -> Surgery.content(document, 1, page -> page.insert(0, "72 300 1 1 re f")),
              "Whatever is on a page is read once"),
          mutation(
              "an element is of no known kind",
              document -> Surgery.first(document, "P").setName(COSName.S, "Para"),
              "Only the usual kinds of elements"),
          mutation(
              "a level of headings is skipped",
              document -> Surgery.first(document, "H2").setName(COSName.S, "H3"),
              "The first heading is the title"),
          mutation(
              "the title is no heading of level one",
              document -> Surgery.first(document, "H1").setName(COSName.S, "H2"),
              "The first heading is the title"),
          mutation(
              "a list does not say how it is numbered",
              document -> Surgery.first(document, "L").removeItem(COSName.A),
              "Lists say that they are lists"),
          mutation(
              "a label is no label",
              document -> Surgery.first(document, "Lbl").setName(COSName.S, "P"),
              "Lists say that they are lists"),
          mutation(
              "the head of a table does not say what it heads",
              document -> Surgery.first(document, "TH").removeItem(COSName.A),
              "Tables have heads"),
          mutation(
              "a row is one cell short",
              document ->
                  Surgery.elements(document, "TR").getLast().getCOSArray(COSName.K).remove(1),
              "Tables have heads"),
          new FileMutation(
              "in a cell the English stands before the Spanish",
              BILINGUAL,
              document -> {
                var cell = Surgery.first(document, "TH").getCOSArray(COSName.K);
                cell.add(cell.remove(0));
              },
              List.of("A cell in two languages")),
          new FileMutation(
              "the English of a cell has lost its language",
              BILINGUAL,
              document ->
                  ((COSDictionary)
                          Surgery.first(document, "TH").getCOSArray(COSName.K).getObject(1))
                      .removeItem(COSName.LANG),
              List.of("A cell in two languages", "Every word is read in the language")),
          mutation(
              "the picture is not told in words",
              document -> Surgery.first(document, "Figure").removeItem(COSName.ALT),
              "Pictures are told in words"),
          mutation(
              "the picture's box is smaller than the picture",
              document ->
                  ((COSDictionary) Surgery.first(document, "Figure").getDictionaryObject(COSName.A))
                      .getCOSArray(COSName.BBOX)
                      .set(3, COSInteger.get(90)),
              "Pictures are told in words"),
          mutation(
              "a link is not tagged and says nothing",
              document -> {
                var page = document.getPage(0);
                var annotations = page.getAnnotations();
                annotations.add(new PDAnnotationLink());
                page.setAnnotations(annotations);
              },
              "Links can be followed"),
          mutation(
              "ActualText says something else",
              document ->
                  Surgery.first(document, "P").setString(COSName.ACTUAL_TEXT, "something else"),
              "Nothing is said by ActualText"),

          // The file
          mutation(
              "the file does not say that it is PDF/UA",
              document -> document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA),
              "The file is PDF/UA-1"),
          mutation(
              "the file says that it is in French",
              document -> document.getDocumentCatalog().setLanguage("fr"),
              "The file says in which language it is"),
          mutation(
              "the title is that of another sheet",
              document -> document.getDocumentInformation().setTitle("document1"),
              "The title is that of the sheet"),
          mutation(
              "the file names whoever made it",
              document -> document.getDocumentInformation().setAuthor("nurse.miller"),
              "The file names nobody"),
          mutation(
              "it is printed to fit the page",
              document ->
                  document
                      .getDocumentCatalog()
                      .getViewerPreferences()
                      .getCOSObject()
                      .removeItem(COSName.getPDFName("PrintScaling")),
              "It prints at its true size"),
          mutation(
              "a page lies on its side",
              document -> document.getPage(1).setRotation(90),
              "It prints at its true size"),
          mutation(
              "pages have no labels",
              document -> document.getDocumentCatalog().setPageLabels(null),
              "Page numbers on the screen"),
          mutation(
              "there are no bookmarks",
              document -> document.getDocumentCatalog().setDocumentOutline(null),
              "The bookmarks are the headings"),
          mutation(
              "the tabulator goes any way it likes",
              document -> document.getPage(0).getCOSObject().removeItem(COSName.getPDFName("Tabs")),
              "The tabulator goes"),
          mutation(
              "opening the file starts a program",
              document -> {
                var action = new COSDictionary();
                action.setName(COSName.S, "JavaScript");
                action.setItem(COSName.JS, new COSString("app.alert(1)"));
                document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
              },
              "No password, no program"),
          mutation(
              "a font cannot say its characters",
              document -> {
                var resources = document.getPage(0).getResources();
                var font = resources.getFont(resources.getFontNames().iterator().next());
                font.getCOSObject().removeItem(COSName.TO_UNICODE);
              },
              "Every font comes along",
              "Every code of a font says"),
          mutation(
              "the file is as large as a book",
              document -> {
                var noise = new byte[70_000];
                new Random(1).nextBytes(noise);
                var stream = new PDStream(document, new ByteArrayInputStream(noise));
                document
                    .getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("Noise"), stream);
              },
              "The file is small enough"));

  private static FileMutation mutation(String injury, Edit edit, String... noticed) {
    return new FileMutation(injury, SPANISH, edit, List.of(noticed));
  }
}
