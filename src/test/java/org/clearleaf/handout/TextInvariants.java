package org.clearleaf.handout;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.layout.Page;
import org.clearleaf.layout.Placed;

/** What the sheet says: to somebody who reads, who listens, and who copies it. */
final class TextInvariants {

  static final List<Invariant> ALL =
      List.of(
          new Invariant(
              "A screen reader hears exactly the text of the sheet, in its order (X1, X6)",
              TextInvariants::heard),
          new Invariant(
              "Every word is read in the language that the sheet says it is in (S6)",
              TextInvariants::languages),
          new Invariant(
              "Copied text is exactly what is printed, line by line (X1, X2)",
              TextInvariants::copied),
          new Invariant(
              "Words of another language are read in that language (S6)",
              TextInvariants::foreignWords),
          new Invariant(
              "Names of medicines are read as English, as they stand on the package (S6)",
              TextInvariants::names),
          new Invariant(
              "Page one names the language and the sheet in English, for the staff (H-a, H-e)",
              TextInvariants::forTheStaff),
          new Invariant(
              "Every code of a font says which character it is (S20, S21, X3)",
              TextInvariants::characters),
          new Invariant(
              "What is read aloud comes in the order in which it stands in the page (X6)",
              TextInvariants::order));

  private TextInvariants() {}

  private static void heard(Handout handout, Breaches breaches) {
    Differences.report(
        Outline.of(handout.document()).lines, Outline.of(handout.file().root).lines, breaches);
  }

  /**
   * Beyond what the document marks, words in Latin letters may be found to be English by the line
   * itself.
   */
  private static void languages(Handout handout, Breaches breaches) {
    var wanted = Outline.of(handout.document());
    var found = Outline.of(handout.file().root);
    if (!wanted.text.toString().contentEquals(found.text)) {
      breaches.add("other text is read: languages cannot be compared");
      return;
    }
    boolean latin = scripts(handout.language()).get(UScript.LATIN);
    for (int i = 0, end; i < wanted.text.length(); i = end) {
      end = i + 1;
      while (end < wanted.text.length()
          && wanted.languages.get(end).equals(wanted.languages.get(i))
          && found.languages.get(end).equals(found.languages.get(i))) {
        end++;
      }
      var piece = wanted.text.substring(i, end);
      boolean foundByTheLine =
          !latin
              && wanted.languages.get(i).equals(handout.language())
              && found.languages.get(i).equals("en")
              && piece.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.LATIN);
      breaches.unless(
          wanted.languages.get(i).equals(found.languages.get(i)) || foundByTheLine,
          "\"%s\" is read in %s instead of %s",
          piece,
          found.languages.get(i),
          wanted.languages.get(i));
    }
  }

  /**
   * What stands beside each other on one height, such as a label and its item, comes as one line; a
   * reader may put a space between, and begin at either side.
   */
  private static void copied(Handout handout, Breaches breaches) {
    var expected = new ArrayList<String>();
    var actual = new ArrayList<String>();
    for (int i = 0; i < handout.pages().pages().size(); i++) {
      expected.add("page " + (i + 1));
      actual.add("page " + (i + 1));
      var found =
          i < handout.file().pages.size() ? handout.file().pages.get(i).lines() : List.<String>of();
      var lines = lines(handout.pages().pages().get(i), handout.pages().bodySize() * 3 / 4);
      for (int j = 0; j < Math.max(lines.size(), found.size()); j++) {
        var wanted = j < lines.size() ? lines.get(j) : List.<String>of();
        var line = j < found.size() ? found.get(j) : "";
        expected.add(isMadeOf(line, wanted) ? line : String.join(" ", wanted));
        actual.add(line);
      }
    }
    Differences.report(expected, actual, breaches);
  }

  private static boolean isMadeOf(String line, List<String> strings) {
    return List.of(strings, strings.reversed()).stream()
        .anyMatch(
            order -> line.equals(String.join("", order)) || line.equals(String.join(" ", order)));
  }

  /**
   * The lines of a page from the layout, each as the strings that stand beside each other. The
   * numbers of a timeline stand in the middle of their discs, a little off the line beside them.
   *
   * @param near so far apart two baselines are still those of one line
   */
  private static List<List<String>> lines(Page page, int near) {
    var lines = new ArrayList<List<String>>();
    int baseline = Integer.MIN_VALUE / 2;
    for (var item : page.items()) {
      if (item instanceof Placed.Text text) {
        if (Math.abs(text.baseline() - baseline) > near) {
          lines.add(new ArrayList<>());
        }
        lines.getLast().add(line(text));
        baseline = text.baseline();
      }
    }
    return lines;
  }

  private static String line(Placed.Text text) {
    var line = new StringBuilder();
    text.runs().stream()
        .sorted((a, b) -> Integer.compare(a.start(), b.start()))
        .forEach(run -> line.append(run.text(), run.start(), run.end()));
    return Normalizer.normalize(line, Normalizer.Form.NFC);
  }

  private static void foreignWords(Handout handout, Breaches breaches) {
    handout.file().root.all().forEach(tag -> foreignWords(tag, breaches));
  }

  private static void foreignWords(Tag tag, Breaches breaches) {
    var scripts = scripts(tag.language);
    for (var kid : tag.kids) {
      if (kid instanceof Passage passage) {
        passage
            .text()
            .codePoints()
            .filter(c -> !scripts.get(UScript.getScript(c)))
            .findFirst()
            .ifPresent(c ->
                breaches.add(
                    "\"%s\" is read in %s, \"%s\" is not",
                    passage.text(), tag.language, Character.toString(c)));
      }
    }
  }

  /** The scripts that a language is written in. */
  private static BitSet scripts(String language) {
    var script = ULocale.addLikelySubtags(ULocale.forLanguageTag(language)).getScript();
    var scripts = new BitSet();
    scripts.set(UScript.COMMON);
    scripts.set(UScript.INHERITED);
    for (int code :
        UScript.getCode(script.equals("Hans") || script.equals("Hant") ? "Hani" : script)) {
      scripts.set(code);
      if (code == UScript.KOREAN) {
        scripts.set(UScript.HANGUL);
        scripts.set(UScript.HAN);
      } else if (code == UScript.JAPANESE) {
        scripts.set(UScript.HIRAGANA);
        scripts.set(UScript.KATAKANA);
        scripts.set(UScript.HAN);
      }
    }
    return scripts;
  }

  private static void names(Handout handout, Breaches breaches) {
    for (var name : handout.words().summary().names().values()) {
      var said = occurrences(handout.file().root.text(), name);
      var inEnglish =
          handout
              .file()
              .root
              .all()
              .filter(tag -> tag.language.equals("en"))
              .flatMap(tag -> tag.kids.stream())
              .filter(Passage.class::isInstance)
              .mapToInt(passage -> occurrences(((Passage) passage).text(), name))
              .sum();
      breaches.unless(said > 0, "%s does not stand on the sheet", name);
      breaches.unless(
          said == inEnglish, "%s is read %d times, %d times in English", name, said, inEnglish);
    }
  }

  static int occurrences(String text, String wanted) {
    int count = 0;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
      count++;
    }
    return count;
  }

  private static void forTheStaff(Handout handout, Breaches breaches) {
    var head = handout.document().head();
    var english = new StringBuilder();
    handout
        .file()
        .root
        .all()
        .filter(tag -> tag.language.equals("en"))
        .flatMap(tag -> tag.kids.stream())
        .flatMap(kid ->
            kid instanceof Passage passage && passage.page == 1
                ? Stream.of(passage.text())
                : Stream.empty())
        .forEach(text -> english.append(text).append('\n'));
    for (var wanted : List.of(head.englishLanguageName(), head.englishTitle())) {
      breaches.unless(
          english.indexOf(wanted) >= 0, "page one does not say \"%s\" in English", wanted);
    }
    var own = head.languageName();
    breaches.unless(
        handout.file().pages.getFirst().content().anyMatch(passage -> passage.text().contains(own)),
        "page one does not say \"%s\"",
        own);
  }

  private static void characters(Handout handout, Breaches breaches) {
    for (var page : handout.file().pages) {
      page.letters()
          .forEach(letter -> {
            var text = letter.text();
            if (text == null || text.isEmpty()) {
              breaches.add(
                  "page %d: glyph %d of %s says nothing",
                  page.number(), letter.glyph(), letter.font());
            } else if (text.codePoints().anyMatch(TextInvariants::isMeaningless)) {
              breaches.add("page %d: a code says %s", page.number(), codes(text));
            }
            breaches.unless(
                letter.glyph() != 0,
                "page %d: .notdef of %s is shown",
                page.number(),
                letter.font());
          });
    }
  }

  /** No character at all, one of nobody's, or one of the look only. */
  private static boolean isMeaningless(int c) {
    return c == 0
        || c == 0xFFFE
        || c == 0xFFFD
        || c >= 0xFB00 && c <= 0xFDFF
        || c >= 0xFE70 && c <= 0xFEFF
        || Character.getType(c) == Character.PRIVATE_USE
        || Character.getType(c) == Character.UNASSIGNED
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.CONTROL;
  }

  static String codes(String text) {
    var codes = new StringBuilder();
    text.codePoints().forEach(c -> codes.append("U+%04X ".formatted(c)));
    return codes.toString().strip();
  }

  private static void order(Handout handout, Breaches breaches) {
    var tree = handout.file().root.passages().toList();
    for (var page : handout.file().pages) {
      var drawn = page.content().filter(passage -> !passage.letters.isEmpty()).toList();
      var read =
          tree.stream()
              .filter(passage -> passage.page == page.number() && !passage.letters.isEmpty())
              .toList();
      for (int i = 0; i < Math.min(drawn.size(), read.size()); i++) {
        if (drawn.get(i) != read.get(i)) {
          breaches.add(
              "page %d: \"%s\" is drawn where \"%s\" is read",
              page.number(), drawn.get(i).text(), read.get(i).text());
          break;
        }
      }
      breaches.unless(
          drawn.size() == read.size(),
          "page %d: %d passages are drawn, %d read",
          page.number(),
          drawn.size(),
          read.size());
    }
  }
}
