package org.clearleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "family@example.org, family@example.org",
    "  family@example.org  , family@example.org",
    "first.last+handouts@mail.example.org, first.last+handouts@mail.example.org",
    "o'neil@example.org, o'neil@example.org",
    "Family@EXAMPLE.org, Family@example.org",
    "1@a.io, 1@a.io",
    "用户@例え.jp, 用户@xn--r8jz45g.jp",
    "пример@почта.рф, пример@xn--80a1acny.xn--p1ai",
    "परिवार@उदाहरण.भारत, परिवार@xn--p1b6ci4b4b3a.xn--h2brj9c",
    "عائلة@example.org, عائلة@example.org",
    "family@bücher.example, family@xn--bcher-kva.example",
  })
  void oneAddressIsTaken(String typed, String address) {
    assertThat(EmailAddress.parse(typed)).map(EmailAddress::address).hasValue(address);
  }

  /** The older rule makes of it strasse.example, which may be somebody else's. */
  @Test
  void aDomainIsTheOneThatWasTyped() {
    assertThat(EmailAddress.parse("a@straße.example"))
        .map(EmailAddress::domain)
        .hasValue("xn--strae-oqa.example");
  }

  @Test
  void theSameNameTypedInTwoWaysIsTheSameAddress() {
    assertThat(EmailAddress.parse("jose\u0301@example.org"))
        .isEqualTo(EmailAddress.parse("jos\u00e9@example.org"))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "@",
        "family",
        "@example.org",
        "family@",
        "family@localhost",
        "family@[192.0.2.1]",
        "family@192.0.2.1",
        "family@example.org.",
        "family@-example.org",
        "family@exa_mple.org",
        "family@example..org",
        ".family@example.org",
        "family.@example.org",
        "fam..ily@example.org",
        "fam ily@example.org",
        "family@exam ple.org",
        "Family <family@example.org>",
        "<family@example.org>",
        "\"family\"@example.org",
        "family(the mother)@example.org",
        "@relay.example:family@example.org",
        "a@example.org,b@example.org",
        "a@example.org, b@example.org",
        "a@example.org;b@example.org",
        "a@example.org b@example.org",
        "a@b@example.org",
        "mailto:family@example.org",
        "family@example.org\r\nBcc: other@example.org",
        "family\r\nBcc: other@example.org",
        "family@example.org\nRCPT TO:<other@example.org>",
        "family\0@example.org",
        "fam\u202Eily@example.org",
        "fam\u200Bily@example.org",
        "fam\u00ADily@example.org",
        "family\u2028@example.org",
        "family\uFF20example.org",
        "family@exam\u202Eple.org",
        "family@example.org?bcc=other@example.org",
        "family@a\u05D0.example",
        "family@a\u200Db.example",
        "family@example.org\t\r\n x@y.org",
      })
  void whatIsNotOneAddressIsNone(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  /** Every character of ASCII that the grammar does not know, at every place of an address. */
  @Test
  void noSignSmugglesAnythingIn() {
    var address = "family@example.org";
    for (char sign = 0; sign < 0x80; sign++) {
      for (int at = 1; at < address.length(); at++) {
        var typed = address.substring(0, at) + sign + address.substring(at);
        EmailAddress.parse(typed)
            .ifPresent(parsed ->
                assertThat(parsed.address())
                    .as(typed)
                    .matches("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9.-]+")
                    .isEqualToIgnoringCase(typed));
      }
    }
  }

  @Test
  void lengthsAreThoseOfSmtpInOctets() {
    var local = "a".repeat(64);
    assertThat(EmailAddress.parse(local + "@example.org")).isPresent();
    assertThat(EmailAddress.parse(local + "a@example.org")).isEmpty();
    // Two octets each.
    assertThat(EmailAddress.parse("я".repeat(32) + "@example.org")).isPresent();
    assertThat(EmailAddress.parse("я".repeat(33) + "@example.org")).isEmpty();
    var label = "b".repeat(63);
    var domain = label + "." + label + "." + label;
    assertThat(EmailAddress.parse("a".repeat(62) + "@" + domain)).isPresent();
    assertThat(EmailAddress.parse("a".repeat(63) + "@" + domain)).isEmpty();
    assertThat(EmailAddress.parse("a@b" + label + ".org")).isEmpty();
  }

  @Test
  void onlyAnotherScriptBeforeTheSignNeedsANewerServer() {
    assertThat(EmailAddress.parse("family@例え.jp").orElseThrow().needsUtf8()).isFalse();
    assertThat(EmailAddress.parse("用户@example.jp").orElseThrow().needsUtf8()).isTrue();
  }

  @Test
  void severalAddressesAreToldFromAWrongOne() {
    for (var typed :
        List.of("a@example.org,b@example.org", "a@example.org b@example.org", "a@x.org;b@y.org")) {
      assertThat(EmailAddress.isSeveral(typed)).as(typed).isTrue();
    }
    for (var typed : List.of("family", "family@", "a@b@example.org", "family@example.org", "")) {
      assertThat(EmailAddress.isSeveral(typed)).as(typed).isFalse();
    }
  }

  @Test
  void whateverPrintsAnAddressByMistakeTellsNothing() {
    assertThat(EmailAddress.parse("family@example.org")).hasToString("Optional[(an address)]");
    assertThat(new SmtpLogin("user", "secret")).hasToString("(a sign-in)");
  }
}
