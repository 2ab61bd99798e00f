package org.clearleaf.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.assertj.core.data.Offset;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextShaperTest {
  private static final String ARABIC =
      "تناول imatinib (Gleevec) عند 38 °C (100.4 °F) في 2026-05-08، ثم اسأل الطبيب عن العلاج.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "en ~ Ask your team at 38 °C (100.4 °F). To Tom. AV. Yes, you.",
        "ar ~ " + ARABIC,
        "ur ~ علاج کے تین مراحل ہیں۔ ڈاکٹر سے imatinib (Gleevec) کے بارے میں پوچھیں۔",
        "hi ~ ल्यूकेमिया (ALL) का उपचार तीन चरणों में होता है।",
        "th ~ การรักษาแบ่งเป็นสามระยะ น้ำ กำลัง ผู้ป่วยควรถามแพทย์",
        "zh-Hans ~ 治疗（ALL）分为3个阶段，每次5 毫克。",
        "ja ~ 急性リンパ性白血病（ALL）の治療には、三つの段階があります。",
        "he ~ הטיפול (ALL) נעשה ב-3 שלבים; imatinib (Gleevec) או אחר.",
        "ta ~ கொடுக்கப்படுகிறது, ஸ்ரீ (ALL) நோய்க்கான சிகிச்சை.",
        "te ~ ఈ మార్కర్లలో ఒకటి ఫిలడెల్ఫియా క్రోమోజోమ్.",
        "km ~ ការព្យាបាលមានបីដំណាក់កាល។ ខ្ញុំមានឆ្អឹង។",
        "my ~ ကျွန်ုပ်၏ ကုသမှုတွင် အဆင့်သုံးဆင့် ရှိပါသည်။",
        "lo ~ ການປິ່ນປົວແບ່ງເປັນສາມໄລຍະ ນ້ຳ ຜູ້ປ່ວຍ"
      })
  void widthsAreThoseOfTheLines(String language, String text) {
    var shaped = Texts.shape(language, text);
    var ends = shaped.breaks();
    for (int i = -1; i < ends.size(); i++) {
      int start = i < 0 ? 0 : ends.get(i);
      for (int end : ends.subList(i + 1, ends.size())) {
        var line = shaped.line(start, end);
        assertThat(shaped.width(start, end))
            .as("%d to %d", start, end)
            .isCloseTo(line.width(), Offset.offset(2));
        assertThat(line.runs().stream().mapToInt(GlyphRun::width).sum())
            .isEqualTo(line.width() + line.trailing());
        assertThat(line.runs().stream().mapToInt(run -> run.end() - run.start()).sum())
            .isEqualTo(end - start);
      }
    }
  }

  @Test
  void trailingSpacesStandAtTheEndOfTheParagraphsDirection() {
    // The line ends inside a Latin phrase: the space after it belongs to the phrase, but not to the
    // line's end (UAX 9, L1).
    var shaped = Texts.shape("ar", "مرض acute leukemia");
    var line = shaped.line(0, shaped.breaks().get(1));
    assertThat(shaped.text().substring(0, line.end())).isEqualTo("مرض acute ");
    var leftmost = line.runs().getFirst();
    assertThat(shaped.text().substring(leftmost.start(), leftmost.end())).isEqualTo(" ");
    assertThat(leftmost.level()).isEqualTo(1);
    assertThat(line.trailing()).isEqualTo(leftmost.width()).isPositive();
  }

  @Test
  void lettersJoinWhereAWordTurnsBoldInTheMiddle() {
    var whole = Texts.wholeLine(Texts.shape("ar", "كتبت")).runs().getFirst();
    var parts = Texts.wholeLine(Texts.shape("ar", "كت*بت*")).runs();
    assertThat(parts).hasSize(2);
    // From the left: the bold end of the word, then its beginning. The forms are those of the whole
    // word, not of letters alone.
    assertThat(parts.get(1).face().name()).isEqualTo("NotoNaskhArabic-Regular");
    assertThat(parts.get(1).glyphs())
        .isEqualTo(
            Arrays.copyOfRange(
                whole.glyphs(),
                whole.glyphs().length - parts.get(1).glyphs().length,
                whole.glyphs().length));
    assertThat(parts.get(1).glyphs())
        .isNotEqualTo(Texts.wholeLine(Texts.shape("ar", "كت")).runs().getFirst().glyphs());
  }

  @Test
  void lamAndAlefTakeTheFormsOfTheirLigature() {
    var together = Texts.wholeLine(Texts.shape("ar", "لا")).runs().getFirst().glyphs();
    var lam = Texts.wholeLine(Texts.shape("ar", "لم")).runs().getFirst().glyphs();
    var alef = Texts.wholeLine(Texts.shape("ar", "ما")).runs().getFirst().glyphs();
    assertThat(together).doesNotContain(lam).doesNotContain(alef);
  }

  @Test
  void aConjunctIsOneGlyphOrCluster() {
    var run = Texts.wholeLine(Texts.shape("hi", "क्षत्रिय")).runs().getFirst();
    assertThat(run.clusters()).startsWith(0).contains(3).doesNotContain(1, 2, 4, 5);
  }

  @Test
  void clustersRiseInLeftToRightRunsAndFallInRightToLeftOnes() {
    for (var run : Texts.wholeLine(Texts.shape("ar", ARABIC)).runs()) {
      for (int i = 1; i < run.clusters().length; i++) {
        assertThat(run.clusters()[i] - run.clusters()[i - 1])
            .matches(step -> run.isRightToLeft() ? step <= 0 : step >= 0);
      }
    }
  }

  @Test
  void nastaliqRisesAndFallsMoreThanNaskhAndStaysInsideItsLeading() {
    var naskh = Texts.wholeLine(Texts.shape("ar", "علاج کے مراحل"));
    var nastaliq = Texts.wholeLine(Texts.shape("ur", "علاج کے مراحل"));
    assertThat(nastaliq.inkAbove() + nastaliq.inkBelow())
        .isGreaterThan(naskh.inkAbove() + naskh.inkBelow());
    assertThat(nastaliq.inkAbove() + nastaliq.inkBelow())
        .isLessThan(Texts.shape("ur", "علاج کے مراحل").leading());
  }

  @Test
  void vietnameseMarksAreInk() {
    assertThat(Texts.wholeLine(Texts.shape("vi", "Ấ")).inkAbove())
        .isGreaterThan(Texts.wholeLine(Texts.shape("vi", "A")).inkAbove());
    assertThat(Texts.wholeLine(Texts.shape("vi", "Ệ")).inkBelow()).isPositive();
    assertThat(Texts.wholeLine(Texts.shape("vi", " ")).inkAbove()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en", "vi", "ru", "th", "am", "hi", "bn", "zh-Hans", "ko", "ar", "he", "hy", "pa", "gu",
        "ta", "te", "lo", "km", "my", "zh-Hant", "ja", "fa", "ps"
      })
  void tightLeadingKeepsInkApart(String language) {
    var tallAndDeep =
        switch (language) {
          case "vi" -> "ẤẪ ợự";
          case "ru" -> "Ёй Щруд";
          case "th" -> "ที่ ปู่ ฎุ";
          case "hi" -> "हिंदी मैं हूँ";
          case "bn" -> "ভূমি র্কি";
          case "zh-Hans" -> "治（疗），";
          case "ko" -> "한글(학)";
          case "am" -> "ሦስት ቋንቋ";
          case "ar" -> "أولًا ثم يراجع";
          case "fa" -> "آگاهی، پزشکی، گچ";
          case "ps" -> "ډېرې ښځې، ړۍ، آ";
          case "he" -> "לָנוּ קץ ךְ שׁ";
          case "hy" -> "Ճանաչել ջ ֆ ք";
          case "pa" -> "ਕੈਂ ਨ੍ਹੂੰ ਸ਼ੁਰੂ";
          case "gu" -> "ર્કૈં દ્રૂ ક્ષ્મૂ";
          case "ta" -> "ஸ்ரீ கௌ தூ";
          case "te" -> "క్రోమోజోమ్ స్త్రీ శ్రీ";
          case "lo" -> "ມື້ ປີ່ ຜູ້ ນ້ຳ";
          case "km" -> "អ៊ុំ ស្ត្រី ស្ង្កៀ ប៊ី";
          case "my" -> "ဘယ်လို ကျွန်ုပ် ကြွင်း";
          case "zh-Hant" -> "治（療），鬱";
          case "ja" -> "治（療）、グ";
          default -> "ÁÑ (pgj)";
        };
    for (boolean bold : new boolean[] {false, true}) {
      var shaper = Texts.shaper(language, new Problems());
      var shaped = shaper.shape(List.of(new Inline.Text(tallAndDeep)), 18_000, bold);
      var line = Texts.wholeLine(shaped);
      assertThat(line.inkAbove() + line.inkBelow()).isLessThanOrEqualTo(shaped.tightLeading());
      assertThat(shaped.tightLeading()).isLessThanOrEqualTo(shaped.leading());
    }
  }

  @Test
  void sizesAreProportional() {
    var problems = new Problems();
    var shaper = Texts.shaper("ar", problems);
    var small = shaper.shape(Texts.paragraph(ARABIC), 16_000, false);
    var large = shaper.shape(Texts.paragraph(ARABIC), 28_000, false);
    assertThat(large.width(0, ARABIC.length()) / 28.0)
        .isCloseTo(small.width(0, ARABIC.length()) / 16.0, Offset.offset(1.0));
  }

  @Test
  void aCharacterThatNoFontHasIsAProblemAndNeverNotdef() {
    var problems = new Problems();
    var shaped =
        Texts.shaper("ar", problems).shape(Texts.paragraph("تناول 😀 ثم 😀 العلاج"), 18_000, false);
    assertThat(problems.list()).hasSize(1);
    var problem = problems.list().getFirst();
    assertThat(problem.id()).isEqualTo("font.missing");
    assertThat(problem.message())
        .contains("U+1F600 GRINNING FACE", "تناول 😀 ثم", "Noto Naskh Arabic, Noto Sans");
    for (var run : Texts.wholeLine(shaped).runs()) {
      assertThat(run.glyphs()).doesNotContain(0);
    }
    assertThat(shaped.text()).isEqualTo("تناول 😀 ثم 😀 العلاج");
  }

  @Test
  void directionControlsAreAProblemAndLeftOut() {
    var problems = new Problems();
    var shaped =
        Texts.shaper("en", problems)
            .shape(Texts.paragraph("Take \u202Eneve\u202C now"), 18_000, false);
    assertThat(shaped.text()).isEqualTo("Take neve now");
    assertThat(problems.list())
        .extracting(Problem::id)
        .containsExactly("text.bidi-control", "text.bidi-control");
    assertThat(problems.list().getFirst().message()).contains("U+202E RIGHT-TO-LEFT OVERRIDE");
  }

  @Test
  void aMarkWithoutALetterIsAProblem() {
    var problems = new Problems();
    Texts.shaper("hi", problems).shape(Texts.paragraph("यह ि है"), 18_000, false);
    assertThat(problems.list()).extracting(Problem::id).containsExactly("text.lone-mark");
  }

  @Test
  void textIsComposedAndControlsBecomeSpaces() {
    var shaped = Texts.shape("vi", "Vie\u0323\u0302t\nNam");
    assertThat(shaped.text()).isEqualTo("Việt Nam");
  }

  @Test
  void nothingIsALineWithoutRuns() {
    var shaped = Texts.shape("ar", "");
    var line = shaped.line(0, 0);
    assertThat(line.runs()).isEmpty();
    assertThat(line.width()).isZero();
    assertThat(shaped.breaks()).isEmpty();
    assertThat(shaped.width(0, 0)).isZero();
  }

  @Test
  void pageNumbersMustHaveBecomeText() {
    assertThatThrownBy(() ->
            Texts.shaper("en", new Problems())
                .shape(List.of(new Inline.PageNumber()), 18_000, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Four threads begin at once with a library that has shaped nothing yet. */
  @Test
  void threadsShareFacesAndGetTheSame() throws Exception {
    var alone = print(Texts.library());
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int round = 0; round < 5; round++) {
        var library = Texts.library();
        var all = threads.invokeAll(Collections.nCopies(4, () -> print(library)));
        for (var one : all) {
          assertThat(one.get()).isEqualTo(alone);
        }
      }
    }
  }

  private static String print(FaceLibrary library) {
    var texts =
        List.of(
            "en ~Ask your team.",
            "ar ~" + ARABIC,
            "ur ~علاج کے تین مراحل ہیں",
            "hi ~क्षत्रिय (ALL) है।",
            "zh-Hans ~治疗分为3个阶段。",
            "th ~ผู้ป่วยควรถามแพทย์");
    var s = new StringBuilder();
    for (var text : texts) {
      int at = text.indexOf('~');
      var shaper = Texts.shaper(library, text.substring(0, at).strip(), new Problems());
      var paragraph = Texts.paragraph(text.substring(at + 1));
      for (var run : Texts.wholeLine(shaper.shape(paragraph, 18_000, false)).runs()) {
        s.append(run.face())
            .append(Arrays.toString(run.glyphs()))
            .append(Arrays.toString(run.clusters()))
            .append(Arrays.toString(run.advances()))
            .append('\n');
      }
    }
    return s.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "en ~ Ask your (team) at 38 °C. ",
        "en ~ a-",
        "ar ~ تناول imatinib (Gleevec) عند 38 °C، ",
        "ar ~ (",
        "ar ~ 1 ",
        "hi ~ क्षत्रिय ALL है। ",
        "th ~ ผู้ป่วยควรถามแพทย์"
      })
  void aMegabyteTakesTimeInProportion(String language, String piece) {
    String text =
        (piece.equals("a-") || piece.equals("(") ? piece : piece + " ")
            .repeat(1_000_000 / piece.length());
    // Processor time, not time by the clock: other work on the machine does not count.
    var threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    var shaped =
        Texts.shaper(language, new Problems()).shape(List.of(new Inline.Text(text)), 18_000, false);
    int start = 0;
    int last = 0;
    for (int end : shaped.breaks()) {
      if (shaped.width(start, end) > 451_000 && last > start) {
        shaped.line(start, last);
        start = last;
      }
      last = end;
    }
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - began))
        .isLessThan(Duration.ofSeconds(4));
  }
}
