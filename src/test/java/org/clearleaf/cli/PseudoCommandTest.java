package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.OverlayShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudoCommandTest {
  private static final String SHEETS = "handouts/CL-101/";

  @TempDir private Path folder;

  private final TreeMap<String, byte[]> written = new TreeMap<>();

  @Test
  void printsTheKindsThatAreNamedAndLeavesTheProjectAsItIs() {
    var ran = tool().run("translate", "pseudo", "ar-XB", "--size", "24", "--paper", "letter");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.files()).containsExactly(SHEETS + "CL-101-ar-XB-v1-2026-05-24pt-letter.pdf");
    assertThat(ran.row("ar-XB")).contains("Pseudolanguage", "draft");
    assertThat(written).isEmpty();
  }

  @Test
  void aKindMayBeSeveralLanguages() {
    var ran = tool().run("translate", "pseudo", "x-tall", "--out", "tall");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.files()).hasSize(4).allMatch(file -> file.contains("-x-tall-v1-"));
  }

  @Test
  void withoutAKindAllArePrintedThatCanBe() {
    var ran = tool().run("translate", "pseudo");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("en-XA", "ar-XB", "x-tall", "x-nospace", "x-key");
    assertThat(ran.out()).doesNotContain("x-missing");
  }

  @Test
  void bundlesAreWrittenWhereLanguagesAreAndAllCommandsSeeThem() {
    var ran = tool().run("translate", "pseudo", "--bundle", "x-missing", "en-XA");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("Take them away in the end", "translations/en-x-missing/");
    assertThat(ran.files()).isEmpty();
    assertThat(written.keySet())
        .contains("translations/en-XA/bundle.yaml", "translations/en-x-missing/common.po");

    var tool = new Tool(new OverlayShelf(ProjectShelf.ofOneSummary(), written), folder);
    assertThat(tool.run("translate", "check", "en-XA").status()).isZero();
    var missing = tool.run("translate", "check", "en-x-missing");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.out() + missing.err()).contains("unit.missing");
    assertThat(tool.run("make", "--language", "en-XA").status()).isZero();
    assertThat(tool.run("make", "--language", "en-XA", "--release").status()).isEqualTo(1);
  }

  @Test
  void wrongUseIsTold() {
    assertThat(tool().run("translate", "pseudo", "enXA").err()).contains("Did you mean \"en-XA\"");
    assertThat(tool().run("translate", "pseudo", "--size", "12").err())
        .contains("--size is one of");
    var missing = tool().run("translate", "pseudo", "x-missing");
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("cannot be printed", "--bundle", "check en-x-missing");
    assertThat(missing.files()).isEmpty();
  }

  @Test
  void againstDamagedEnglishNothingIsMade() {
    var damaged =
        ProjectShelf.ofOneSummary()
            .edited("translations/common.pot", text -> text.replace("· warning", "· wrong"));
    var ran = new Tool(damaged, folder).run("translate", "pseudo", "en-XA");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("source.class").doesNotContain("\tat ");
    assertThat(ran.files()).isEmpty();
  }

  @Test
  void helpHasAnExampleAndEveryKind() {
    var ran = tool().run("translate", "pseudo", "--help");

    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("Example:", "en-XA", "ar-XB", "x-tall", "x-nospace", "x-key", "x-missing");
  }

  private Tool tool() {
    return new Tool(ProjectShelf.ofOneSummary(), folder).changing(written::putAll);
  }
}
