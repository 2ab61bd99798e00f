package org.clearleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Information from your clinic",
        "Information from Riverside Clinic for everybody who lives on either side of the river, and more",
        "Información de su clínica",
        "Information from =?UTF-8?B?eA==?= Clinic",
        "معلومات من عيادتك التي تقع على ضفة النهر وتستقبلكم كل يوم من الصباح إلى المساء وفي كل لغة",
        "您的诊所给您的信息您的诊所给您的信息您的诊所给您的信息您的诊所给您的信息您的诊所给您的信息",
        "𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜",
        "Clinic\r\nBcc: other@example.org",
      })
  void aSubjectOfAnyLengthAndScriptComesBackAndFits(String text)
      throws UnsupportedEncodingException, ParseException {
    var header = EncodedWords.of("Subject", text);
    var lines = ("Subject: " + header).split("\r\n");
    assertThat(lines).allMatch(line -> line.length() <= (line.contains("=?") ? 76 : 78));
    // Whoever would begin a header has to begin a line: every line but the first is folded.
    assertThat(lines)
        .filteredOn(line -> !line.startsWith("Subject: "))
        .allMatch(l -> l.startsWith(" "));
    assertThat(MimeUtility.decodeText(MimeUtility.unfold(header))).isEqualTo(text);
    for (var word : header.split("\\s+")) {
      if (word.startsWith("=?UTF-8")) {
        assertThat(word.length()).isLessThanOrEqualTo(75);
        assertThat(MimeUtility.decodeWord(word)).as("whole characters").doesNotContain("\uFFFD");
      }
    }
  }
}
