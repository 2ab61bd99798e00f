package org.clearleaf.messages;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Problems;
import org.clearleaf.content.UnitClass;
import org.clearleaf.messages.Bundle.MachineTranslation;
import org.clearleaf.messages.Bundle.Person;
import org.clearleaf.messages.Ledger.Line;

/**
 * What the ledger says of one unit as it is worded today (TRANSLATION 4.3).
 *
 * @param translated who translated it, null if nobody is recorded
 * @param revised null if nobody
 * @param approved null if nobody
 * @param backTranslated whether there is a back-translation, or a clinician did without
 */
public record UnitReview(
    UnitState state, Line translated, Line revised, Line approved, boolean backTranslated) {

  public static UnitReview of(Wording wording, Bundle bundle, List<Line> lines, Problems problems) {
    if (wording.isMissing()) {
      return new UnitReview(UnitState.MISSING, null, null, null, false);
    }
    if (wording.stale()) {
      return new UnitReview(UnitState.STALE, null, null, null, false);
    }
    var signed = lines.isEmpty() ? new Signed() : replay(wording, lines, problems);
    return new UnitReview(
        state(signed, bundle),
        signed.translated,
        signed.revised,
        signed.approved,
        signed.backTranslated());
  }

  /** What is still to be done before the unit may be released; empty if nothing is. */
  public Optional<String> lacking(UnitClass unitClass, boolean english) {
    if (state == UnitState.MISSING || state == UnitState.STALE) {
      return Optional.of("a translation");
    }
    if (state == UnitState.DRAFT) {
      return Optional.of(
          english ? "English words that nobody rejected" : "a translator who stands for the words");
    }
    if (unitClass == UnitClass.FURNITURE) {
      return Optional.empty();
    }
    if (english) {
      return approved == null
          ? Optional.of("a clinician's approval of the English words")
          : Optional.empty();
    }
    if (state == UnitState.TRANSLATED) {
      return Optional.of("a revision by a second person");
    }
    return switch (unitClass) {
      case FURNITURE, GENERAL -> Optional.empty();
      case WARNING, EMERGENCY, DOSE -> {
        if (state != UnitState.APPROVED) {
          yield Optional.of("a clinician's approval");
        }
        yield backTranslated
            ? Optional.empty()
            : Optional.of("a back-translation, or a clinician who does without");
      }
    };
  }

  /** The steps taken for one pair of texts. */
  private static final class Signed {
    private Line translated;
    private Line revised;
    private Line approved;
    private Line translatedBack;
    private boolean waived;
    private boolean rejected;

    boolean backTranslated() {
      return translatedBack != null || waived;
    }

    Signed copy() {
      var copy = new Signed();
      copy.translated = translated;
      copy.revised = revised;
      copy.approved = approved;
      copy.translatedBack = translatedBack;
      copy.waived = waived;
      copy.rejected = rejected;
      return copy;
    }
  }

  private record Texts(String sourceHash, String targetHash) {}

  private static Signed replay(Wording wording, List<Line> lines, Problems problems) {
    var byTexts = new HashMap<Texts, Signed>();
    var latestOfTarget = new HashMap<String, Signed>();
    for (var line : lines) {
      var texts = new Texts(line.sourceHash(), line.targetHash());
      if (line.step() == Ledger.Step.CARRY) {
        // The same words were signed for an earlier English text.
        var earlier = latestOfTarget.get(line.targetHash());
        byTexts.put(texts, earlier == null ? new Signed() : earlier.copy());
      }
      var signed = byTexts.computeIfAbsent(texts, _ -> new Signed());
      latestOfTarget.put(line.targetHash(), signed);
      take(line, signed, wording.source().unit().unitClass(), problems);
    }
    var today = new Texts(TextHash.of(wording.source().forms()), TextHash.of(wording.texts()));
    return byTexts.getOrDefault(today, new Signed());
  }

  private static void take(Line line, Signed signed, UnitClass unitClass, Problems problems) {
    boolean translator = isBy(line.person(), signed.translated);
    switch (line.step()) {
      case TRANSLATE -> {
        if (isBy(line.person(), signed.revised) || isBy(line.person(), signed.translatedBack)) {
          problems.error(
              "signoff.same-person",
              line.place(),
              line.person().id() + " has checked this unit and cannot be its translator as well.",
              "Ask somebody else to stand for the words.");
        } else {
          signed.translated = line;
          signed.rejected = false;
        }
      }
      case REVISE -> {
        if (translator) {
          problems.error(
              "signoff.same-person",
              line.place(),
              line.person().id() + " translated this unit and cannot revise it as well.",
              "Ask a second person to revise it.");
        } else {
          signed.revised = line;
          signed.rejected = false;
        }
      }
      case BACK_TRANSLATE -> {
        if (translator) {
          problems.error(
              "signoff.same-person",
              line.place(),
              line.person().id() + " translated this unit and cannot translate it back.",
              "Ask somebody who does not know the English.");
        } else {
          signed.translatedBack = line;
        }
      }
      case WAIVE -> signed.waived = true;
      case CLINICAL -> {
        if (translator && unitClass == UnitClass.DOSE) {
          problems.error(
              "signoff.same-person",
              line.place(),
              line.person().id() + " translated this dose and cannot approve it as well.",
              "Ask another clinician to approve it.");
        } else {
          if (translator) {
            problems.warning(
                "signoff.same-person",
                line.place(),
                line.person().id() + " translated this unit and approved it as well.",
                "Better ask another clinician to approve it.");
          }
          signed.approved = line;
        }
      }
      case REJECT -> {
        signed.translated = null;
        signed.revised = null;
        signed.approved = null;
        signed.translatedBack = null;
        signed.waived = false;
        signed.rejected = true;
      }
      case CARRY -> {}
    }
  }

  private static boolean isBy(Person person, Line line) {
    return line != null && line.person().equals(person);
  }

  private static UnitState state(Signed signed, Bundle bundle) {
    if (signed.rejected) {
      return UnitState.DRAFT;
    }
    if (bundle.isEnglish()) {
      return signed.approved != null
          ? UnitState.APPROVED
          : signed.revised != null ? UnitState.REVISED : UnitState.TRANSLATED;
    }
    if (signed.revised != null) {
      return signed.approved != null ? UnitState.APPROVED : UnitState.REVISED;
    }
    // What a computer wrote counts as nobody's until a person signs exactly these words.
    boolean aPersonsWords =
        signed.translated != null || bundle.machineTranslation() != MachineTranslation.UNEDITED;
    return aPersonsWords ? UnitState.TRANSLATED : UnitState.DRAFT;
  }
}
