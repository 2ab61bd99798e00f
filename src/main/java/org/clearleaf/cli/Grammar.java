package org.clearleaf.cli;

import java.util.List;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.Order;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What can be typed. Built by hand: reading it from annotations takes 60 ms of every start, a third
 * of all (picocli 4.7.7).
 */
final class Grammar {
  static final String MAKE = "make";
  static final String LIST = "list";
  static final String PACK = "pack";

  static final String SUMMARY = "SUMMARY";
  static final String LANGUAGE = "--language";
  static final String EDITION = "--edition";
  static final String SIZE = "--size";
  static final String PAPER = "--paper";
  static final String OUT = "--out";
  static final String RELEASE = "--release";
  static final String JOBS = "--jobs";

  private static final int HELP_WIDTH = 100;

  private Grammar() {}

  static CommandLine commandLine() {
    var root =
        command(
            "clearleaf",
            "Makes large-print, accessible handouts in many languages.",
            "Example: every sheet in Spanish:",
            "  ./clearleaf make --language es",
            "Exit status: 0 all is well; 1 something in the content is wrong, and the other sheets",
            "were made; 2 wrong use.");
    root.usageMessage().customSynopsis("./clearleaf COMMAND [OPTION...]");
    root.addOption(
        flag("-V", "--version").versionHelp(true).description("Show the version.").build());
    root.addSubcommand(MAKE, make());
    root.addSubcommand(LIST, list());
    root.addSubcommand(PACK, PackGrammar.spec());
    root.addSubcommand(MailGrammar.NAME, MailGrammar.spec());
    root.addSubcommand(ServeGrammar.NAME, ServeGrammar.spec());
    root.addSubcommand(TranslateGrammar.NAME, TranslateGrammar.spec());
    return new CommandLine(root).setExpandAtFiles(false);
  }

  /** What was typed wrongly, in the words of this program. */
  static String mistake(ParameterException thrown) {
    var command = thrown.getCommandLine().getCommandSpec();
    return switch (thrown) {
      case UnmatchedArgumentException e when e.isUnknownOption() ->
          Selection.unknown("option", e.getUnmatched().getFirst(), names(command));
      case UnmatchedArgumentException e when !command.subcommands().isEmpty() ->
          Selection.unknown(
              "command", e.getUnmatched().getFirst(), List.copyOf(command.subcommands().keySet()));
      case UnmatchedArgumentException e ->
          "%s takes no \"%s\".".formatted(command.name(), e.getUnmatched().getFirst());
      case MissingParameterException e when e.getMissing().getFirst() instanceof OptionSpec o ->
          "%s wants a value after it: %s.".formatted(o.longestName(), o.paramLabel());
      case OverwrittenOptionException e when e.getOverwritten() instanceof OptionSpec o ->
          o.longestName() + " can be given once only.";
      default -> thrown.getMessage();
    };
  }

  private static List<String> names(CommandSpec command) {
    return command.options().stream().map(OptionSpec::longestName).toList();
  }

  /** The sheets of a command that makes some. */
  static PositionalParamSpec summaries() {
    return PositionalParamSpec.builder()
        .paramLabel(SUMMARY)
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(
            "Ids of sheets, such as CL-101, or names of files in summaries/. Default: all of them.")
        .build();
  }

  private static CommandSpec make() {
    var make =
        command(
            MAKE,
            "Makes handouts: every summary in every language, or those that are named.",
            "Example: the leukemia sheet in Spanish and Arabic, in 24 pt print on Letter paper:",
            "  ./clearleaf make acute-lymphocytic-leukemia --language es,ar --size 24"
                + " --paper letter");
    make.usageMessage().customSynopsis("./clearleaf make [SUMMARY...] [OPTION...]");
    make.addPositional(summaries());
    make.addOption(
        OptionSpec.builder("-l", LANGUAGE)
            .paramLabel("TAG")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .splitRegex("\\s*,\\s*")
            .splitRegexSynopsisLabel(",")
            .description("Language tags, such as es or zh-Hans, with commas between. Default: all.")
            .build());
    make.addOption(edition());
    make.addOption(size());
    make.addOption(paper());
    make.addOption(
        OptionSpec.builder("-o", OUT)
            .paramLabel("FOLDER")
            .type(String.class)
            .description("Where the handouts go. Default: " + MakeCommand.DEFAULT_FOLDER + ".")
            .build());
    make.addOption(
        flag(RELEASE)
            .description("Refuse drafts: make only sheets that have all their sign-offs.")
            .build());
    make.addOption(
        OptionSpec.builder(JOBS)
            .paramLabel("N")
            .type(String.class)
            .description(
                "How many sheets are made at the same time. Default: one for each processor.")
            .build());
    return make;
  }

  static OptionSpec edition() {
    return OptionSpec.builder(EDITION)
        .paramLabel("KIND")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex("\\s*,\\s*")
        .splitRegexSynopsisLabel(",")
        .description(
            "large (print of 16 to 28 points), clear (14 points), bilingual (with the English), html or"
                + " text; several with commas between. Default: large.")
        .build();
  }

  static OptionSpec size() {
    return OptionSpec.builder(SIZE)
        .paramLabel("PT")
        .type(String.class)
        .description(
            "Size of the print: 16, 18, 20, 24 or 28 points. Default: that of clinic.yaml, else "
                + Order.DEFAULT_SIZE
                + ".")
        .build();
  }

  static OptionSpec paper() {
    return OptionSpec.builder(PAPER)
        .paramLabel("PAPER")
        .type(String.class)
        .description(
            "a4 or letter. Default: that of clinic.yaml, else " + PageFormat.A4.name() + ".")
        .build();
  }

  private static CommandSpec list() {
    var list =
        command(
            LIST,
            "Shows the summaries and their languages: checked, draft or incomplete.",
            "Example:",
            "  ./clearleaf list");
    list.usageMessage().customSynopsis("./clearleaf list");
    return list;
  }

  static CommandSpec command(String name, String description, String... footer) {
    var spec = CommandSpec.create().name(name);
    var usage = spec.usageMessage();
    usage.description(description).width(HELP_WIDTH);
    if (footer.length > 0) {
      usage.footerHeading("%n").footer(footer);
    }
    spec.addOption(flag("-h", "--help").usageHelp(true).description("Show this help.").build());
    return spec;
  }

  static OptionSpec.Builder flag(String... names) {
    return OptionSpec.builder(names).arity("0").type(Boolean.class);
  }
}
