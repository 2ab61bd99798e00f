package org.clearleaf.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearleaf.template.HandWords.unit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.clearleaf.MapShelf;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.content.Section;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.DocumentPrinter;
import org.clearleaf.markup.DocumentReader;
import org.clearleaf.messages.Argument;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.messages.Worded;
import org.junit.jupiter.api.Test;

class HandoutTemplateTest {
  private static final SheetWords.SignOff ANA =
      new SheetWords.SignOff("Dr. Ana, nurse", LocalDate.of(2026, 6, 1));
  private static final SheetWords.SignOff BEN =
      new SheetWords.SignOff("Ben, translator", LocalDate.of(2026, 6, 2));

  private final MapShelf shelf = MapShelf.ofTemplates();
  private final Problems problems = new Problems();

  private String fill(SheetWords words) throws IOException {
    var page = new HandoutTemplate(shelf).fill(words, problems);
    assertThat(problems.list()).isEmpty();
    return page.orElseThrow();
  }

  private Document read(SheetWords words) throws IOException {
    var document = new DocumentReader().read(fill(words), "page", problems);
    assertThat(problems.list()).isEmpty();
    return document.orElseThrow();
  }

  private String outline(SheetWords words) throws IOException {
    return DocumentPrinter.blocks(read(words).blocks());
  }

  private String footer(SheetWords words) throws IOException {
    return DocumentPrinter.footer(read(words).footer());
  }

  private static Section section(String id, Section.Kind kind, Section.Part... parts) {
    return new Section(id, kind, unit(id + ".heading", "Heading " + id), List.of(parts));
  }

  private static Section.Part paragraph(String key, String text) {
    return new Section.Part.Paragraph(unit(key, text));
  }

  @Test
  void englishSheet() throws IOException {
    var words =
        new HandWords(
            "en",
            section(
                "answer",
                Section.Kind.BOX,
                new Section.Part.Items(false, List.of(unit("a.1", "One"), unit("a.2", "Two")))),
            section(
                "phases",
                Section.Kind.TIMELINE,
                paragraph("p.1", "Intro"),
                new Section.Part.Timeline(
                    unit("p.picture", "A \"line\" <of> steps & more"),
                    List.of(new Section.Part.Step(unit("p.s1", "First"), unit("p.t1", "Rest"))))),
            section(
                "medicines",
                Section.Kind.PLAIN,
                new Section.Part.Table(
                    List.of(unit("m.h1", "Kind"), unit("m.h2", "Names")),
                    List.of(List.of(unit("m.1", "Pills"), unit("m.2", "imatinib")))),
                new Section.Part.Items(true, List.of(unit("m.3", "Step")))),
            section("notes", Section.Kind.RULED, new Section.Part.RuledLines(5)),
            section(
                "call",
                Section.Kind.FILL_IN,
                paragraph("c.1", "Write down"),
                new Section.Part.FillIns(List.of(unit("c.2", "Nurse")))));
    assertThat(outline(words))
        .isEqualTo(
            """
            Masthead
              Start Strong("English")
            Heading 1 "Treatment with imatinib"
            Box notice
              Paragraph Strong("Draft") "⍽·⍽Words unchecked. Ask first."
            Box answer
              Heading 2 "Heading answer"
              List disc
                Item  Label "•"  Body "One"
                Item  Label "•"  Body "Two"
            Heading 2 "Heading phases"
            Paragraph "Intro"
            Timeline "A "line" <of> steps & more"
              Item  Label "1"
                Paragraph Strong("First")
                Paragraph "Rest"
            Heading 2 "Heading medicines"
            Table of 2 joined by ": "
              Row  Head "Kind"  Head "Names"
              Row  Head "Pills"  Cell "imatinib"
            List decimal
              Item  Label "1."  Body "Step"
            Heading 2 "Heading notes"
            RuledLines 5
            Heading 2 "Heading call"
            Paragraph "Write down"
            FillIn "Nurse"
            Heading 2 "Your clinic"
            FillIn "Name"
            FillIn "Phone"
            Heading 2 "About this sheet"
            Paragraph "The full disclaimer."
            Paragraph "Source of " Span[isolated unbreakable]("day 8 of 5 in 2026") ". Next review by "\
             Span[isolated unbreakable]("day 8 of 5 in 2027") "."
            Paragraph "Nobody checked the words."
            Paragraph "Sheet " Span[isolated unbreakable]("CL-101") ", version " Span[isolated unbreakable]("1")\
             ". Code: " Span[isolated unbreakable]("ICD-10-CM C91.0") "."
            """);
  }

  @Test
  void staffFindATranslatedSheetByItsEnglishNames() throws IOException {
    var document = read(new HandWords("es"));
    assertThat(DocumentPrinter.blocks(document.blocks().subList(0, 2)))
        .isEqualTo(
            """
            Masthead
              Start Strong("own-es")
              End Span[en isolated]("English of es")
              Below Span[en isolated]("Treatment with imatinib")
            Heading 1 "es: Treatment with imatinib"
            """);
    assertThat(document.head())
        .isEqualTo(
            new Document.Head(
                "es: Treatment with imatinib",
                "Treatment with imatinib",
                "own-es",
                "English of es",
                "CL-101",
                1,
                "2026-05-08",
                true));
  }

  /** Names are the same in both, and lines to write on have one label. */
  @Test
  void inABilingualTableTheEnglishIsAParagraphOfItsOwn() throws IOException {
    var table =
        section(
            "medicines",
            Section.Kind.PLAIN,
            new Section.Part.Table(
                List.of(unit("m.h1", "Kind"), unit("m.h2", "Names")),
                List.of(
                    List.of(unit("m.1", "Pills"), unit("m.2", "imatinib")),
                    List.of(unit("m.3", "Drops"), unit("m.4", "two of them")))),
            new Section.Part.FillIns(List.of(unit("m.5", "Nurse"))));
    var words =
        new HandWords("ar", table)
            .word("m.2", new Worded.Piece.Text("imatinib"))
            .word(
                "table.cell",
                new Worded.Piece.Filled("column", new Argument("", null)),
                new Worded.Piece.Text("؛ "),
                new Worded.Piece.Filled("value", new Argument("", null)));
    var beside = Optional.<SheetWords>of(new HandWords("en", table));
    var page =
        new HandoutTemplate(shelf)
            .fill(words, new Circumstances(Optional.empty(), false, beside), problems)
            .orElseThrow();
    var document = new DocumentReader().read(page, "page", problems).orElseThrow();

    assertThat(problems.list()).isEmpty();
    assertThat(DocumentPrinter.blocks(document.blocks()))
        .contains(
            """
            Table of 2 joined by "؛ " or ": "
              Row  Head Paragraph "ar: Kind" Paragraph[en ltr] "Kind"\
              Head Paragraph "ar: Names" Paragraph[en ltr] "Names"
              Row  Head Paragraph "ar: Pills" Paragraph[en ltr] "Pills"  Cell "imatinib"
              Row  Head Paragraph "ar: Drops" Paragraph[en ltr] "Drops"\
              Cell Paragraph "ar: two of them" Paragraph[en ltr] "two of them"
            FillIn "ar: Nurse – " Span[en isolated]("Nurse")
            """);
  }

  @Test
  void theEnglishBesideATranslationSaysTooThatAComputerMadeIt() throws IOException {
    var words =
        new HandWords("es").review(new SheetWords.Review(true, true, null, null, null, null));
    // The English itself was checked by somebody: the staff would else think that all is.
    var english =
        new HandWords("en").review(new SheetWords.Review(false, false, ANA, null, null, null));
    var page =
        new HandoutTemplate(shelf)
            .fill(words, new Circumstances(Optional.empty(), false, Optional.of(english)), problems)
            .orElseThrow();
    var document = new DocumentReader().read(page, "page", problems).orElseThrow();
    var about =
        DocumentPrinter.blocks(document.blocks())
            .lines()
            .dropWhile(line -> !line.contains("About this sheet"))
            .filter(line -> line.contains("[en ltr]") && line.contains("computer"))
            .toList();
    assertThat(about).hasSize(1);
    assertThat(about.getFirst()).doesNotContain("es: ");
  }

  @Test
  void draftNoticeIsInTheLanguageAndInEnglish() throws IOException {
    var words =
        new HandWords("es").review(new SheetWords.Review(true, true, null, null, null, null));
    assertThat(DocumentPrinter.blocks(read(words).blocks().subList(2, 3)))
        .isEqualTo(
            """
            Box notice
              Paragraph Strong("es: Draft") "⍽·⍽es: Translated by a computer. es: Ask first."
              Paragraph Span[en isolated](Strong("Draft") "⍽·⍽Translated by a computer.")
            """);
  }

  @Test
  void draftByAPerson() throws IOException {
    var words =
        new HandWords("es").review(new SheetWords.Review(true, false, ANA, BEN, null, null));
    assertThat(outline(words))
        .contains("es: Translation unchecked. es: Ask first.")
        .doesNotContain("Words unchecked")
        .contains(
            "Paragraph \"es: \" Span[isolated](\"Dr. Ana, nurse\") \" checked the words on \"");
  }

  @Test
  void draftWhoseTranslationIsDoneDoesNotBlameIt() throws IOException {
    var words = new HandWords("es").review(new SheetWords.Review(true, false, null, BEN, ANA, ANA));
    assertThat(outline(words))
        .contains("es: Words unchecked. es: Ask first.")
        .doesNotContain("Translation unchecked");
  }

  @Test
  void releasedSheetHasNoNoticeAndNamesEverybody() throws IOException {
    var words = new HandWords("es").review(new SheetWords.Review(false, false, ANA, BEN, ANA, ANA));
    var outline = outline(words);
    assertThat(outline).doesNotContain("Box").doesNotContain("Draft").doesNotContain("nobody");
    assertThat(outline)
        .contains(
            "checked the words on",
            "\" translated.",
            "revised on",
            "approved on",
            "day 1 of 6 in 2026");
    assertThat(footer(words))
        .doesNotContain("Draft")
        .contains("Notice \"es: For education only. Ask your team.\"");
  }

  /** What is not recorded is not printed. */
  @Test
  void nothingIsSaidToBeCheckedThatIsNot() throws IOException {
    for (var review :
        List.of(
            HandWords.UNCHECKED,
            new SheetWords.Review(true, true, null, null, null, null),
            new SheetWords.Review(false, false, null, null, null, null))) {
      for (var language : List.of("en", "es")) {
        assertThat(outline(new HandWords(language).review(review)))
            .doesNotContain(") \" checked the words")
            .doesNotContain("\" translated.")
            .doesNotContain("revised")
            .doesNotContain("approved")
            .contains("Nobody checked the words.");
      }
    }
  }

  /** Nor is anything said to have a medical source, or a review of one, that has none. */
  @Test
  void aSheetWithoutAMedicalSourceTellsWhenItWasWrittenAndNothingOfAReview() throws IOException {
    for (var language : List.of("en", "es")) {
      assertThat(outline(new HandWords(language).written()))
          .contains("Written ", "No source. Written on ", "Written, unchecked.")
          .doesNotContain("Source reviewed", "Source of", "Nobody checked the words.");
      assertThat(
              outline(
                  new HandWords(language)
                      .written()
                      .review(new SheetWords.Review(false, false, BEN, BEN, BEN, BEN))))
          .contains("Written, ", " checked on ")
          .doesNotContain("unchecked");
    }
  }

  /** In a page from right to left its lines would end raggedly at the wrong side. */
  @Test
  void theEnglishOfADraftBeginsAtItsOwnEdgeInAPageFromRightToLeft() throws IOException {
    var page = new HandoutTemplate(shelf).fill(new HandWords("ar"), problems).orElseThrow();
    assertThat(page).contains("<p lang=\"en\" dir=\"ltr\"><b>Draft</b>");
  }

  /** A draft that somebody chose to hand out says so, in the language and in English. */
  @Test
  void aDraftThatTheClinicChoseToHandOutSaysSo() throws IOException {
    var chosen = new Circumstances(Optional.empty(), true, Optional.empty());
    var page = new HandoutTemplate(shelf).fill(new HandWords("es"), chosen, problems).orElseThrow();
    assertThat(page).contains("es: Chosen.", " Chosen.</bdi>");
    assertThat(new HandoutTemplate(shelf).fill(new HandWords("es"), problems).orElseThrow())
        .doesNotContain("Chosen.");
    var checked =
        new HandWords("es").review(new SheetWords.Review(false, false, BEN, BEN, BEN, BEN));
    assertThat(new HandoutTemplate(shelf).fill(checked, chosen, problems).orElseThrow())
        .as("a checked sheet is no draft, whatever was chosen")
        .doesNotContain("Chosen.");
  }

  @Test
  void anEnglishSheetHasNoTranslation() throws IOException {
    assertThat(
            outline(
                new HandWords("en").review(new SheetWords.Review(true, true, null, BEN, BEN, BEN))))
        .doesNotContain("ranslat")
        .doesNotContain("computer");
  }

  @Test
  void theFullDisclaimerStandsOnceInTheText() throws IOException {
    assertThat(outline(new HandWords("es")))
        .containsOnlyOnce("The full disclaimer.")
        .doesNotContain("For education");
  }

  @Test
  void footerFromFullestToShortest() throws IOException {
    assertThat(footer(new HandWords("es")))
        .isEqualTo(
            """
            Wording
              Notice Strong("es: Draft⍽·⍽" Span[en isolated]("Draft")) "⍽·⍽es: For education only. Ask your team."
              Details "es: Source reviewed " Span[isolated unbreakable]("2026-05-08") "⍽·⍽"\
             Span[isolated unbreakable]("CL-101 v1") "⍽·⍽" Span[isolated unbreakable]("own-es")
              Page "es: Page " PageNumber " of " PageCount
            Wording
              Notice Strong("es: Draft⍽·⍽" Span[en isolated]("Draft")) "⍽·⍽es: Ask your team."
              Day "es: Source reviewed " Span[isolated unbreakable]("2026-05-08") "⍽·⍽"\
             Span[isolated unbreakable]("CL-101 v1")
              Details Span[isolated unbreakable]("own-es")
              Page "es: Page " PageNumber " of " PageCount
            Wording
              Notice Strong("es: Draft⍽·⍽" Span[en isolated]("Draft")) "⍽·⍽es: Ask your team."
              Details "es: Source reviewed " Span[isolated unbreakable]("2026-05-08") "⍽·⍽"\
             Span[isolated unbreakable]("CL-101 v1") "⍽·⍽" Span[isolated unbreakable]("own-es")
              Page PageNumber "/" PageCount
            Wording
              Notice Strong("es: Draft⍽·⍽" Span[en isolated]("Draft")) "⍽·⍽es: Ask your team."
              Details "es: Source reviewed " Span[isolated unbreakable]("2026-05-08") "⍽·⍽"\
             Span[isolated unbreakable]("CL-101-es v1")
              Page PageNumber "/" PageCount
            Wording
              Notice Strong("es: Draft⍽·⍽" Span[en isolated]("Draft")) "⍽·⍽es: Ask your team."
              Details Span[isolated unbreakable]("2026-05-08") "⍽·⍽" Span[isolated unbreakable]("CL-101 v1") "⍽·⍽"\
             Span[isolated unbreakable]("own-es")
              Page PageNumber "/" PageCount
            Wording
              Notice Strong("es: Draft⍽·⍽" Span[en isolated]("Draft")) "⍽·⍽es: Ask your team."
              Details Span[isolated unbreakable]("2026-05-08") "⍽·⍽" Span[isolated unbreakable]("CL-101-es v1")
              Page PageNumber "/" PageCount
            Wording
              Notice Strong("es: Draft⍽·⍽" Span[en isolated]("Draft")) "⍽·⍽es: No advice."
              Details "es: Source reviewed " Span[isolated unbreakable]("2026-05-08") "⍽·⍽"\
             Span[isolated unbreakable]("CL-101-es v1")
              Page PageNumber "/" PageCount
            Wording
              Notice Strong("es: Draft⍽·⍽" Span[en isolated]("Draft")) "⍽·⍽es: No advice."
              Details Span[isolated unbreakable]("2026-05-08") "⍽·⍽" Span[isolated unbreakable]("CL-101-es v1")
              Page PageNumber "/" PageCount
            Wording
              Notice Strong("es: Draft⍽·⍽" Span[en isolated]("Draft")) "⍽·⍽es: No advice."
              Details Span[isolated unbreakable]("2026-05-08") "⍽·⍽" Span[isolated unbreakable]("CL-101 v1")
              Page PageNumber "/" PageCount
            """
                .replace("Span[isolated unbreakable](\"CL", "Span[en isolated unbreakable](\"CL"));
  }

  @Test
  void theLabelOfADraftIsNotSaidTwiceWhereItIsTheSame() throws IOException {
    var words = new HandWords("nl").word("draft.label", new Worded.Piece.Text("Draft"));
    assertThat(footer(words)).contains("Notice Strong(\"Draft\") \"⍽·⍽nl: For");
    assertThat(footer(new HandWords("en"))).contains("Notice Strong(\"Draft\") \"⍽·⍽For");
  }

  @Test
  void chineseHasNoSpaceBetweenSentences() throws IOException {
    var words =
        new HandWords("zh-Hans")
            .word("draft.words-unchecked", new Worded.Piece.Text("未经检查。"))
            .word("draft.advice", new Worded.Piece.Text("请先询问。"));
    assertThat(outline(words)).contains("\"⍽·⍽未经检查。请先询问。\"");
  }

  @Test
  void aLanguageMayHaveATemplateOfItsOwn() throws IOException {
    shelf
        .with("templates/handout_zh.ftlh", "own of ${language}")
        .with("templates/typography_es.ftlh", "<#assign dot='; '>");
    assertThat(fill(new HandWords("zh-Hans"))).isEqualTo("own of zh-Hans");
    assertThat(fill(new HandWords("zh"))).isEqualTo("own of zh");
    shelf.with("templates/handout_zh-Hans.ftlh", "nearer");
    assertThat(fill(new HandWords("zh-Hans"))).isEqualTo("nearer");
    assertThat(fill(new HandWords("zh-Hant"))).isEqualTo("own of zh-Hant");
    assertThat(outline(new HandWords("es"))).contains("Strong(\"es: Draft\") \"; es: Words");
    assertThat(outline(new HandWords("fr"))).contains("Strong(\"fr: Draft\") \"⍽·⍽fr: Words");
  }

  @Test
  void pieces() throws IOException {
    var words =
        new HandWords("es", section("s", Section.Kind.PLAIN, paragraph("p", "x")))
            .word(
                "p",
                new Worded.Piece.Text("Tome "),
                new Worded.Piece.Strong(
                    List.of(
                        new Worded.Piece.Text("solo "),
                        new Worded.Piece.Filled(
                            "imatinib", new Argument("imatinib", Language.ENGLISH)))),
                new Worded.Piece.Text(" a "),
                new Worded.Piece.Filled("date", new Argument("8 de mayo", null)));
    assertThat(outline(words))
        .contains(
            "Paragraph \"Tome \" Strong(\"solo \" Span[en isolated unbreakable](\"imatinib\")) \" a \""
                + " Span[isolated unbreakable](\"8 de mayo\")");
  }

  @Test
  void aLinkPrintsItsAddress() throws IOException {
    var words =
        new HandWords("es", section("s", Section.Kind.PLAIN, paragraph("p", "x")))
            .word(
                "p",
                new Worded.Piece.Link(
                    "https://example.org/a?b=1&c=2", List.of(new Worded.Piece.Text("la \"web\""))),
                new Worded.Piece.Text(" "),
                new Worded.Piece.Link(
                    "tel:555-0100", List.of(new Worded.Piece.Text("Llame al 555-0100"))));
    assertThat(outline(words))
        .contains(
            "Paragraph Link[https://example.org/a?b=1&c=2 \"la \"web\"\"](\"la \"web\" (\""
                + " Span[isolated unbreakable](\"example.org/a?b=1&c=2\") \")\") \" \""
                + " Link[tel:555-0100 \"Llame al 555-0100\"](\"Llame al 555-0100\")");
  }

  /** A translation is data: whatever it contains stands on the sheet as it is. */
  @Test
  void aTranslationCannotInjectAnything() throws IOException {
    for (var attack :
        List.of(
            "<script>alert(1)</script>",
            "${7*7}",
            "#{7*7} [=7*7]",
            "<#assign x=1>${x}",
            "[#assign x=1]",
            "<@parts.all sections/>",
            "&lt;b&gt; &amp; &#x3C;b&#x3E;",
            "]]> <![CDATA[ x ]]>",
            "</p></body><h1>x</h1>",
            "<b>bold</b> <!-- comment -->",
            "\" onclick=\"x ' y",
            "<?php x ?> <!DOCTYPE x>",
            "&nbsp; &unknown; & &",
            "{page} {date} {0}",
            "\\u003Cb\\u003E %s \\",
            "${\"freemarker.template.utility.Execute\"?new()(\"id\")}")) {
      var text = new Worded.Piece.Text(attack);
      var filled = new Worded.Piece.Filled("x", new Argument(attack, null));
      var words =
          new HandWords(
                  "es",
                  section(
                      "s",
                      Section.Kind.TIMELINE,
                      paragraph("p", "x"),
                      new Section.Part.Timeline(
                          unit("picture", "x"),
                          List.of(new Section.Part.Step(unit("n", "x"), unit("t", "x"))))))
              .word("title", text)
              .word("p", text, filled)
              .word("picture", text, filled)
              .word("draft.advice", text)
              .word("footer.disclaimer", text)
              .word("footer.page", text, new Worded.Piece.Later("page"));
      var document = read(words);
      assertThat(document.head().title()).isEqualTo(attack);
      assertThat(document.blocks().get(1))
          .extracting("text")
          .asString()
          .contains("text=" + attack + "]");
      var timeline = (Block.Timeline) document.blocks().get(5);
      assertThat(timeline.alternative()).isEqualTo(attack + attack);
      assertThat(DocumentPrinter.blocks(document.blocks()))
          .contains("Paragraph \"" + attack + "\" Span[isolated unbreakable](\"" + attack + "\")");
      assertThat(DocumentPrinter.footer(document.footer())).contains("\"⍽·⍽" + attack + "\"");
    }
  }

  /** Bidi controls are a problem of the words; should one come through, the reader stops it. */
  @Test
  void aControlOfDirectionDoesNotComeThrough() throws IOException {
    var words = new HandWords("ar").word("about.heading", new Worded.Piece.Text("a\u202Eb"));
    assertThat(new DocumentReader().read(fill(words), "page", problems)).isEmpty();
    assertThat(problems.list()).extracting(Problem::id).containsExactly("markup.character");
  }

  @Test
  void whatIsNoCharacterIsAProblemOfItsUnit() throws IOException {
    for (var bad : List.of("\u0007", "\u0000", "\uFFFE", "\uD800", "\uDC00\uD800", "\r")) {
      var found = new Problems();
      var words = new HandWords("es").word("about.heading", new Worded.Piece.Text("a" + bad));
      assertThat(new HandoutTemplate(shelf).fill(words, found)).isEmpty();
      assertThat(found.list().getFirst().id()).isEqualTo("template.character");
      assertThat(found.list().getFirst().place().unit()).isEqualTo("about.heading");
    }
    assertThat(
            fill(new HandWords("es").word("about.heading", new Worded.Piece.Text("\uD83A\uDD00"))))
        .contains("𞤀");
  }

  @Test
  void theJointOfTables() throws IOException {
    var table = new Section.Part.Table(List.of(unit("h", "x")), List.of(List.of(unit("c", "x"))));
    var words =
        new HandWords("fr", section("s", Section.Kind.PLAIN, table))
            .word(
                "table.cell",
                new Worded.Piece.Filled("column", new Argument("", null)),
                new Worded.Piece.Text("\u00A0: "),
                new Worded.Piece.Filled("value", new Argument("", null)));
    assertThat(outline(words))
        .contains("Table of 1 joined by \"⍽: \"\n  Row  Head \"fr: x\"\n  Row  Cell \"fr: x\"");
    words.word("table.cell", new Worded.Piece.Text("x"));
    assertThat(new HandoutTemplate(shelf).fill(words, problems)).isEmpty();
    assertThat(problems.list()).extracting(Problem::id).containsExactly("template.joint");
  }

  @Test
  void servesThreadsAtATime() throws Exception {
    var template = new HandoutTemplate(shelf);
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 60; i++) {
      var words = new HandWords(List.of("en", "es", "zh-Hans").get(i % 3));
      var expected = fill(words);
      tasks.add(() -> template.fill(words, new Problems()).orElseThrow().equals(expected));
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var future : threads.invokeAll(tasks)) {
        assertThat(future.get()).isTrue();
      }
    }
  }
}
