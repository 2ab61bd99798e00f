package org.clearleaf.proofreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Severity;
import org.clearleaf.content.UnitClass;
import org.clearleaf.proofreading.Proofreading.Acknowledged;
import org.clearleaf.translation.Acknowledgements;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;

/**
 * Reads one language with every check and takes what was acknowledged out of the findings. Safe for
 * several threads.
 */
public final class Proofreader {

  /** Where an acknowledgement would let a wrong dose pass. */
  private static final UnitClass NEVER = UnitClass.DOSE;

  private final GlyphCoverage glyphs;
  private final SheetFit fit;

  /**
   * @param glyphs which characters can be printed
   * @param fit what does not fit on a sheet
   */
  public Proofreader(GlyphCoverage glyphs, SheetFit fit) {
    this.glyphs = glyphs;
    this.fit = fit;
  }

  /** Says nothing of fonts and layout. */
  public Proofreader() {
    this(GlyphCoverage.UNKNOWN, SheetFit.UNKNOWN);
  }

  /**
   * @param found what the readers of the language's files have found
   */
  public Proofreading read(Translation translation, List<Problem> found) {
    var findings = new Findings(translation.language());
    var bySegment = new HashMap<String, Segment>();
    translation
        .segments()
        .forEach(segment -> bySegment.put(segment.place().file() + " " + segment.key(), segment));
    for (var problem : found) {
      var key = problem.place().file() + " " + problem.place().unit();
      findings.add(problem, Optional.ofNullable(bySegment.get(key)));
    }
    var proof = new Proof(translation, glyphs, fit);
    // Nobody wrote the words of a pseudolanguage: only whether they can be printed is asked.
    for (var check : translation.language().isPseudo() ? java.util.List.<Check>of() : Checks.ALL) {
      switch (check) {
        case PairCheck pairs -> {
          if (!translation.bundle().isEnglish()) {
            proof.pairs().forEach(pair -> pairs.check(pair, proof, findings));
          }
        }
        case LanguageCheck whole -> whole.check(proof, findings);
      }
    }
    return sorted(translation, findings.list());
  }

  private static Proofreading sorted(Translation translation, List<Finding> findings) {
    var lines = lines(translation.acknowledgements());
    var used = new ArrayList<Acknowledgements.Line>();
    var open = new ArrayList<Finding>();
    var acknowledged = new ArrayList<Acknowledged>();
    for (var finding : findings) {
      var line = finding.segment().map(segment -> lines.get(new Key(finding.check(), segment)));
      if (line.isPresent() && mayBeAcknowledged(finding)) {
        acknowledged.add(new Acknowledged(finding, line.get()));
        used.add(line.get());
      } else {
        open.add(finding);
      }
      line.ifPresent(used::add);
    }
    var wordless =
        translation.segments().stream()
            .filter(segment -> segment.wording().isMissing())
            .map(Segment::id)
            .collect(Collectors.toSet());
    for (var line : translation.acknowledgements().lines()) {
      // Of a unit without words, or with words that cannot be read, nothing else is told.
      if (!used.contains(line) && !wordless.contains(line.segment())) {
        open.add(unused(line));
      }
    }
    open.sort(
        Comparator.comparing((Finding finding) -> finding.problem().place().file())
            .thenComparing(finding -> finding.problem().place().line()));
    return new Proofreading(
        translation.language(),
        List.copyOf(open),
        List.copyOf(acknowledged),
        translation.segments().size());
  }

  private static Finding unused(Acknowledgements.Line line) {
    var catalogue = line.segment().contains("/") ? line.segment().split("/")[0] : null;
    return new Finding(
        Problem.warning(
            "ack.unused",
            line.place(),
            "Nothing is found any more that this line acknowledges.",
            "Take the line out; if the texts have changed, look at the finding again."),
        Optional.empty(),
        Optional.ofNullable(catalogue),
        false);
  }

  /**
   * Warnings may be, and errors of judgement; never an error on a dose, and never what keeps the
   * sheet from being made at all.
   */
  public static boolean mayBeAcknowledged(Finding finding) {
    if (finding.problem().severity() != Severity.ERROR) {
      return true;
    }
    return finding.judgement()
        && finding.segment().filter(segment -> segment.unitClass() != NEVER).isPresent();
  }

  private record Key(String check, String segment, String sourceHash, String targetHash) {
    Key(String check, Segment segment) {
      this(check, segment.id(), segment.sourceHash(), segment.targetHash());
    }
  }

  private static Map<Key, Acknowledgements.Line> lines(Acknowledgements acknowledgements) {
    var lines = new HashMap<Key, Acknowledgements.Line>();
    for (var line : acknowledgements.lines()) {
      lines.put(new Key(line.check(), line.segment(), line.sourceHash(), line.targetHash()), line);
    }
    return lines;
  }
}
