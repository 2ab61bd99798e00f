package org.clearleaf.handout;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clearleaf.markup.Footer;
import org.clearleaf.markup.Inline;

/**
 * The foot of the page: whatever page of a sheet gets lost or is copied alone, it says what it is
 * and what it is not.
 */
final class FooterInvariants {
  private static final int MOST_LINES = 3;
  private static final double MOST_OF_PAGE = 0.15;

  static final List<Invariant> ALL =
      List.of(
          new Invariant(
              "Every page says that it is no medical advice (R7)", FooterInvariants::disclaimer),
          new Invariant(
              "Every page has the day of the review, as staff write it (R6, R7)",
              FooterInvariants::review),
          new Invariant(
              "Every page has the id of the sheet and its version (R6, H-j)",
              FooterInvariants::sheet),
          new Invariant(
              "Every page of a draft says so, in the language of the sheet and in English (G9)",
              FooterInvariants::draft),
          new Invariant(
              "Every page has its number and the true number of pages, in the digits of the language (S14)",
              FooterInvariants::pageNumber),
          new Invariant(
              "The foot is one of the wordings of the template, the same on every page (R4)",
              FooterInvariants::wording),
          new Invariant(
              "The foot is no part of what is read aloud page by page (R1)",
              FooterInvariants::artifact),
          new Invariant(
              "The foot takes three lines and 15 % of the page at most, at the same place on every page (R5, LP37)",
              FooterInvariants::budget),
          new Invariant(
              "The whole disclaimer is read aloud exactly once, the day of the review too (R2, R3)",
              FooterInvariants::readOnce));

  private FooterInvariants() {}

  private static void everyPage(Handout handout, Breaches breaches, String... anyOf) {
    for (var page : handout.file().pages) {
      var text = page.footerText();
      boolean found = false;
      for (var wanted : anyOf) {
        found |= text.contains(nfc(wanted));
      }
      breaches.unless(found, "page %d does not say \"%s\": \"%s\"", page.number(), anyOf[0], text);
    }
  }

  private static void disclaimer(Handout handout, Breaches breaches) {
    everyPage(
        handout,
        breaches,
        common(handout, "footer.disclaimer"),
        common(handout, "footer.disclaimer-short"),
        common(handout, "footer.disclaimer-least"));
  }

  private static void review(Handout handout, Breaches breaches) {
    everyPage(handout, breaches, handout.words().summary().dated().toString());
  }

  /** Where room is short, the language stands in the id: {@code CL-101-es v1}. */
  private static void sheet(Handout handout, Breaches breaches) {
    var summary = handout.words().summary();
    var version = " v" + summary.version();
    everyPage(
        handout,
        breaches,
        summary.sheet() + version,
        summary.sheet() + "-" + handout.language() + version);
  }

  private static void draft(Handout handout, Breaches breaches) {
    if (handout.words().review().draft()) {
      everyPage(handout, breaches, common(handout, "draft.label"));
      everyPage(
          handout, breaches, handout.words().commonInEnglish("draft.label", Map.of()).plain());
    }
  }

  private static void pageNumber(Handout handout, Breaches breaches) {
    int pages = handout.file().document.getNumberOfPages();
    for (var page : handout.file().pages) {
      var foot = page.footerText();
      breaches.unless(
          handout.document().footer().wordings().stream()
              .map(wording -> text(wording.page(), handout, page.number(), pages))
              .anyMatch(foot::endsWith),
          "page %d of %d ends with \"%s\"",
          page.number(),
          pages,
          foot);
    }
  }

  private static void wording(Handout handout, Breaches breaches) {
    int pages = handout.file().document.getNumberOfPages();
    var used = new TreeSet<Integer>();
    for (var page : handout.file().pages) {
      var text = page.footerText();
      int which = 0;
      var wordings = handout.document().footer().wordings();
      while (which < wordings.size()
          && !text(wordings.get(which), handout, page.number(), pages).equals(text)) {
        which++;
      }
      used.add(which);
      breaches.unless(which < wordings.size(), "page %d has \"%s\"", page.number(), text);
    }
    breaches.unless(used.size() == 1, "wordings %s are mixed", used);
  }

  private static String text(Footer.Wording wording, Handout handout, int page, int pages) {
    return text(wording.notice(), handout, page, pages)
        + text(wording.day(), handout, page, pages)
        + text(wording.details(), handout, page, pages)
        + text(wording.page(), handout, page, pages);
  }

  private static String text(List<Inline> inlines, Handout handout, int page, int pages) {
    var text = new StringBuilder();
    inlines.forEach(inline -> append(text, inline, handout, page, pages));
    return nfc(text.toString());
  }

  private static void append(
      StringBuilder text, Inline inline, Handout handout, int page, int pages) {
    switch (inline) {
      case Inline.Text(var own) -> text.append(own);
      case Inline.Strong(var children) ->
          children.forEach(child -> append(text, child, handout, page, pages));
      case Inline.Span span ->
          span.children().forEach(child -> append(text, child, handout, page, pages));
      case Inline.Link link ->
          link.children().forEach(child -> append(text, child, handout, page, pages));
      case Inline.PageNumber _ -> text.append(digits(page, handout));
      case Inline.PageCount _ -> text.append(digits(pages, handout));
    }
  }

  private static String digits(int number, Handout handout) {
    var own = handout.words().digits().codePoints().toArray();
    var text = new StringBuilder();
    Integer.toString(number).chars().forEach(digit -> text.appendCodePoint(own[digit - '0']));
    return text.toString();
  }

  private static void artifact(Handout handout, Breaches breaches) {
    for (var page : handout.file().pages) {
      var footers = page.footers().toList();
      breaches.unless(footers.size() == 1, "page %d has %d footers", page.number(), footers.size());
      for (var footer : footers) {
        breaches.unless(
            footer.properties.containsKey("Attached") && footer.properties.containsKey("BBox"),
            "page %d: its footer is not described: %s",
            page.number(),
            footer.properties);
      }
    }
  }

  private static void budget(Handout handout, Breaches breaches) {
    TreeSet<Long> first = null;
    for (var page : handout.file().pages) {
      var lines = new TreeSet<Long>();
      double top = 0;
      double bottom = Double.MAX_VALUE;
      for (var footer : page.footers().toList()) {
        lines.addAll(footer.baselines());
        for (var shape : footer.shapes) {
          top = Math.max(top, shape.getMaxY());
        }
        for (var letter : footer.letters) {
          if (letter.hasInk()) {
            top = Math.max(top, letter.ink().getMaxY());
            bottom = Math.min(bottom, letter.ink().getMinY());
          }
        }
      }
      double height = page.page().getMediaBox().getHeight();
      breaches.unless(lines.size() <= MOST_LINES, "page %d: %d lines", page.number(), lines.size());
      breaches.unless(
          top - bottom <= MOST_OF_PAGE * height,
          "page %d: %.1f %% of the page",
          page.number(),
          (top - bottom) / height * 100);
      first = first == null ? lines : first;
      breaches.unless(
          lines.equals(first), "page %d: at %s, on the first at %s", page.number(), lines, first);
    }
  }

  private static void readOnce(Handout handout, Breaches breaches) {
    var read = handout.file().root.text();
    var words = handout.words();
    for (var wanted :
        List.of(
            common(handout, "about.disclaimer"), words.longDate(words.summary().dated()).text())) {
      int count = TextInvariants.occurrences(read, nfc(wanted));
      breaches.unless(count == 1, "\"%s\" is read %d times", wanted, count);
    }
  }

  private static String common(Handout handout, String key) {
    return nfc(handout.words().common(key, Map.of()).plain());
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
