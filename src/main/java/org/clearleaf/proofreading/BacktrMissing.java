package org.clearleaf.proofreading;

import org.clearleaf.base.Severity;
import org.clearleaf.messages.Bundle.BackTranslation;
import org.clearleaf.content.UnitClass;

/** The bundle says that its words were translated back, and these were not as they are today. */
final class BacktrMissing implements PairCheck {

  @Override
  public String id() {
    return "backtr.missing";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    boolean promised = isPromised(proof.bundle().backTranslation(), pair.segment().unitClass());
    if (promised && pair.form() == 0 && pair.segment().backTranslation().isEmpty()) {
      findings.add(
          this,
          Severity.INFO,
          pair,
          "Nobody has translated these words back.",
          "Ask somebody who has not seen the English to translate them back.");
    }
  }

  private static boolean isPromised(BackTranslation promise, UnitClass unitClass) {
    return switch (promise) {
      case NONE -> false;
      case CRITICAL -> NumValue.severity(unitClass) == Severity.ERROR;
      case MACHINE, ALL -> true;
    };
  }
}
