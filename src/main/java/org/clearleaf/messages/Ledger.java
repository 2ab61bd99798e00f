package org.clearleaf.messages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.messages.Bundle.Person;
import org.clearleaf.messages.Bundle.Role;

/**
 * A language's signoff.tsv: who did what to which unit, line by line, never changed, only added to
 * (TRANSLATION 4.3). A line holds for exactly the two texts whose hashes it carries.
 *
 * <p>Keys are {@code catalogue/key}, such as {@code common/footer.page}, since two summaries may
 * have the same keys.
 */
public record Ledger(Map<String, List<Line>> lines) {

  public static final String HEADER = "key\tstep\tsrc-hash\ttgt-hash\tperson-id\tdate\tnote";

  private static final int COLUMNS = 7;

  private static final int HASH_LENGTH = 16;

  public enum Step {
    TRANSLATE,
    REVISE,
    BACK_TRANSLATE,
    CLINICAL,
    /** The English text was changed without changing what it says: earlier sign-offs go on. */
    CARRY,
    REJECT,
    /** A clinician does without the back-translation. */
    WAIVE
  }

  /**
   * @param place where the line stands
   */
  public record Line(
      Place place,
      Step step,
      String sourceHash,
      String targetHash,
      Person person,
      LocalDate date) {}

  public static Ledger read(Bundle bundle, Shelf shelf, Problems problems) {
    var file = Bundles.FOLDER + "/" + bundle.language() + "/signoff.tsv";
    var text = SourceText.read(file, shelf, problems).orElse(HEADER);
    var lines = new HashMap<String, List<Line>>();
    int number = 0;
    for (var line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (number == 1) {
        checkHeader(line, file, problems);
      } else if (!line.isBlank()) {
        read(line, Place.line(file, number), bundle, shelf, problems, lines);
      }
    }
    return new Ledger(lines);
  }

  /** The lines of a unit, in the order in which they were written. */
  public List<Line> of(Catalogue catalogue, String key) {
    return lines.isEmpty()
        ? List.of()
        : lines.getOrDefault(catalogue.name() + "/" + key, List.of());
  }

  private static void checkHeader(String line, String file, Problems problems) {
    if (!line.equals(HEADER)) {
      problems.error(
          "signoff.line",
          Place.line(file, 1),
          "The first line is not the header of a list of sign-offs.",
          "Begin with these words, a tab between them: " + HEADER.replace('\t', ' ') + ".");
    }
  }

  private static void read(
      String line,
      Place place,
      Bundle bundle,
      Shelf shelf,
      Problems problems,
      Map<String, List<Line>> lines) {
    var cells = line.split("\t", -1);
    if (cells.length < COLUMNS - 1 || cells.length > COLUMNS) {
      reject(
          place,
          "The line has " + cells.length + " columns.",
          "Write seven, with one tab between them.",
          problems);
      return;
    }
    var unit = Place.unit(place.file(), place.line(), cells[0]);
    var step =
        find(
            Step.values(),
            s -> s.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(cells[1]));
    var person = Optional.ofNullable(bundle.people().get(cells[4]));
    var date = date(cells[5]).filter(day -> !day.isAfter(shelf.today()));
    boolean hasNote = cells.length == COLUMNS && !cells[6].isBlank();
    if (cells[0].indexOf('/') < 1) {
      reject(
          unit,
          "\"" + cells[0] + "\" is no unit.",
          "Write the name of its PO file, a slash and its key, such as common/footer.page.",
          problems);
    } else if (step.isEmpty()) {
      reject(
          unit,
          "\"" + cells[1] + "\" is no step.",
          "Write translate, revise, back-translate, clinical, carry, reject or waive.",
          problems);
    } else if (!isHash(cells[2]) || !isHash(cells[3])) {
      reject(
          unit,
          "The texts that were signed are not given by their hashes.",
          "Write the first 16 digits of each text's SHA-256, in small letters.",
          problems);
    } else if (person.isEmpty()) {
      reject(
          unit,
          "\"" + cells[4] + "\" is nobody in bundle.yaml.",
          "Add the person there under \"people\", with the role.",
          problems);
    } else if (date.isEmpty()) {
      reject(
          unit,
          "\"" + cells[5] + "\" is no day up to today.",
          "Write the day of the sign-off, such as 2026-05-08.",
          problems);
    } else if (!hasNote && (step.get() == Step.REJECT || step.get() == Step.WAIVE)) {
      reject(unit, "The line gives no reason.", "Write into the last column why.", problems);
    } else if (person.get().role() != Role.CLINICIAN
        && (step.get() == Step.CLINICAL || step.get() == Step.WAIVE)) {
      reject(
          unit,
          person.get().id() + " is no clinician.",
          "Only a clinician can take this step; mend the role in bundle.yaml if it is wrong there.",
          problems);
    } else {
      lines
          .computeIfAbsent(cells[0], _ -> new ArrayList<>())
          .add(new Line(unit, step.get(), cells[2], cells[3], person.get(), date.get()));
    }
  }

  private static void reject(Place place, String message, String remedy, Problems problems) {
    problems.error("signoff.line", place, message, remedy);
  }

  private static <T> Optional<T> find(T[] all, Predicate<T> wanted) {
    for (var one : all) {
      if (wanted.test(one)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isHash(String text) {
    return text.length() == HASH_LENGTH
        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }
}
