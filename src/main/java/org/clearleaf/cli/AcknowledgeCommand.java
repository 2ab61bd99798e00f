package org.clearleaf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.clearleaf.base.Problems;
import org.clearleaf.base.SourceText;
import org.clearleaf.proofreading.Finding;
import org.clearleaf.proofreading.Proofreader;
import org.clearleaf.translation.Acknowledgements;
import picocli.CommandLine.ParseResult;

/** {@code clearleaf translate acknowledge}: a finding that somebody has found right, and why. */
final class AcknowledgeCommand implements Command {
  private final Surroundings surroundings;
  private final ParseResult given;

  AcknowledgeCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
  }

  @Override
  public int run() throws WrongUse, IOException {
    List<String> words = given.matchedPositionalValue(0, List.of());
    if (words.size() < 3) {
      throw new WrongUse("Give the language, the check and the units: es text.same doctor");
    }
    var reason = given.matchedOptionValue(TranslateGrammar.BECAUSE, "").strip();
    if (reason.isEmpty() || reason.chars().anyMatch(c -> c < ' ')) {
      throw new WrongUse("Say in one line why it is right, with --because.");
    }
    var bench = new Bench(surroundings);
    var read = bench.read(bench.pick(words.subList(0, 1)).getFirst());
    if (read.translation().isEmpty()) {
      var report = new ProblemReport();
      report.addAll(read.problems());
      report.print(surroundings.err());
      return CommandLineTool.PROBLEMS;
    }
    var translation = read.translation().get();
    var check = words.get(1);
    var findings = new ArrayList<Finding>();
    for (var segment : Bench.segments(translation, words.subList(2, words.size()))) {
      var finding =
          read.proofreading().get().findings().stream()
              .filter(f -> f.check().equals(check))
              .filter(f -> f.segment().filter(s -> s.id().equals(segment.id())).isPresent())
              .findFirst()
              .orElseThrow(
                  () -> new WrongUse("%s finds nothing in %s.".formatted(check, segment.id())));
      if (!Proofreader.mayBeAcknowledged(finding)) {
        throw new WrongUse(
            "%s in %s cannot be acknowledged: it has to be mended.".formatted(check, segment.id()));
      }
      findings.add(finding);
    }
    write(Acknowledgements.file(translation.language()), findings, reason);
    surroundings.out().println(findings.size() + " acknowledged.");
    return CommandLineTool.DONE;
  }

  private void write(String file, List<Finding> findings, String reason) throws IOException {
    var shelf = surroundings.shelf();
    var text =
        shelf.exists(file)
            ? SourceText.read(file, shelf, new Problems()).orElse("")
            : Acknowledgements.HEADER + "\n";
    var out = new StringBuilder(text);
    if (!text.endsWith("\n")) {
      out.append('\n');
    }
    for (var finding : findings) {
      var segment = finding.segment().orElseThrow();
      out.append(
              String.join(
                  "\t",
                  finding.check(),
                  segment.id(),
                  segment.sourceHash(),
                  segment.targetHash(),
                  reason))
          .append('\n');
    }
    var files = new LinkedHashMap<String, byte[]>();
    files.put(file, out.toString().getBytes(StandardCharsets.UTF_8));
    surroundings.store().write(files);
  }
}
