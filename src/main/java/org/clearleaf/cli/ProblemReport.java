package org.clearleaf.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Severity;

/** Problems as a person reads them: each once, those of one file together. */
final class ProblemReport {

  /** So many problems of one file are listed; whoever has mended them sees the next ones. */
  private static final int SHOWN = 20;

  private final SequencedMap<String, LinkedHashSet<Problem>> byFile = new LinkedHashMap<>();

  void addAll(Collection<Problem> problems) {
    for (var problem : problems) {
      byFile.computeIfAbsent(problem.place().file(), file -> new LinkedHashSet<>()).add(problem);
    }
  }

  void print(PrintStream out) {
    for (var problems : byFile.values()) {
      List<Problem> list = new ArrayList<>(problems);
      for (var problem : list.subList(0, Math.min(SHOWN, list.size()))) {
        out.println(severity(problem.severity()) + Visible.text(problem.toString()));
      }
      if (list.size() > SHOWN) {
        out.println("... and " + (list.size() - SHOWN) + " more in this file");
      }
      out.println();
    }
  }

  /** Tells all at once, and answers with the exit status that they mean. */
  static int tell(Problems problems, PrintStream out) {
    var report = new ProblemReport();
    report.addAll(problems.list());
    report.print(out);
    out.flush();
    return problems.hasErrors() ? CommandLineTool.PROBLEMS : CommandLineTool.DONE;
  }

  private static String severity(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT) + "  ";
  }
}
