package org.clearleaf.proofreading;

import java.util.List;

/** The rules, in the order in which their findings are told. A new one has its place here. */
final class Checks {

  static final List<Check> ALL =
      List.of(
          new TextSame(),
          new NumValue(),
          new NumStyle(),
          new NumAmbiguous(),
          new UnitSymbol(),
          new TermDnt(),
          new TermGlossary(),
          new TermNegation(),
          new BacktrDiff(),
          new BacktrMissing(),
          new ReadLevel());

  private Checks() {}

  /**
   * Whether the finding is one of our rules, which judge words and may be wrong; what the readers
   * of the files report is never a matter of opinion.
   */
  static boolean isJudgement(String id) {
    return ALL.stream().anyMatch(check -> check.id().equals(id));
  }
}
