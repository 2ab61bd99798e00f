package org.clearleaf.clinic;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;

/**
 * A clinic as it describes itself in {@code clinic.yaml}; {@code docs/clinic.md} has the format.
 *
 * @param address its lines as on an envelope; may be empty
 * @param hours when the clinic is open
 * @param web its page, https
 * @param interpreter what it says about interpreters (STANDARDS H-h)
 * @param formats what it says about copies in other forms (H-i)
 * @param availability its notice that help in other languages is to be had
 * @param paper {@code a4} or {@code letter}, where an order names none
 * @param size of the print in points, where an order names none
 * @param languages that it hands out, the first ones first; empty where it has not chosen
 * @param gaps what stands in English on the sheets of some of these languages
 */
public record Clinic(
    LocalText name,
    Optional<Logo> logo,
    List<String> address,
    List<Phone> phones,
    Optional<LocalText> hours,
    Optional<URI> web,
    Optional<LocalText> interpreter,
    Optional<LocalText> formats,
    Optional<LocalText> availability,
    Optional<String> paper,
    OptionalInt size,
    List<Language> languages,
    MailSettings mail,
    List<Gap> gaps) {

  /** The file of the project, beside {@code summaries}. */
  public static final String FILE = "clinic.yaml";

  /** The sizes of large print in points (LP2). */
  public static final List<Integer> SIZES = List.of(16, 18, 20, 24, 28);

  /**
   * A picture that stands at the head of the first page.
   *
   * @param file an SVG or PNG of the project, such as {@code clinic/logo.svg}
   * @param alternative what a screen reader says (S10)
   */
  public record Logo(String file, LocalText alternative) {}

  /**
   * A text that the clinic has not written in some of the languages that it hands out.
   *
   * @param languages at least one
   */
  public record Gap(List<Language> languages, Problem warning) {}

  /** The same with other numbers. */
  public Clinic with(List<Phone> others) {
    return new Clinic(
        name,
        logo,
        address,
        List.copyOf(others),
        hours,
        web,
        interpreter,
        formats,
        availability,
        paper,
        size,
        languages,
        mail,
        gaps);
  }

  /** What is wrong with the sheets of one language, and not of all. */
  public List<Problem> problems(Language language) {
    return gaps.stream()
        .filter(gap -> gap.languages().contains(language))
        .map(Gap::warning)
        .toList();
  }

  /** Everything of the clinic's that a sheet in the language may print. */
  public List<String> texts(Language language) {
    var texts = new ArrayList<>(address);
    phones.forEach(phone -> texts.add(phone.number()));
    web.ifPresent(page -> texts.add(page.toString()));
    var own = new ArrayList<>(List.of(name));
    Stream.of(hours, interpreter, formats, availability)
        .flatMap(Optional::stream)
        .forEach(own::add);
    for (var phone : phones) {
      if (phone.purpose() instanceof Phone.Purpose.Own(var text)) {
        own.add(text);
      }
    }
    for (var text : own) {
      texts.add(text.forReaderOf(language).text());
      text.in(Language.ENGLISH).ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }
}
