package org.clearleaf.check;

import java.util.List;
import java.util.Map;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Document;
import org.clearleaf.messages.SheetWords;

/**
 * What a sheet has to say, whatever its template. A language may have a template of its own, and
 * what that leaves out is missing on paper: that it is no medical advice and how old it is on every
 * page (STANDARDS R6, R7), the full disclaimer once to whoever listens (R2, R3), and that a draft
 * is one.
 */
public final class RequiredStatements {

  /** From the fullest to the shortest; one of them stands in each wording of the footer. */
  private static final List<String> DISCLAIMERS =
      List.of("footer.disclaimer", "footer.disclaimer-short", "footer.disclaimer-least");

  private static final String FULL_DISCLAIMER = "about.disclaimer";
  private static final String DRAFT = "draft.label";
  private static final String CHOSEN = "draft.chosen";

  /**
   * Each statement that is missing is told once ({@code sheet.unsaid}).
   *
   * @param draftChosen whether somebody chose to hand out a draft
   */
  public void check(Document document, SheetWords words, boolean draftChosen, Problems problems) {
    var summary = words.summary();
    var footers = document.footer().wordings().stream().map(DocumentText::footer).toList();
    var body = DocumentText.body(document);
    boolean draft = words.review().draft();

    everyFooter(
        footers,
        DISCLAIMERS.stream().map(key -> said(words, key)).toList(),
        "that it is no medical advice",
        problems);
    everyFooter(footers, List.of(summary.dated().toString()), "the day of the review", problems);
    everyFooter(footers, List.of(summary.sheet()), "the id of the sheet", problems);
    if (draft) {
      everyFooter(footers, List.of(said(words, DRAFT)), "that it is a draft", problems);
      var inEnglish = words.commonInEnglish(DRAFT, Map.of()).plain();
      everyFooter(footers, List.of(inEnglish), "in English that it is a draft", problems);
      if (!body.contains(said(words, DRAFT))) {
        report("The sheet does not say that it is a draft.", problems);
      }
      if (draftChosen && !body.contains(said(words, CHOSEN))) {
        report("The sheet does not say that the clinic chose to hand out a draft.", problems);
      }
    }
    int disclaimers = occurrences(body, said(words, FULL_DISCLAIMER));
    if (disclaimers != 1) {
      report(
          "The full disclaimer is read aloud %s."
              .formatted(
                  disclaimers == 0 ? "nowhere" : "%d times instead of once".formatted(disclaimers)),
          problems);
    }
  }

  private static String said(SheetWords words, String key) {
    return words.common(key, Map.of()).plain();
  }

  private static void everyFooter(
      List<String> footers, List<String> anyOf, String what, Problems problems) {
    if (!footers.stream().allMatch(footer -> anyOf.stream().anyMatch(footer::contains))) {
      report("A wording of the footer does not say %s.".formatted(what), problems);
    }
  }

  private static int occurrences(String text, String wanted) {
    int count = 0;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
      count++;
    }
    return count;
  }

  private static void report(String message, Problems problems) {
    problems.error(
        "sheet.unsaid",
        Place.NOWHERE,
        message,
        "Whoever keeps the template: say it; no sheet goes out without it.");
  }
}
