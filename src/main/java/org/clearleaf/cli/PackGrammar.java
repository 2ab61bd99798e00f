package org.clearleaf.cli;

import java.util.List;
import org.clearleaf.pack.PackOrder.Copies;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What can be typed after {@code clearleaf pack}. */
final class PackGrammar {
  static final String COPIES = "--copies";
  static final String PER = "--per";
  static final String DRAFTS = "--drafts";

  private PackGrammar() {}

  static CommandSpec spec() {
    var pack =
        Grammar.command(
            Grammar.PACK,
            "Makes what fills a rack in the waiting room: copies of the sheets in all languages with"
                + " a separator before each language, ready for two-sided printing; a poster by which"
                + " readers find their language; and an index for the staff.",
            "Example: ten copies in Spanish, five in Arabic and Russian, drafts on purpose:",
            "  ./clearleaf pack --language es,ar,ru --copies 5,es=10 --drafts");
    pack.usageMessage().customSynopsis("./clearleaf pack [SUMMARY...] [OPTION...]");
    pack.addPositional(Grammar.summaries());
    pack.addOption(
        list("-l", Grammar.LANGUAGE)
            .paramLabel("TAG")
            .description(
                "Language tags, such as es or zh-Hans, with commas between. Default: those of"
                    + " clinic.yaml, else all.")
            .build());
    pack.addOption(
        list(COPIES)
            .paramLabel("N")
            .description(
                "Copies of each sheet, 1 to 200, such as 5; of single languages, such as es=10,ar=5;"
                    + " or both. Default: "
                    + Copies.USUAL
                    + ".")
            .build());
    pack.addOption(
        OptionSpec.builder(Grammar.EDITION)
            .paramLabel("KIND")
            .type(String.class)
            .description(
                "large (print of 16 to 28 points), clear (14 points) or bilingual (with the English)."
                    + " Default: large.")
            .build());
    pack.addOption(Grammar.size());
    pack.addOption(Grammar.paper());
    pack.addOption(
        OptionSpec.builder(PER)
            .paramLabel("WHAT")
            .type(String.class)
            .description(
                "job: one file with all languages for each summary; language: one for each of its"
                    + " languages. Default: job.")
            .build());
    pack.addOption(
        OptionSpec.builder("-o", Grammar.OUT)
            .paramLabel("FOLDER")
            .type(String.class)
            .description("Where the files go. Default: " + PackCommand.DEFAULT_FOLDER + ".")
            .build());
    pack.addOption(
        Grammar.flag(DRAFTS)
            .description("Pack drafts too; each then says that your clinic chose to hand it out.")
            .build());
    return pack;
  }

  private static OptionSpec.Builder list(String... names) {
    return OptionSpec.builder(names)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex("\\s*,\\s*")
        .splitRegexSynopsisLabel(",");
  }
}
