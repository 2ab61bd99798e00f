package org.clearleaf.proofreading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearleaf.base.Severity;
import org.clearleaf.messages.Ledger.Line;
import org.clearleaf.translation.Segment;

/**
 * Sign-offs that hold no more: the unit was signed, its texts were changed, and nobody has signed
 * them since; or the unit is gone. The lines stay where they are, as a record; what is told is that
 * somebody has to sign again.
 */
final class SignoffVoid implements LanguageCheck {

  @Override
  public String id() {
    return "signoff.void";
  }

  @Override
  public void check(Proof proof, Findings findings) {
    Map<String, Segment> segments = new HashMap<>();
    proof.translation().segments().forEach(segment -> segments.put(segment.id(), segment));
    new TreeMap<>(proof.translation().ledger().lines())
        .forEach((id, lines) -> {
          var segment = segments.get(id);
          var last = lines.getLast();
          if (segment == null) {
            findings.add(
                this,
                Severity.INFO,
                last.place(),
                "What was signed is no unit any more.",
                "Leave the line as a record; if the key was renamed, sign the unit under its new one.");
          } else if (!segment.texts().isEmpty()
              && lines.stream().noneMatch(l -> fits(l, segment))) {
            findings.add(
                this,
                Severity.INFO,
                segment,
                "The words or their English were changed after "
                    + people(lines)
                    + " signed them, "
                    + last.place()
                    + ".",
                "Ask for the steps again; if the English says the same as before, \"carry\" is enough.");
          }
        });
  }

  private static boolean fits(Line line, Segment segment) {
    return line.sourceHash().equals(segment.sourceHash())
        && line.targetHash().equals(segment.targetHash());
  }

  private static String people(List<Line> lines) {
    return lines.stream()
        .map(line -> line.person().id())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
