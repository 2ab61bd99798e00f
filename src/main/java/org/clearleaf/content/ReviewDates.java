package org.clearleaf.content;

import java.time.LocalDate;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Yaml;

/**
 * The days of a summary's medical review, or the day on which it was written, and of the next
 * review: a sheet that nobody looks at again must not be handed out for ever.
 *
 * @param day the key of the first: {@code reviewed} or {@code written}
 */
record ReviewDates(Yaml.Mapping yaml, String day, LocalDate today, Problems problems) {

  /** The longest time from one review to the next, in years (STANDARDS H-k). */
  private static final int LONGEST_CYCLE = 3;

  /** From how many days before the next review it is announced (STANDARDS H-k). */
  private static final int NOTICE = 90;

  void check(LocalDate dated, LocalDate next) {
    checkNotInFuture(dated);
    if (!next.isAfter(dated)) {
      problems.error(
          "review.order",
          yaml.place("next-review"),
          "The next review, %s, is not after %s, %s.".formatted(next, name(), dated),
          "Whoever keeps the summary sets the day by which it is reviewed again.");
    } else if (next.isAfter(dated.plusYears(LONGEST_CYCLE))) {
      problems.error(
          "review.cycle",
          yaml.place("next-review"),
          "The next review, %s, is more than %d years after %s, %s."
              .formatted(next, LONGEST_CYCLE, name(), dated),
          "Set an earlier day, " + dated.plusYears(LONGEST_CYCLE) + " at the latest.");
    }
    if (today.isAfter(next)) {
      problems.error(
          "review.expired",
          yaml.place("next-review"),
          "The next review was due by " + next + "; the sheet must not be handed out any more.",
          "A clinician reviews the source; then set \"%s\" and \"next-review\" anew."
              .formatted(day));
    } else if (today.isAfter(next.minusDays(NOTICE))) {
      problems.warning(
          "review.soon",
          yaml.place("next-review"),
          "The next review is due by " + next + ".",
          "Ask a clinician to review the source before that day.");
    }
  }

  private String name() {
    return day.equals(FrontMatter.WRITTEN) ? "the day of writing" : "the day of the review";
  }

  void checkNotInFuture(LocalDate dated) {
    if (dated.isAfter(today)) {
      problems.error(
          "review.future",
          yaml.place(day),
          "T%s, %s, lies in the future.".formatted(name().substring(1), dated),
          "Write the day on which the source was reviewed, or the sheet was written.");
    }
  }
}
