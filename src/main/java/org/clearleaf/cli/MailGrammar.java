package org.clearleaf.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What can be typed after {@code clearleaf mail}. */
final class MailGrammar {
  static final String NAME = "mail";

  static final String SHEET = "SHEET";
  static final String TO = "--to";
  static final String AGAIN = "--again";
  static final String RISK_ACCEPTED = "--risk-accepted";
  static final String DRAFTS = "--drafts";
  static final String WITH = "--with";
  static final String SEND = "--send";

  private MailGrammar() {}

  static CommandSpec spec() {
    var mail =
        Grammar.command(
            NAME,
            "Makes an e-mail with a handout: a draft for your own mail program, or sends it.",
            "Without --send you get an .eml file: open it, look at it, and send it from your mail",
            "program. --send needs a mail server in clinic.yaml; docs/mail.md tells how.",
            "An address on the command line can be seen by others on this computer: write --to -",
            "and type it twice when you are asked.",
            "Example: a draft with the Spanish sheet, to be addressed in the mail program:",
            "  ./clearleaf mail CL-101 --language es --drafts");
    mail.usageMessage().customSynopsis("./clearleaf mail SHEET --language TAG [OPTION...]");
    mail.addPositional(
        PositionalParamSpec.builder()
            .paramLabel(SHEET)
            .arity("0..1")
            .type(String.class)
            .description("The sheet's id, such as CL-101, or the name of its summary.")
            .build());
    mail.addOption(
        OptionSpec.builder("-l", Grammar.LANGUAGE)
            .paramLabel("TAG")
            .type(String.class)
            .description("The reader's language, such as es.")
            .build());
    mail.addOption(text(TO, "ADDRESS", "Whom it is for; - reads it, twice, from the keyboard."));
    mail.addOption(text(AGAIN, "ADDRESS", "The same once more, against slips of the finger."));
    mail.addOption(
        Grammar.flag(RISK_ACCEPTED)
            .description(
                "The family was told that others may be able to read e-mail, and wants it all the"
                    + " same.")
            .build());
    mail.addOption(
        Grammar.flag(DRAFTS)
            .description(
                "Send a draft all the same; the sheet then says that your clinic chose to.")
            .build());
    mail.addOption(Grammar.edition());
    mail.addOption(Grammar.size());
    mail.addOption(Grammar.paper());
    mail.addOption(
        OptionSpec.builder(WITH)
            .paramLabel("KIND")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .splitRegex("\\s*,\\s*")
            .splitRegexSynopsisLabel(",")
            .description("Other forms that go along: html, text.")
            .build());
    mail.addOption(text("-o", Grammar.OUT, "FILE", "Where the draft goes. Default: its own name."));
    mail.addOption(
        Grammar.flag(SEND).description("Send it by the mail server of clinic.yaml.").build());
    return mail;
  }

  private static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  private static OptionSpec text(String brief, String name, String label, String description) {
    return OptionSpec.builder(brief, name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }
}
