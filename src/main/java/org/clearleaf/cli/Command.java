package org.clearleaf.cli;

import java.io.IOException;

/** Something that can be typed. */
interface Command {

  /**
   * @return the exit status: one of those of {@link CommandLineTool}
   */
  int run() throws WrongUse, IOException;
}
