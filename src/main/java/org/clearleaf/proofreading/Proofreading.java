package org.clearleaf.proofreading;

import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Severity;
import org.clearleaf.translation.Acknowledgements;

/**
 * What came of proofreading a language.
 *
 * @param findings that are open, those of one file in the order of its lines
 * @param acknowledged that somebody has looked at and found right
 * @param units how many were read
 */
public record Proofreading(
    Language language, List<Finding> findings, List<Acknowledged> acknowledged, int units) {

  public record Acknowledged(Finding finding, Acknowledgements.Line line) {}

  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  public int count(Severity severity) {
    return (int)
        findings.stream().filter(finding -> finding.problem().severity() == severity).count();
  }
}
