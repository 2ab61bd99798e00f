package org.clearleaf.clinic;

import java.util.Optional;
import java.util.regex.Pattern;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Yaml;

/** Reads the part of {@code clinic.yaml} that e-mail needs. */
final class MailSettingsReader {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

  private static final Pattern HOST = Pattern.compile("([A-Za-z0-9-]{1,63}\\.)*[A-Za-z0-9-]{1,63}");

  private final Problems problems;

  MailSettingsReader(Problems problems) {
    this.problems = problems;
  }

  MailSettings read(Yaml.Mapping yaml) {
    var from = yaml.has("from") ? address(yaml) : Optional.<String>empty();
    var server =
        yaml.has("smtp")
            ? yaml.mapping("smtp").flatMap(this::server)
            : Optional.<MailSettings.Server>empty();
    LoginKeys.rejectOtherKeys(yaml, problems);
    if (server.isPresent() && from.isEmpty()) {
      problems.error(
          "clinic.mail",
          yaml.place("smtp"),
          "There is a server, and no address that e-mail comes from.",
          "Add a line \"from: ...\" with the address of the clinic.");
    }
    return new MailSettings(from, server);
  }

  private Optional<String> address(Yaml.Mapping yaml) {
    var address = yaml.text("from");
    if (address.isPresent() && !ADDRESS.matcher(address.get()).matches()) {
      problems.error(
          "clinic.mail",
          yaml.place("from"),
          "\"" + address.get() + "\" is no e-mail address of a clinic.",
          "Write the address alone, such as handouts@example.org.");
      return Optional.empty();
    }
    return address;
  }

  private Optional<MailSettings.Server> server(Yaml.Mapping yaml) {
    var host = yaml.text("host");
    var port = yaml.integer("port", 1, 65_535);
    var tls = yaml.oneOf("tls", MailSettings.Tls.class);
    LoginKeys.rejectOtherKeys(yaml, problems);
    if (host.isPresent() && !HOST.matcher(host.get()).matches()) {
      problems.error(
          "clinic.mail",
          yaml.place("host"),
          "\"" + host.get() + "\" is no name of a server.",
          "Write its name alone, such as smtp.example.org.");
      return Optional.empty();
    }
    return host.isPresent() && port.isPresent() && tls.isPresent()
        ? Optional.of(new MailSettings.Server(host.get(), port.getAsInt(), tls.get()))
        : Optional.empty();
  }
}
