package org.clearleaf.mail;

import java.util.Map;
import java.util.Optional;

/** How the clinic signs in at its server; from the environment, and printed nowhere. */
public record SmtpLogin(String user, String password) {

  public static final String USER = "CLEARLEAF_SMTP_USER";
  public static final String PASSWORD = "CLEARLEAF_SMTP_PASSWORD";

  /** Empty where the server wants no sign-in. */
  public static Optional<SmtpLogin> of(Map<String, String> environment) {
    var user = environment.getOrDefault(USER, "");
    return user.isEmpty()
        ? Optional.empty()
        : Optional.of(new SmtpLogin(user, environment.getOrDefault(PASSWORD, "")));
  }

  @Override
  public String toString() {
    return "(a sign-in)";
  }
}
