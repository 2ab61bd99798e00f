package org.clearleaf.proofreading;

import java.util.HashMap;
import org.clearleaf.base.Severity;
import org.clearleaf.translation.Glossary.Term;

/** One English term has two lines in the glossary: one term for one concept (STANDARDS H-p). */
final class GlossaryDuplicate implements LanguageCheck {

  @Override
  public String id() {
    return "glossary.duplicate";
  }

  @Override
  public void check(Proof proof, Findings findings) {
    var first = new HashMap<String, Term>();
    for (var term : proof.translation().glossary().terms()) {
      var earlier = first.putIfAbsent(ConsistSameSource.folded(term.english()), term);
      if (earlier != null) {
        findings.add(
            this,
            Severity.WARNING,
            term.place(),
            "\""
                + term.english()
                + "\" stands in line "
                + earlier.place().line()
                + " already, as \""
                + earlier.target()
                + "\".",
            "Keep one line, and put the other word under \"also\" or \"not\".");
      }
    }
  }
}
