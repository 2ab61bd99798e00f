package org.clearleaf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.SourceText;
import org.clearleaf.proofreading.Finding;
import org.clearleaf.messages.CharacterCheck;
import org.clearleaf.proofreading.Proofreader;
import org.clearleaf.proofreading.Proofreading;
import org.clearleaf.translation.Acknowledgements;
import org.clearleaf.translation.Segment;
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
    var reason = reason();
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
      findings.add(finding(check, segment, read.proofreading().get()));
    }
    write(Acknowledgements.file(translation.language()), findings, reason);
    surroundings.out().println(findings.size() + " acknowledged.");
    return CommandLineTool.DONE;
  }

  private String reason() throws WrongUse {
    var reason = given.matchedOptionValue(TranslateGrammar.BECAUSE, "").strip();
    if (reason.isEmpty() || reason.chars().anyMatch(c -> c < ' ')) {
      throw new WrongUse("Say in one line why it is right, with --because.");
    }
    var problems = new Problems();
    CharacterCheck.check(reason, Place.NOWHERE, problems);
    if (problems.hasErrors()) {
      throw new WrongUse("--because: " + problems.list().getFirst().message());
    }
    return reason;
  }

  /** One for the check and the unit; the line then holds for all that it finds there. */
  private static Finding finding(String check, Segment segment, Proofreading proofreading)
      throws WrongUse {
    var here = proofreading.findings().stream().filter(f -> is(f, check, segment)).toList();
    if (here.isEmpty()) {
      boolean already =
          proofreading.acknowledged().stream().anyMatch(a -> is(a.finding(), check, segment));
      throw new WrongUse(
          already
              ? "%s in %s is acknowledged already.".formatted(check, segment.id())
              : "%s finds nothing in %s.".formatted(check, segment.id()));
    }
    if (!here.stream().allMatch(Proofreader::mayBeAcknowledged)) {
      throw new WrongUse(
          "%s in %s cannot be acknowledged: it has to be mended.".formatted(check, segment.id()));
    }
    return here.getFirst();
  }

  private static boolean is(Finding finding, String check, Segment segment) {
    return finding.check().equals(check)
        && finding.segment().filter(s -> s.id().equals(segment.id())).isPresent();
  }

  private void write(String file, List<Finding> findings, String reason)
      throws WrongUse, IOException {
    var shelf = surroundings.shelf();
    var problems = new Problems();
    var text = shelf.exists(file) ? SourceText.read(file, shelf, problems).orElse("") : "";
    if (problems.hasErrors()) {
      throw new WrongUse(problems.list().getFirst().toString());
    }
    var out = new StringBuilder(text.isBlank() ? Acknowledgements.HEADER : text);
    if (out.charAt(out.length() - 1) != '\n') {
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
