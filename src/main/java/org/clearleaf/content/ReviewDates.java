package org.clearleaf.content;

import java.time.LocalDate;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Yaml;

/**
 * The days of a summary's medical review: a sheet that nobody looks at again must not be handed out
 * for ever.
 */
final class ReviewDates {

  /** The longest time from one review to the next, in years (STANDARDS H-k). */
  private static final int LONGEST_CYCLE = 3;

  /** From how many days before the next review it is announced (STANDARDS H-k). */
  private static final int NOTICE = 90;

  private ReviewDates() {}

  static void check(
      LocalDate reviewed, LocalDate next, LocalDate today, Yaml.Mapping yaml, Problems problems) {
    checkNotInFuture(reviewed, today, yaml, problems);
    if (!next.isAfter(reviewed)) {
      problems.error(
          "review.order",
          yaml.place("next-review"),
          "The next review, " + next + ", is not after the review, " + reviewed + ".",
          "Whoever keeps the summary sets the day by which it is reviewed again.");
    } else if (next.isAfter(reviewed.plusYears(LONGEST_CYCLE))) {
      problems.error(
          "review.cycle",
          yaml.place("next-review"),
          "The next review, "
              + next
              + ", is more than "
              + LONGEST_CYCLE
              + " years after the review, "
              + reviewed
              + ".",
          "Set an earlier day, " + reviewed.plusYears(LONGEST_CYCLE) + " at the latest.");
    }
    if (today.isAfter(next)) {
      problems.error(
          "review.expired",
          yaml.place("next-review"),
          "The next review was due by " + next + "; the sheet must not be handed out any more.",
          "A clinician reviews the source; then set \"reviewed\" and \"next-review\" anew.");
    } else if (today.isAfter(next.minusDays(NOTICE))) {
      problems.warning(
          "review.soon",
          yaml.place("next-review"),
          "The next review is due by " + next + ".",
          "Ask a clinician to review the source before that day.");
    }
  }

  static void checkNotInFuture(
      LocalDate reviewed, LocalDate today, Yaml.Mapping yaml, Problems problems) {
    if (reviewed.isAfter(today)) {
      problems.error(
          "review.future",
          yaml.place("reviewed"),
          "The day of the review, " + reviewed + ", lies in the future.",
          "Write the day on which the source was reviewed.");
    }
  }
}
