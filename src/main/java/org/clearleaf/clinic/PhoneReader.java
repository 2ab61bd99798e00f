package org.clearleaf.clinic;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearleaf.base.Language;
import org.clearleaf.base.Nearest;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Yaml;

/** Reads a phone number of {@code clinic.yaml}, and what it is for. */
final class PhoneReader {

  /** E.123 allows spaces, hyphens and brackets; an extension stands at the end. */
  private static final Pattern PHONE =
      Pattern.compile("\\+?\\(?[0-9][0-9 ().\\-\u2011]{1,24}[0-9]( ?(ext\\.?|x) ?[0-9]{1,6})?");

  /** Short numbers, such as 911 or 112. */
  private static final Pattern SHORT_PHONE = Pattern.compile("[0-9]{3,6}");

  private final LocalTextReader texts;
  private final Problems problems;

  PhoneReader(LocalTextReader texts, Problems problems) {
    this.texts = texts;
    this.problems = problems;
  }

  /** Empty, with problems, where it cannot be dialled or nobody can tell whom it reaches. */
  Optional<Phone> read(Yaml.Mapping yaml) {
    var number = yaml.text("number");
    var purpose = purpose(yaml);
    LoginKeys.rejectOtherKeys(yaml, problems);
    if (number.isPresent() && !isPhone(number.get())) {
      problems.error(
          "clinic.phone",
          yaml.place("number"),
          "\"" + number.get() + "\" is no phone number.",
          "Write digits with spaces or hyphens, such as +1 555 010 0199 or 555-0100 ext. 12.");
      return Optional.empty();
    }
    return number.isPresent() && purpose.isPresent()
        ? Optional.of(new Phone(purpose.get(), number.get()))
        : Optional.empty();
  }

  /**
   * A word that every language has, or a text of the clinic's own. A text that is nearly such a
   * word is a mistake in typing: it would stand in English, misspelt, on every sheet.
   */
  private Optional<Phone.Purpose> purpose(Yaml.Mapping yaml) {
    if (!yaml.has("for")) {
      return Optional.of(Phone.Purpose.Known.ANY);
    }
    var own = texts.read(yaml, "for", LocalTextReader.LONGEST_NAME);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    var english = own.get().forReaderOf(Language.ENGLISH).text();
    if (!yaml.isMapping("for")) {
      var known = Phone.Purpose.Known.of(english);
      if (known.isPresent()) {
        return Optional.of(known.get());
      }
      var words = Arrays.stream(Phone.Purpose.Known.values()).map(Phone.Purpose.Known::word);
      var meant = Nearest.of(english, words.toList());
      if (meant.isPresent()) {
        problems.error(
            "clinic.purpose",
            yaml.place("for"),
            "\"" + english + "\" is nearly a word that every language has.",
            "Did you mean \"%s\"? If it is a text of your own, write \"for: {en: %s}\"."
                .formatted(meant.get(), english));
        return Optional.empty();
      }
    }
    texts.needed(english, own.get(), yaml.place("for"));
    return Optional.of(new Phone.Purpose.Own(own.get()));
  }

  private static boolean isPhone(String number) {
    return PHONE.matcher(number).matches() || SHORT_PHONE.matcher(number).matches();
  }
}
