package org.clearleaf.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address that mail can be sent to: a local part and a domain (RFC 5321, 4.1.2), either in any
 * script (RFC 6531). No display name, no comment, no route, no quoted local part: what people type
 * for a family has none of them, and each is a way to smuggle in a second recipient or a header.
 *
 * @param local before the at sign; needs a server that knows SMTPUTF8 where it is not ASCII
 * @param domain in its ASCII form (RFC 5890, A-labels)
 */
public record EmailAddress(String local, String domain) {

  /** Octets (RFC 5321, 4.5.3.1). */
  private static final int LONGEST_LOCAL = 64;

  private static final int LONGEST = 254;

  /** RFC 5322 atext, and letters, marks and digits of other scripts (RFC 6531, 3.3). */
  private static final Pattern LOCAL =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-[\\p{L}\\p{M}\\p{Nd}]]+"
              + "(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-[\\p{L}\\p{M}\\p{Nd}]]+)*");

  /** At least two labels, the last with a letter: nobody's family reads mail at an IP address. */
  private static final Pattern DOMAIN =
      Pattern.compile(
          "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

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
    var local = text.substring(0, at);
    String domain;
    try {
      domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    boolean sound =
        LOCAL.matcher(local).matches()
            && local.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= LONGEST_LOCAL
            && DOMAIN.matcher(domain).matches()
            && local.length() + 1 + domain.length() <= LONGEST;
    return sound ? Optional.of(new EmailAddress(local, domain)) : Optional.empty();
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
