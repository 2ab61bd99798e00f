package org.clearleaf.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.clearleaf.messages.Ledger.Step;
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
  static final String WATCH = "--watch";
  static final String DRY_RUN = "--dry-run";
  static final String PERSON = "--person";
  static final String DATE = "--date";
  static final String NOTE = "--note";
  static final String ALL = "--all";
  static final String SHEET = "--sheet";
  static final String BUNDLE = "--bundle";
  static final String BECAUSE = "--because";
  static final String TO = "--to";
  static final String LANGUAGE = "--language";
  static final String OVERWRITE = "--overwrite";

  private TranslateGrammar() {}

  /** How a command is made of what was typed. */
  private interface Maker extends BiFunction<Surroundings, ParseResult, Command> {}

  private record Entry(CommandSpec spec, Maker maker) {}

  private static List<Entry> entries() {
    return List.of(
        new Entry(add(), AddCommand::new),
        new Entry(update(), UpdateCommand::new),
        new Entry(check(), CheckCommand::new),
        new Entry(preview(), PreviewCommand::new),
        new Entry(acknowledge(), AcknowledgeCommand::new),
        new Entry(status(), StatusCommand::new),
        new Entry(export(), ExportCommand::new),
        new Entry(importing(), ImportCommand::new),
        new Entry(pseudo(), PseudoCommand::new),
        step(
            "vouch",
            Step.TRANSLATE,
            "Records that a translator stands for words, such as those that a computer wrote."),
        step(
            "revise", Step.REVISE, "Records that a second person compared words with the English."),
        step(
            "back-translate",
            Step.BACK_TRANSLATE,
            "Records that somebody who had not seen the English translated words back."),
        step("approve", Step.CLINICAL, "Records that a clinician approves what words say."),
        step("waive", Step.WAIVE, "Records that a clinician does without a translation back."),
        step(
            "carry",
            Step.CARRY,
            "Records that words still say what the changed English says: their sign-offs go on."),
        step("reject", Step.REJECT, "Records that words have to be written again."));
  }

  static CommandSpec spec() {
    var translate =
        Grammar.command(
            NAME,
            "The translators' bench: add a language, see what is missing or wrong, sign it off.",
            "Example: add Welsh, then see what is to be done:",
            "  ./clearleaf translate add cy",
            "  ./clearleaf translate status cy",
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

  private static CommandSpec add() {
    var add =
        Grammar.command(
            "add",
            "Makes the folder of a new language, or begins a sheet that a language lacks.",
            "All units to translate are in it. A sheet that was begun is seen by translators only,",
            "until its summary names the language.",
            "Example: Welsh; and a further sheet in German:",
            "  ./clearleaf translate add cy",
            "  ./clearleaf translate add de first-appointment");
    add.usageMessage().customSynopsis("./clearleaf translate add TAG [SUMMARY...]");
    add.addPositional(
        words(
            "TAG SUMMARY",
            "The language's BCP 47 tag, such as cy, zh-Hant or pt-BR; names of files in summaries/"
                + " to begin."));
    return add;
  }

  private static CommandSpec update() {
    var update =
        Grammar.command(
            "update",
            "Brings PO files up to date after the English has changed.",
            "Units are matched by key and exact text only. Words whose English is another are kept",
            "and marked as fuzzy, with the English that they were written for.",
            "Example: see what would change in Spanish:",
            "  ./clearleaf translate update es --dry-run");
    update.usageMessage().customSynopsis("./clearleaf translate update [TAG...] [OPTION...]");
    update.addPositional(tags("Languages to bring up to date. Default: all."));
    update.addOption(
        Grammar.flag(DRY_RUN).description("Tell what would change, and change nothing.").build());
    return update;
  }

  private static CommandSpec status() {
    var status =
        Grammar.command(
            "status",
            "Shows how far each language and sheet has come, and what keeps it from release.",
            "Example: a table for a page of your project:",
            "  ./clearleaf translate status --format markdown --out status.md");
    status.usageMessage().customSynopsis("./clearleaf translate status [TAG...] [OPTION...]");
    status.addPositional(tags("Languages to show. Default: all."));
    status.addOption(text(FORMAT, "FORMAT", "table, markdown or json. Default: table."));
    status.addOption(text(OUT, "FILE", "Where the report goes. Default: the terminal."));
    return status;
  }

  private static CommandSpec export() {
    var export =
        Grammar.command(
            "export",
            "Writes the words of a language for a translator's own tool.",
            "The file comes back with `translate import`; a translation memory (tmx) does not.",
            "Example: all of Spanish for Trados, memoQ or OmegaT, and one sheet for a reviewer:",
            "  ./clearleaf translate export es --to xliff",
            "  ./clearleaf translate export es acute-lymphocytic-leukemia --to xlsx --out es.xlsx");
    export
        .usageMessage()
        .customSynopsis("./clearleaf translate export TAG [SUMMARY...] --to FORMAT [OPTION...]");
    export.addPositional(
        words("TAG SUMMARY", "The language, and summaries or common. Default: all of them."));
    export.addOption(text(TO, "FORMAT", ExportCommand.words() + "."));
    export.addOption(
        text(
            OUT,
            "FILE",
            "Where it goes. Default: a name such as es.xliff. A review sheet is two files: a folder."));
    export.addOption(text(Grammar.PAPER, "PAPER", "Of a review sheet: a4 or letter. Default: a4."));
    return export;
  }

  private static CommandSpec importing() {
    var importing =
        Grammar.command(
            "import",
            "Takes words from a file that comes back from a translator's own tool.",
            "XLIFF, PO, an exported workbook (.xlsx), and tables of back-translations or terms.",
            "Units are matched by key. Words that were changed here since the export are a",
            "conflict and stay. What comes in is unsigned, whatever the tool says of it.",
            "Example: see what would change, then take it:",
            "  ./clearleaf translate import es.xliff --dry-run",
            "  ./clearleaf translate import es.xliff");
    importing.usageMessage().customSynopsis("./clearleaf translate import FILE [OPTION...]");
    importing.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("0..1")
            .type(String.class)
            .description("The file, a path from the working folder.")
            .build());
    importing.addOption(
        text(LANGUAGE, "TAG", "Its language, where the file does not say it as we do."));
    importing.addOption(
        Grammar.flag(DRY_RUN).description("Tell what would change, and change nothing.").build());
    importing.addOption(
        OptionSpec.builder(OVERWRITE)
            .paramLabel("UNIT")
            .arity("0..1")
            .fallbackValue(ImportCommand.ALL)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .splitRegex("\\s*,\\s*")
            .splitRegexSynopsisLabel(",")
            .description(
                "Take these units in spite of a conflict; all of them where none is named.")
            .build());
    return importing;
  }

  private static CommandSpec pseudo() {
    var pseudo =
        Grammar.command(
            "pseudo",
            "Prints English in disguise, to see what a sheet would do to a language.",
            "  en-XA      accented, two fifths longer, in brackets: English without is hard-coded",
            "  ar-XB      in Arabic letters, from right to left",
            "  x-tall     marks above and below: Latin, Devanagari, Khmer and Thai",
            "  x-nospace  ideographs without spaces",
            "  x-key      the key of each unit in its place",
            "  x-missing  every seventh unit is missing; with --bundle only, it cannot be printed",
            "Example: from right to left, in large print on Letter paper:",
            "  ./clearleaf translate pseudo ar-XB --size 24 --paper letter");
    pseudo.usageMessage().customSynopsis("./clearleaf translate pseudo [KIND...] [OPTION...]");
    pseudo.addPositional(words("KIND", "Kinds to make. Default: all that can be printed."));
    pseudo.addOption(
        text(Grammar.SIZE, "PT", "Size of the print: 16, 18, 20, 24 or 28 points. Default: 18."));
    pseudo.addOption(text(Grammar.PAPER, "PAPER", "a4 or letter. Default: a4."));
    pseudo.addOption(
        text(OUT, "FOLDER", "Where the sheets go. Default: " + MakeCommand.DEFAULT_FOLDER + "."));
    pseudo.addOption(
        Grammar.flag(BUNDLE)
            .description(
                "Print nothing, and write the folders into translations/, for other tools. make,"
                    + " check and all other commands then see them; take them away in the end.")
            .build());
    return pseudo;
  }

  private static CommandSpec acknowledge() {
    var acknowledge =
        Grammar.command(
            "acknowledge",
            "Records why a finding is right as it is; it lapses when one of the texts changes.",
            "Errors on a dose cannot be acknowledged, nor what keeps a sheet from being made.",
            "Example: a word that is the same in French:",
            "  ./clearleaf translate acknowledge fr text.same phases.step-1.name"
                + " --because \"It is French too.\"");
    acknowledge
        .usageMessage()
        .customSynopsis("./clearleaf translate acknowledge TAG CHECK UNIT... --because REASON");
    acknowledge.addPositional(words("TAG CHECK UNIT", "The language, the check, the units."));
    acknowledge.addOption(text(BECAUSE, "REASON", "Why it is right, one line."));
    return acknowledge;
  }

  private static Entry step(String name, Step step, String description) {
    var spec =
        Grammar.command(
            name,
            description,
            "People stand in bundle.yaml. Any later change of the words voids what is recorded.",
            "Example: two units, then everything of one sheet:",
            "  ./clearleaf translate "
                + name
                + " es draft.label draft.advice --person ana"
                + why(step),
            "  ./clearleaf translate "
                + name
                + " es --all --sheet acute-lymphocytic-leukemia --person ana"
                + why(step));
    spec.usageMessage()
        .customSynopsis("./clearleaf translate " + name + " TAG [UNIT...] --person ID [OPTION...]");
    spec.addPositional(
        words("TAG UNIT", "The language, and units as msgctxt names them in its PO files."));
    spec.addOption(text(PERSON, "ID", "Who has done it, as bundle.yaml names them."));
    spec.addOption(text(DATE, "DAY", "When, such as 2026-05-08. Default: today."));
    spec.addOption(text(NOTE, "TEXT", "Why, or what to know; needed to reject and to waive."));
    spec.addOption(
        Grammar.flag(ALL).description("Every unit for which the step makes sense.").build());
    spec.addOption(text(SHEET, "NAME", "With --all: only of this summary, or of common."));
    return new Entry(spec, (surroundings, given) -> new SignCommand(step, surroundings, given));
  }

  private static String why(Step step) {
    return step == Step.REJECT || step == Step.WAIVE ? " --note \"...\"" : "";
  }

  private static PositionalParamSpec words(String label, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
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

  private static CommandSpec preview() {
    var preview =
        Grammar.command(
            "preview",
            "Shows what becomes of the words: the handout, and a working copy beside the English.",
            "Example: Spanish, made again whenever a file is saved:",
            "  ./clearleaf translate preview es --watch",
            "Open both files in a PDF viewer that loads them again by itself. Ctrl-C ends it.");
    preview
        .usageMessage()
        .customSynopsis("./clearleaf translate preview TAG [SUMMARY] [OPTION...]");
    preview.addPositional(one(0, "TAG", "The language, such as es."));
    preview.addPositional(
        one(
            1,
            Grammar.SUMMARY,
            "Name of a file in summaries/. Default: all that the language has."));
    preview.addOption(
        Grammar.flag(WATCH)
            .description("Make both files again when the words, a summary or a template change.")
            .build());
    preview.addOption(
        text(
            Grammar.SIZE,
            "PT",
            "Size of the handout's print: 16, 18, 20, 24 or 28 points. Default: 18."));
    preview.addOption(text(Grammar.PAPER, "PAPER", "a4 or letter. Default: a4."));
    preview.addOption(
        text(OUT, "FOLDER", "Where the files go. Default: " + PreviewCommand.DEFAULT_FOLDER + "."));
    return preview;
  }

  private static PositionalParamSpec one(int index, String label, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .index(String.valueOf(index))
        .arity("0..1")
        .type(String.class)
        .description(description)
        .build();
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
