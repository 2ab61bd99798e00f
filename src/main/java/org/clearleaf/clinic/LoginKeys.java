package org.clearleaf.clinic;

import java.util.Locale;
import java.util.Map;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Yaml;

/** A user or a password has no place in a file that is copied and mailed around. */
final class LoginKeys {

  /** Names that a key for the login might have, with the variable that it belongs into. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "user", "CLEARLEAF_SMTP_USER",
          "username", "CLEARLEAF_SMTP_USER",
          "login", "CLEARLEAF_SMTP_USER",
          "password", "CLEARLEAF_SMTP_PASSWORD",
          "pass", "CLEARLEAF_SMTP_PASSWORD",
          "passwd", "CLEARLEAF_SMTP_PASSWORD");

  private LoginKeys() {}

  /** Tells of every key that nobody has read: of a login as what it is. */
  static void rejectOtherKeys(Yaml.Mapping yaml, Problems problems) {
    for (var key : yaml.keys()) {
      var variable = VARIABLES.get(key.toLowerCase(Locale.ROOT));
      if (variable != null) {
        problems.error(
            "clinic.password",
            yaml.place(key),
            "\"" + key + "\" never stands in this file.",
            "Take the line out; put the value into the environment, as " + variable + ".");
        yaml.told(key);
      }
    }
    yaml.rejectOtherKeys();
  }
}
