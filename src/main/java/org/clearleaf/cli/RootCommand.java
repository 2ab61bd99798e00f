package org.clearleaf.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code clearleaf} alone: says what there is. */
@Command(
    name = "clearleaf",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    description = "Makes large-print, accessible handouts in many languages.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit status: 0 all is well; 1 something in the content is wrong, the other sheets were made; 2 wrong use."
    })
final class RootCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return CommandLineTool.WRONG_USE;
  }

  /** The version of pom.xml, from the manifest of the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = RootCommand.class.getPackage().getImplementationVersion();
      return new String[] {"clearleaf " + (version == null ? "(not packaged)" : version)};
    }
  }
}
