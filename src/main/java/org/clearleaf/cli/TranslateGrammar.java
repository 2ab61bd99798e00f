package org.clearleaf.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What can be typed after {@code translate}: each command stands in one place here. */
final class TranslateGrammar {
  static final String NAME = "translate";

  static final String FORMAT = "--format";
  static final String OUT = "--out";
  static final String STRICT = "--strict";
  static final String INFO = "--info";

  private TranslateGrammar() {}

  /** How a command is made of what was typed. */
  private interface Maker extends BiFunction<Surroundings, ParseResult, Command> {}

  private record Entry(CommandSpec spec, Maker maker) {}

  private static List<Entry> entries() {
    return List.of(new Entry(check(), CheckCommand::new));
  }

  static CommandSpec spec() {
    var translate =
        Grammar.command(
            NAME,
            "The translators' bench: add a language, see what is missing or wrong, sign it off.",
            "`./clearleaf translate COMMAND --help` tells more of each.");
    translate.usageMessage().customSynopsis("./clearleaf translate COMMAND [OPTION...]");
    entries().forEach(entry -> translate.addSubcommand(entry.spec.name(), entry.spec));
    return translate;
  }

  static Command command(String name, Surroundings surroundings, ParseResult given) {
    Map<String, Maker> makers = new TreeMap<>();
    entries().forEach(entry -> makers.put(entry.spec.name(), entry.maker));
    return makers.get(name).apply(surroundings, given);
  }

  private static CommandSpec check() {
    var check =
        Grammar.command(
            "check",
            "Reads the words of languages against their source and tells what is wrong.",
            "Example: Spanish and Persian, open warnings counting as failures:",
            "  ./clearleaf translate check es fa --strict",
            "docs/checks.md has a paragraph on every check.");
    check.usageMessage().customSynopsis("./clearleaf translate check [TAG...] [OPTION...]");
    check.addPositional(tags("Languages to check. Default: all."));
    check.addOption(text(FORMAT, "FORMAT", "text, json, sarif or junit. Default: text."));
    check.addOption(text(OUT, "FILE", "Where the report goes. Default: the terminal."));
    check.addOption(
        Grammar.flag(STRICT)
            .description("Fail on warnings too that are neither mended nor acknowledged.")
            .build());
    check.addOption(
        Grammar.flag(INFO).description("List what is only worth a look as well.").build());
    return check;
  }

  static PositionalParamSpec tags(String description) {
    return PositionalParamSpec.builder()
        .paramLabel("TAG")
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }
}
