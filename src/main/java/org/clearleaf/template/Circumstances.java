package org.clearleaf.template;

import java.util.Optional;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.messages.SheetWords;

/**
 * What a sheet is made for, beside its words.
 *
 * @param clinic whose sheet it is; without one there are lines to fill in
 * @param draftChosen whether somebody at the clinic chose to hand out a draft; means nothing where
 *     the sheet is none
 * @param beside the same sheet in English, for a bilingual one
 */
public record Circumstances(
    Optional<Clinic> clinic, boolean draftChosen, Optional<SheetWords> beside) {

  public static final Circumstances PLAIN =
      new Circumstances(Optional.empty(), false, Optional.empty());

  /** The same for a clinic that says other things of itself. */
  public Circumstances with(Optional<Clinic> other) {
    return new Circumstances(other, draftChosen, beside);
  }

  Circumstances withoutBeside() {
    return new Circumstances(clinic, draftChosen, Optional.empty());
  }
}
