package org.clearleaf.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clearleaf.web.Answer.Header;

/** The headers that every answer has, and that tell a browser what a page may do. */
final class Policy {

  /** Of our pages: nothing inline, nothing from elsewhere (CSP Level 3). */
  static final String PAGES =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'self'; "
          + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

  /** Of what is no page; a PDF is shown by the browser's own viewer. */
  static final String FILES = "default-src 'none'; frame-ancestors 'self'";

  static final List<Header> ALWAYS =
      List.of(
          new Header("X-Content-Type-Options", "nosniff"),
          new Header("Referrer-Policy", "no-referrer"),
          new Header("Cross-Origin-Opener-Policy", "same-origin"),
          new Header("Cross-Origin-Resource-Policy", "same-origin"),
          new Header("X-Frame-Options", "SAMEORIGIN"),
          new Header("X-Permitted-Cross-Domain-Policies", "none"),
          new Header(
              "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(),"
                  + " hid=(), midi=(), browsing-topics=()"));

  private static final Pattern STYLE = Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL);

  private Policy() {}

  /**
   * Of a sheet as a web page, which carries its own style: that style, by its hash, and pictures in
   * the page; no script, no form. Its links may be followed, and it may be printed.
   */
  static String sheet(byte[] html) {
    var hashes = new TreeSet<String>();
    var styles = STYLE.matcher(new String(html, StandardCharsets.UTF_8));
    while (styles.find()) {
      var digest = ContentReader.sha256().digest(styles.group(1).getBytes(StandardCharsets.UTF_8));
      hashes.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
    return "default-src 'none'; style-src "
        + (hashes.isEmpty() ? "'none'" : String.join(" ", hashes))
        + "; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
        + "sandbox allow-modals allow-popups allow-popups-to-escape-sandbox"
        + " allow-top-navigation-by-user-activation";
  }
}
