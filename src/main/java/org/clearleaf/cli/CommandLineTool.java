package org.clearleaf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The commands, without a process: tests run it on streams of their own. */
final class CommandLineTool {

  /** Everything that was asked for was done. */
  static final int DONE = 0;

  /** Something in the content is wrong; whatever could be made was made. */
  static final int PROBLEMS = 1;

  /** The command was used in a way that cannot work; nothing was made. */
  static final int WRONG_USE = 2;

  private final Surroundings surroundings;
  private final PrintStream out;
  private final PrintStream err;

  CommandLineTool(Surroundings surroundings) {
    this.surroundings = surroundings;
    out = surroundings.out();
    err = surroundings.err();
  }

  /** Runs a command and answers with the exit status; never throws. */
  int run(String... arguments) {
    String command = "";
    try {
      var parsed = Grammar.commandLine().parseArgs(arguments);
      while (parsed.hasSubcommand()) {
        parsed = parsed.subcommand();
        command = (command + " " + parsed.commandSpec().name()).strip();
      }
      return run(command, parsed);
    } catch (ParameterException e) {
      return wrongUse(path(e.getCommandLine().getCommandSpec()), Grammar.mistake(e));
    } catch (WrongUse e) {
      return wrongUse(command, e.getMessage());
    } catch (IOException e) {
      return failed(e);
    } catch (UncheckedIOException e) {
      return failed(e.getCause());
    } catch (RuntimeException | Error e) {
      surroundings.reportUnexpected("", e);
      return PROBLEMS;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private int run(String command, ParseResult parsed) throws WrongUse, IOException {
    var line = parsed.commandSpec().commandLine();
    if (parsed.isUsageHelpRequested()) {
      line.usage(out, Ansi.OFF);
      return DONE;
    }
    if (parsed.isVersionHelpRequested()) {
      out.println("clearleaf " + version());
      return DONE;
    }
    return switch (command) {
      case Grammar.MAKE -> new MakeCommand(surroundings, parsed).run();
      case MailGrammar.NAME -> new MailCommand(surroundings, parsed).run();
      case Grammar.LIST -> new ListCommand(surroundings).run();
      case ServeGrammar.NAME -> new ServeCommand(surroundings, parsed).run();
      case Grammar.PACK -> new PackCommand(surroundings, parsed).run();
      case String c when c.startsWith(TranslateGrammar.NAME + " ") ->
          TranslateGrammar.command(parsed.commandSpec().name(), surroundings, parsed).run();
      default -> {
        line.usage(err, Ansi.OFF);
        yield WRONG_USE;
      }
    };
  }

  private int failed(IOException e) {
    err.println("clearleaf: " + Visible.text(Reasons.withFile(e)));
    return PROBLEMS;
  }

  /** What was typed to reach a command: {@code translate check}. */
  private static String path(CommandSpec spec) {
    return spec.parent() == null ? "" : (path(spec.parent()) + " " + spec.name()).strip();
  }

  private int wrongUse(String command, String message) {
    String whole = command.isEmpty() ? "" : command + " ";
    err.println("clearleaf: " + Visible.text(message));
    err.println("See `./clearleaf " + whole + "--help`.");
    return WRONG_USE;
  }

  /** The version of pom.xml, from the manifest of the jar. */
  private static String version() {
    String version = CommandLineTool.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
