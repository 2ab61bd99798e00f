package org.clearleaf.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluralsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          en @ nplurals=2; plural=(n==1) ? 0 : 1;
          es @ nplurals=2; plural=(n==1) ? 0 : 1;
          fr @ nplurals=2; plural=((n>=0 && n<=1)) ? 0 : 1;
          zh @ nplurals=1; plural=0;
          ru @ nplurals=3; plural=(n%10==1 && n%100!=11) ? 0 : ((n%10>=2 && n%10<=4) && (n%100<12 || n%100>14)) ? 1 : 2;
          """)
  void headers(String tag, String header) {
    assertThat(plurals(tag).header()).isEqualTo(header);
  }

  /** The header says what ICU does, for all languages that have plurals of their own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "en", "es", "vi", "ru", "ar", "ur", "hi", "bn", "th", "zh", "ko", "am", "pl", "uk", "he",
        "cy", "ga", "lt", "lv", "sl", "mt", "ro", "fil", "hy", "ka", "br", "gv", "is", "mk", "kw",
        "shi", "si", "lag", "dsb"
      })
  void headersSayWhatIcuDoes(String tag) {
    var plurals = plurals(tag);
    var header = plurals.header();
    var expression = header.substring(header.indexOf("plural=", 9) + 7, header.length() - 1);
    for (int n = 0; n <= 1000; n++) {
      assertThat(new Expression(expression, n).value())
          .as("%s %d %s", tag, n, header)
          .isEqualTo(plurals.form(n));
    }
  }

  @Test
  void formsStandInTheOrderOfCldr() {
    var arabic = plurals("ar");
    assertThat(arabic.count()).isEqualTo(6);
    assertThat(
            List.of(
                arabic.form(0),
                arabic.form(1),
                arabic.form(2),
                arabic.form(3),
                arabic.form(11),
                arabic.form(100)))
        .containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(arabic.isSingleNumber(2)).isTrue();
    assertThat(plurals("ru").isSingleNumber(0)).isFalse();
  }

  @Test
  void numbersWithACategoryOfTheirOwnBeyondAThousandTakeTheLastForm() {
    assertThat(plurals("es").form(1_000_000)).isEqualTo(1);
  }

  @Test
  void rulesOfABundle() {
    assertThat(Plurals.ofRules("one: i = 1 and v = 0").orElseThrow().header())
        .isEqualTo("nplurals=2; plural=(n==1) ? 0 : 1;");
    assertThat(Plurals.ofRules("").orElseThrow().count()).isEqualTo(1);
    assertThat(Plurals.ofRules("one equals 1")).isEmpty();
  }

  private static Plurals plurals(String tag) {
    return new Plurals(() -> PluralRules.forLocale(ULocale.forLanguageTag(tag)));
  }

  /** Evaluates the part of C that the field Plural-Forms may hold. */
  private static final class Expression {
    private final String text;
    private final int n;
    private int at;

    Expression(String text, int n) {
      this.text = text.replace(" ", "");
      this.n = n;
    }

    int value() {
      int value = choice();
      assertThat(at).isEqualTo(text.length());
      return value;
    }

    private int choice() {
      int condition = or();
      if (!take("?")) {
        return condition;
      }
      int yes = choice();
      assertThat(take(":")).isTrue();
      int no = choice();
      return condition != 0 ? yes : no;
    }

    private int or() {
      int value = and();
      while (take("||")) {
        value = and() != 0 | value != 0 ? 1 : 0;
      }
      return value;
    }

    private int and() {
      int value = relation();
      while (take("&&")) {
        value = relation() != 0 & value != 0 ? 1 : 0;
      }
      return value;
    }

    private int relation() {
      int left = remainder();
      if (take("==")) {
        return left == remainder() ? 1 : 0;
      } else if (take("!=")) {
        return left != remainder() ? 1 : 0;
      } else if (take("<=")) {
        return left <= remainder() ? 1 : 0;
      } else if (take(">=")) {
        return left >= remainder() ? 1 : 0;
      } else if (take("<")) {
        return left < remainder() ? 1 : 0;
      } else if (take(">")) {
        return left > remainder() ? 1 : 0;
      }
      return left;
    }

    private int remainder() {
      int left = atom();
      return take("%") ? left % atom() : left;
    }

    private int atom() {
      if (take("(")) {
        int value = choice();
        assertThat(take(")")).isTrue();
        return value;
      }
      if (take("n")) {
        return n;
      }
      int start = at;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      return Integer.parseInt(text.substring(start, at));
    }

    private boolean take(String token) {
      boolean there = text.startsWith(token, at);
      at += there ? token.length() : 0;
      return there;
    }
  }
}
