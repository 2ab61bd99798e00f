package org.clearleaf.mail;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address that mail can be sent to: a local part and a domain (RFC 5321, 4.1.2), either in any
 * script (RFC 6531). No display name, no comment, no route, no quoted local part: what people type
 * for a family has none of them, and each is a way to smuggle in a second recipient or a header.
 *
 * @param local before the at sign, in NFC (RFC 6532, 3.1); needs a server that knows SMTPUTF8 where
 *     it is not ASCII
 * @param domain in its ASCII form (RFC 5890, A-labels), in small letters
 */
public record EmailAddress(String local, String domain) {

  /** Octets (RFC 5321, 4.5.3.1.1). */
  private static final int LONGEST_LOCAL = 64;

  /** Octets: a path of 256 with its brackets (RFC 5321, 4.5.3.1.3). */
  private static final int LONGEST = 254;

  /** RFC 5322 atext, and letters, marks and digits of other scripts (RFC 6531, 3.3). */
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-[\\p{L}\\p{M}\\p{Nd}]]+";

  private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");

  /** At least two labels, the last with a letter: nobody's family reads mail at an IP address. */
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  private static final Pattern SEVERAL = Pattern.compile("@.*[\\s,;].*@");

  /**
   * As registries have it today (UTS 46, nontransitional): the older way would send a mail for
   * {@code straße.example} to {@code strasse.example}, which may be somebody else's.
   */
  private static final IDNA NAMES =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ);

  /**
   * @param typed as somebody typed it; white space around it means nothing
   * @return empty if it is no single address
   */
  public static Optional<EmailAddress> parse(String typed) {
    var text = typed.strip();
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > LONGEST) {
      return Optional.empty();
    }
    var local = Normalizer.normalize(text.substring(0, at), Normalizer.Form.NFC);
    var found = new IDNA.Info();
    var domain = NAMES.nameToASCII(text.substring(at + 1), new StringBuilder(), found).toString();
    int octets = local.getBytes(StandardCharsets.UTF_8).length;
    boolean sound =
        !found.hasErrors()
            && LOCAL.matcher(local).matches()
            && DOMAIN.matcher(domain).matches()
            && octets <= LONGEST_LOCAL
            && octets + 1 + domain.length() <= LONGEST;
    return sound ? Optional.of(new EmailAddress(local, domain)) : Optional.empty();
  }

  /** Whether somebody seems to have typed more than one: each mail goes to one person. */
  public static boolean isSeveral(String typed) {
    return SEVERAL.matcher(typed.strip()).find();
  }

  /** Whether the server must know SMTPUTF8 (RFC 6531). */
  public boolean needsUtf8() {
    return local.chars().anyMatch(c -> c > 0x7E);
  }

  /** As it stands in a header and an envelope. */
  public String address() {
    return local + "@" + domain;
  }

  /** Tells nobody's address, wherever it is printed by mistake. */
  @Override
  public String toString() {
    return "(an address)";
  }
}
