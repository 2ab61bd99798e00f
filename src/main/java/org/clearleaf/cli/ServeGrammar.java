package org.clearleaf.cli;

import java.util.List;
import org.clearleaf.web.Password;
import org.clearleaf.web.ServeOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What can be typed after {@code serve}. */
final class ServeGrammar {
  static final String NAME = "serve";
  static final String PORT = "--port";
  static final String HOST = "--host";
  static final String HOST_NAME = "--name";
  static final String PROXY_HEADER = "--trust-proxy-header";
  static final String PROXY = "--proxy";
  static final String RATE = "--rate";
  static final String LOG = "--log";

  /** In the environment: what is typed is seen by everybody on the machine. */
  static final String PASSWORD = "CLEARLEAF_PASSWORD";

  private ServeGrammar() {}

  static CommandSpec spec() {
    var serve =
        Grammar.command(
            NAME,
            "Shows the sheets in a browser: to find, read, print and e-mail them. Ctrl-C ends it.",
            "Example: for this computer only:",
            "  ./clearleaf serve",
            "For the computers of the clinic, with a password of %d characters or more in the"
                    .formatted(Password.SHORTEST)
                + " environment,",
            "in " + PASSWORD + "; docs/serve.md tells what else is wise:",
            "  ./clearleaf serve --host 0.0.0.0 --name handouts.example.org");
    serve.usageMessage().customSynopsis("./clearleaf serve [OPTION...]");
    serve.addOption(
        value(PORT, "PORT", "Default: " + ServeOptions.DEFAULT_PORT + "; 0 is any that is free."));
    serve.addOption(
        value(
            HOST,
            "ADDRESS",
            "Address of this computer to listen at. Default: this computer only."));
    serve.addOption(
        values(HOST_NAME, "HOST", "A name under which browsers may ask for it, without port."));
    serve.addOption(
        value(
            PROXY_HEADER,
            "HEADER",
            "Header in which a reverse proxy names the user; it must take that away from what"
                + " browsers send."));
    serve.addOption(
        values(
            PROXY,
            "ADDRESS",
            "Address of the reverse proxy, which tells in X-Forwarded-For for whom it asks; where it"
                + " names users, nobody else is listened to, and the default is this computer."));
    serve.addOption(
        value(
            RATE,
            "N",
            "Requests a second that one address may make; 0 for no limit. Default: "
                + ServeOptions.DEFAULT_RATE
                + "."));
    serve.addOption(
        Grammar.flag(LOG)
            .description("Tell of each request what it was for, without sheets and people.")
            .build());
    return serve;
  }

  private static OptionSpec value(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  private static OptionSpec values(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex("\\s*,\\s*")
        .splitRegexSynopsisLabel(",")
        .description(description)
        .build();
  }
}
