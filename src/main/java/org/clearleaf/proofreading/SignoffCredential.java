package org.clearleaf.proofreading;

import java.util.TreeMap;
import org.clearleaf.base.Severity;
import org.clearleaf.messages.Ledger.Line;

/**
 * Somebody signed of whom bundle.yaml does not say what entitles them to. 45 CFR 92.201 asks for
 * qualified translators and reviewers, and whoever hands the sheet out has to be able to show that
 * they were (TRANSLATION 4.2). Told once for each person.
 */
final class SignoffCredential implements LanguageCheck {

  @Override
  public String id() {
    return "signoff.credential";
  }

  @Override
  public void check(Proof proof, Findings findings) {
    var first = new TreeMap<String, Line>();
    proof
        .translation()
        .ledger()
        .lines()
        .values()
        .forEach(lines ->
            lines.forEach(line ->
                first.merge(
                    line.person().id(),
                    line,
                    (a, b) -> a.place().line() <= b.place().line() ? a : b)));
    first.values().stream()
        .filter(line -> line.person().credential().isEmpty())
        .forEach(line ->
            findings.add(
                this,
                Severity.INFO,
                line.place(),
                line.person().id() + " signs, and bundle.yaml names no credential.",
                "Add \"credential\" to the person there: a degree, a certificate, or how proficiency"
                    + " was shown."));
  }
}
