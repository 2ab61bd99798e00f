package org.clearleaf.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearleaf.SampleSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What PDFBox reads is what was written, letter by letter, in every language; direction marks
 * apart.
 */
class ReadBackTest {
  private static final Set<String> UNSPACED =
      Set.of("th", "lo", "km", "my", "zh-Hans", "zh-Hant", "ja");

  private static final String MARKS = "[\u200E\u200F\u202A-\u202E\u2066-\u2069]";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en", "es", "vi", "ru", "uk", "ar", "fa", "ps", "ur", "he", "hy", "hi", "ne", "bn", "pa",
        "gu", "ta", "te", "th", "lo", "km", "my", "zh-Hans", "zh-Hant", "ja", "ko", "am", "ti"
      })
  void everyString(String language) throws IOException {
    var strings = strings(language);
    var sheet =
        SampleSheet.of(language + "\n<h1>1</h1><p>" + String.join("</p><p>", strings) + "</p>");
    var text = tidy(read(sheet.pdf()), language);
    for (var string : strings) {
      assertThat(text).contains(tidy(string.replace("&amp;", "&"), language));
    }
  }

  private static List<String> strings(String language) throws IOException {
    try (var in = ReadBackTest.class.getResourceAsStream("/pdf/read-back/" + language + ".txt")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank())
          .map(line -> Normalizer.normalize(line, Normalizer.Form.NFC))
          .toList();
    }
  }

  private static String read(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Where no spaces stand between words a line may end without one. */
  private static String tidy(String text, String language) {
    boolean spaced = !UNSPACED.contains(language);
    var normal = Normalizer.normalize(text.replaceAll(MARKS, ""), Normalizer.Form.NFC);
    return normal.replace('\u00A0', ' ').replaceAll("\\s+", spaced ? " " : "");
  }
}
