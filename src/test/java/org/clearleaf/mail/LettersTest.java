package org.clearleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearleaf.HtmlChecker;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.PlainText;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.Edition.Handout;
import org.clearleaf.press.Letter;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The raw message of every summary in every language: what a mail program, a mail server and
 * whoever reads along meet (STANDARDS M4 to M15).
 */
class LettersTest {

  private static final Press PRESS = new Press(new ProjectShelf());
  private static final HtmlChecker CHECKER = new HtmlChecker();
  private static final Composer COMPOSER = new Composer(PRESS);

  /** Made once: sheet and language, with the letter and the draft of an e-mail. */
  private record Case(Order order, Letter letter, Message message, Raw raw) {
    @Override
    public String toString() {
      return message.sheet() + " " + order.language();
    }
  }

  static final List<Case> LETTERS = letters();

  private static List<Case> letters() {
    try {
      var cases = new ArrayList<Case>();
      for (var summary : PRESS.catalogue().summaries()) {
        for (var language : PRESS.catalogue().languages(new Problems())) {
          if (PRESS.catalogue().isOffered(summary, language)) {
            cases.add(letter(summary, language));
          }
        }
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With some bytes in place of the PDF, which takes long to make. */
  private static Case letter(String summary, Language language) throws IOException {
    var order = Order.of(summary, language).with(Drafts.CHOSEN);
    var problems = new Problems();
    var letter = PRESS.letter(order, problems).orElse(null);
    assertThat(problems.list()).as(summary + ", " + language).isEmpty();
    var name = "%s-%s-v1-2026-05.pdf".formatted(letter.document().head().sheet(), language);
    var handout = new Handout(name, "application/pdf", SampleMessage.bytes(20_000), 1);
    var message = COMPOSER.message(letter, order, List.of(handout), true);
    var draft = MimeWriter.draft(message, Optional.of("handouts@example.org"), Optional.empty());
    return new Case(order, letter, message, Raw.of(draft));
  }

  @ParameterizedTest
  @FieldSource("LETTERS")
  void itIsPlainTextBesideHtmlAndThenTheHandout(Case c) throws MessagingException {
    assertThat(type(c.raw.message().getContentType())).isEqualTo("multipart/mixed");
    var parts = c.raw.parts();
    assertThat(parts).hasSize(2);
    assertThat(type(parts.get(0).getContentType())).isEqualTo("multipart/alternative");
    assertThat(c.raw.words())
        .extracting(part -> part.getContentType().replaceAll("\\s+", " "))
        .containsExactly("text/plain; charset=UTF-8", "text/html; charset=UTF-8");
    var file = parts.get(1);
    assertThat(file.getDisposition()).isEqualTo("attachment");
    assertThat(Raw.decoded(file)).isEqualTo(c.message.attachments().getFirst().bytes());
  }

  private static String type(String header) {
    return header.split(";")[0];
  }

  @ParameterizedTest
  @FieldSource("LETTERS")
  void itsBytesAreThoseOfTheStandards(Case c) {
    var raw = c.raw.text();
    assertThat(c.raw.bytes().length).as("ASCII").isEqualTo(raw.length());
    assertThat(raw.chars().filter(b -> b >= 0x7F || b == 0)).isEmpty();
    var lines = List.of(raw.split("\r\n", -1));
    assertThat(lines).as("lone ends of lines").noneMatch(line -> line.matches(".*[\r\n].*"));
    assertThat(lines.stream().filter(line -> line.length() > 78)).as("M9").isEmpty();
    assertThat(c.raw.head().stream().filter(line -> line.contains("=?") && line.length() > 76))
        .as("RFC 2047, 2")
        .isEmpty();
    assertThat(Pattern.compile("=\\?[^?]+\\?[BQ]\\?[^?]*\\?=").matcher(raw).results())
        .allMatch(word -> word.group().length() <= 75);
  }

  @ParameterizedTest
  @FieldSource("LETTERS")
  void aDraftHasTheHeadersOfADraftAndNothingOfTheMachine(Case c) throws IOException {
    var names =
        c.raw.head().stream()
            .filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
            .map(line -> line.substring(0, line.indexOf(':')));
    assertThat(names)
        .containsExactlyInAnyOrder(
            "From", "Subject", "MIME-Version", "Content-Type", "X-Unsent", "Content-Language");
    assertThat(c.raw.header("X-Unsent")).isEqualTo("1");
    assertThat(c.raw.header("Content-Language"))
        .isEqualTo(c.order.language().tag() + (isEnglish(c) ? "" : ", en"));
    assertThat(c.raw.text())
        .doesNotContain("@" + InetAddress.getLocalHost().getHostName())
        .doesNotContain(System.getProperty("user.dir"))
        .doesNotContainIgnoringCase("javamail");
  }

  private static boolean isEnglish(Case c) {
    return c.order.language().equals(Language.ENGLISH);
  }

  @ParameterizedTest
  @FieldSource("LETTERS")
  void subjectComesBackAsItWas(Case c) throws MessagingException {
    assertThat(c.raw.message().getSubject()).isEqualTo(c.letter.subject()).isNotBlank();
  }

  @ParameterizedTest
  @FieldSource("LETTERS")
  void theNameOfTheFileIsAsciiAndStandsInNoOtherForm(Case c) throws MessagingException {
    var file = c.raw.parts().get(1);
    var name = c.message.attachments().getFirst().name();
    assertThat(name).matches("[A-Za-z0-9._-]{1,64}\\.pdf");
    assertThat(file.getFileName()).isEqualTo(name);
    assertThat(file.getHeader("Content-Disposition"))
        .containsExactly("attachment; filename=" + name);
    assertThat(c.raw.text()).doesNotContain("filename*", "name*", "filename==?");
  }

  @ParameterizedTest
  @FieldSource("LETTERS")
  void bothPartsSayTheSameWords(Case c) {
    var plain = c.raw.plain();
    var html = c.raw.html();
    assertThat(plain).isEqualTo(c.message.text().replace("\n", "\r\n"));
    assertThat(html).isEqualTo(c.message.html().replace("\n", "\r\n"));
    assertThat(words(plain)).isEqualTo(words(stripped(html))).hasSizeGreaterThan(10);
    assertThat(plain).isEqualTo(Normalizer.normalize(plain, Normalizer.Form.NFC));
  }

  private static List<String> words(String text) {
    var shown =
        Normalizer.normalize(
            text.replaceAll("[\\u200E\\u200F\\u2068\\u2069]", ""), Normalizer.Form.NFC);
    return Stream.of(shown.split("[\\s\\u00A0]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** What a program shows that knows no style. */
  private static String stripped(String html) {
    return html.substring(html.indexOf("<body>"))
        .replaceAll("</(p|h1|h2|div|footer|main)>", "\n")
        .replaceAll("<[^>]+>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  @ParameterizedTest
  @FieldSource("LETTERS")
  void itSaysOnceThatItIsNoAdviceAndTwiceThatItIsADraft(Case c) {
    var plain = c.raw.plain().replaceAll("[\\u2068\\u2069]", "");
    var footer = PlainText.of(c.letter.document().footer().wordings().getFirst().notice());
    assertThat(count(plain, footer)).as("M10").isEqualTo(1);
    assertThat(count(c.raw.html(), footer)).isEqualTo(1);
    assertThat(plain).contains("Draft").contains("Your clinic chose to give you this draft.");
    assertThat(count(plain, "Your clinic chose to give you this draft.")).isEqualTo(1);
    assertThat(plain.indexOf("Your care team sends you a handout."))
        .as("M13: the reader's language first")
        .isGreaterThanOrEqualTo(plain.indexOf(c.letter.subject()));
  }

  private static int count(String text, String words) {
    return text.split(Pattern.quote(words), -1).length - 1;
  }

  @ParameterizedTest
  @FieldSource("LETTERS")
  void whoReadsAlongLearnsNoIllnessAndNoMedicine(Case c) {
    var open =
        (c.letter.subject()
                + "\n"
                + c.message.attachments().getFirst().name()
                + "\n"
                + c.raw.plain()
                + c.raw.html())
            .toLowerCase(Locale.ROOT);
    assertThat(open)
        .doesNotContain("leukemia", "leukaemia", "lymph", "cancer", "chemo", "imatinib", "oncol")
        .doesNotContain(ILLNESS.getOrDefault(c.order.language().tag(), "cancer"));
  }

  /** The glossary's word for leukemia. */
  private static final Map<String, String> ILLNESS = illness();

  private static Map<String, String> illness() {
    try {
      var words = new TreeMap<String, String>();
      for (var language : PRESS.catalogue().languages(new Problems())) {
        var file = "translations/" + language + "/glossary.tsv";
        if (new ProjectShelf().exists(file)) {
          new String(new ProjectShelf().read(file), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.startsWith("leukemia\t"))
              .findFirst()
              .ifPresent(
                  line -> words.put(language.tag(), line.split("\t")[1].toLowerCase(Locale.ROOT)));
        }
      }
      assertThat(words).hasSizeGreaterThan(30);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @FieldSource("LETTERS")
  void languageAndDirectionStandWhereMailProgramsKeepThem(Case c) {
    var direction = c.message.direction().isRightToLeft() ? "rtl" : "ltr";
    var tag = c.order.language().tag();
    assertThat(c.raw.html())
        .contains("<html lang=\"" + tag + "\" dir=\"" + direction + "\">")
        .contains(
            "<div class=\"letter\" lang=\"%s\" dir=\"%s\" style=\"font-size: 18px\">"
                .formatted(tag, direction))
        .doesNotContain("<img", "<script", "<link", "http:", "@import", "url(");
    if (!isEnglish(c)) {
      assertThat(c.raw.html()).contains("lang=\"en\" dir=\"ltr\">Your care team sends");
    }
    assertThat(c.raw.html()).as("no number breaks").contains(".name { white-space: nowrap; }");
    // A size in the style is at least that of the letter, itself at least 16 px (M11).
    assertThat(c.raw.html()).doesNotContainPattern("font-size: 0|font-size: 1[0-5]px|var\\(|@page");
  }

  @ParameterizedTest
  @FieldSource("LETTERS")
  void itsHtmlIsSoundByTheCheckerOfTheW3c(Case c) {
    assertThat(CHECKER.check(c.raw.html())).as("M11").isEmpty();
  }

  @ParameterizedTest
  @FieldSource("LETTERS")
  void linesFromRightToLeftSaySo(Case c) {
    var lines = c.raw.plain().lines().filter(line -> !line.isEmpty()).toList();
    boolean rightToLeft = c.message.direction().isRightToLeft();
    assertThat(lines.getFirst().startsWith("\u200F")).as("M12").isEqualTo(rightToLeft);
    if (rightToLeft) {
      // The English for the staff says that it runs the other way, at both ends: else its full
      // stop would stand at its beginning where a program sets all lines from the right.
      assertThat(lines)
          .allMatch(line ->
              line.contains("Your care team sends")
                  ? line.startsWith("\u200EYour") && line.endsWith(".\u200E")
                  : line.startsWith("\u200F") && !line.contains("\u200E"));
      assertThat(lines).filteredOn(line -> line.startsWith("\u200E")).hasSize(1);
    } else {
      assertThat(c.raw.plain()).doesNotContain("\u200E", "\u200F", "\u2068");
    }
  }

  @ParameterizedTest
  @FieldSource("LETTERS")
  void theSameMessageGivesTheSameBytes(Case c) {
    var again = MimeWriter.draft(c.message, Optional.of("handouts@example.org"), Optional.empty());
    assertThat(again).isEqualTo(c.raw.bytes());
  }

  @ParameterizedTest
  @FieldSource("LETTERS")
  void encodingsAreThoseThatAreDeclared(Case c) throws MessagingException {
    for (var part : c.raw.words()) {
      assertThat(part.getHeader("Content-Transfer-Encoding")[0]).isIn("quoted-printable", "base64");
    }
    assertThat(c.raw.parts().get(1).getHeader("Content-Transfer-Encoding"))
        .containsExactly("base64");
    var encoded =
        Base64.getMimeEncoder().encodeToString(c.message.attachments().getFirst().bytes());
    assertThat(c.raw.text().contains(encoded)).isTrue();
  }
}
