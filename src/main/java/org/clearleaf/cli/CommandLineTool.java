package org.clearleaf.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The commands, without a process: tests run it on streams of their own. */
final class CommandLineTool {

  /** Everything that was asked for was done. */
  static final int DONE = 0;

  /** Something in the content is wrong; whatever could be made was made. */
  static final int PROBLEMS = 1;

  /** The command was used in a way that cannot work; nothing was made. */
  static final int WRONG_USE = 2;

  private final Surroundings surroundings;

  CommandLineTool(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs a command and answers with the exit status; never throws. */
  int run(String... args) {
    var out = writer(surroundings.out());
    var err = writer(surroundings.err());
    try {
      return new CommandLine(new RootCommand())
          .addSubcommand(new MakeCommand(surroundings))
          .addSubcommand(new ListCommand(surroundings))
          .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
          .setOut(out)
          .setErr(err)
          .setParameterExceptionHandler(CommandLineTool::wrongUse)
          .setExecutionExceptionHandler((e, command, parsed) -> unexpected(e))
          .execute(args);
    } catch (RuntimeException | Error e) {
      return unexpected(e);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static int wrongUse(ParameterException e, String[] args) {
    var command = e.getCommandLine();
    command.getErr().println("clearleaf: " + e.getMessage());
    command.getErr().println("See `" + command.getCommandSpec().qualifiedName() + " --help`.");
    return WRONG_USE;
  }

  private int unexpected(Throwable e) {
    surroundings.reportUnexpected("", e);
    return PROBLEMS;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
