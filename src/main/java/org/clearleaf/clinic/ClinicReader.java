package org.clearleaf.clinic;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.base.Yaml;
import org.clearleaf.messages.CharacterCheck;

/**
 * Reads {@code clinic.yaml}. All problems are told together; a file with an error gives no clinic,
 * since a sheet with half an address is worse than one with a line to write on.
 */
public final class ClinicReader {

  /** Letters of a text of the clinic's own: some lines of large print. */
  private static final int LONGEST = 400;

  /** Letters of a name: one line of a heading. */
  private static final int LONGEST_NAME = 80;

  /** Lines of an address on an envelope. */
  private static final int MOST_LINES = 6;

  /** E.123 allows spaces, hyphens and brackets; an extension stands at the end. */
  private static final Pattern PHONE =
      Pattern.compile("\\+?\\(?[0-9][0-9 ().\\-\u2011]{1,24}[0-9]( ?(ext\\.?|x) ?[0-9]{1,6})?");

  /** Short numbers, such as 911 or 112. */
  private static final Pattern SHORT_PHONE = Pattern.compile("[0-9]{3,6}");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

  private static final Pattern HOST = Pattern.compile("([A-Za-z0-9-]{1,63}\\.)*[A-Za-z0-9-]{1,63}");

  private static final List<String> PAPERS = List.of("a4", "letter");

  private final Shelf shelf;
  private final Problems problems;

  private ClinicReader(Shelf shelf, Problems problems) {
    this.shelf = shelf;
    this.problems = problems;
  }

  /**
   * @return empty if there is no such file, which is no problem, or if it has an error, which is
   *     one
   */
  public static Optional<Clinic> read(Shelf shelf, Problems problems) {
    if (!shelf.exists(Clinic.FILE)) {
      return Optional.empty();
    }
    var found = new Problems();
    var clinic =
        SourceText.read(Clinic.FILE, shelf, found)
            .flatMap(text -> Yaml.read(Clinic.FILE, text, found))
            .flatMap(yaml -> new ClinicReader(shelf, found).read(yaml));
    problems.addAll(found.list());
    return found.hasErrors() ? Optional.empty() : clinic;
  }

  private Optional<Clinic> read(Yaml.Mapping yaml) {
    var name = text(yaml, "name", LONGEST_NAME);
    if (!yaml.has("name")) {
      yaml.text("name");
    }
    var logo = mapping(yaml, "logo").flatMap(this::logo);
    var address = yaml.has("address") ? yaml.texts("address") : List.<String>of();
    address.forEach(line -> check(line, LONGEST_NAME, yaml.place("address")));
    if (address.size() > MOST_LINES) {
      error(
          "clinic.long",
          yaml.place("address"),
          "The address has " + address.size() + " lines.",
          "Write " + MOST_LINES + " at most.");
    }
    var phones = new ArrayList<Phone>();
    if (yaml.has("phones")) {
      yaml.mappings("phones").forEach(phone -> phone(phone).ifPresent(phones::add));
    }
    var hours = text(yaml, "hours", LONGEST);
    var web = web(yaml);
    var interpreter = text(yaml, "interpreter", LONGEST);
    var formats = text(yaml, "formats", LONGEST);
    var availability = text(yaml, "availability", LONGEST * 2);
    var paper = paper(yaml);
    var size = size(yaml);
    var languages = languages(yaml);
    warnOfEnglish(yaml, "interpreter", interpreter, languages);
    warnOfEnglish(yaml, "formats", formats, languages);
    warnOfEnglish(yaml, "availability", availability, languages);
    var mail = mapping(yaml, "mail").map(this::mail).orElse(MailSettings.NONE);
    yaml.rejectOtherKeys();
    return name.map(n ->
        new Clinic(
            n,
            logo,
            List.copyOf(address),
            List.copyOf(phones),
            hours,
            web,
            interpreter,
            formats,
            availability,
            paper,
            size,
            languages,
            mail));
  }

  /** One text, which is English, or one for each of some languages, English among them. */
  private Optional<LocalText> text(Yaml.Mapping yaml, String key, int longest) {
    if (!yaml.has(key)) {
      return Optional.empty();
    }
    var texts = new LinkedHashMap<Language, String>();
    if (yaml.isMapping(key)) {
      var byLanguage = yaml.mapping(key).orElseThrow();
      byLanguage
          .texts()
          .forEach((tag, text) ->
              language(tag, byLanguage.place(tag))
                  .ifPresent(l -> {
                    check(text, longest, byLanguage.place(tag));
                    texts.put(l, text);
                  }));
      if (!byLanguage.has(Language.ENGLISH.tag())) {
        error(
            "clinic.no-english",
            yaml.place(key),
            "\"" + key + "\" is not there in English.",
            "Add a line \"en: ...\": it stands on the sheets of languages that have none of their own.");
      }
    } else {
      yaml.text(key)
          .ifPresent(text -> {
            check(text, longest, yaml.place(key));
            texts.put(Language.ENGLISH, text);
          });
    }
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new LocalText(Collections.unmodifiableSequencedMap(texts)));
  }

  private void check(String text, int longest, Place place) {
    CharacterCheck.check(text, place, problems);
    if (text.chars().anyMatch(c -> c < ' ')) {
      error("clinic.lines", place, "The text has more than one line.", "Write it in one line.");
    }
    if (text.codePointCount(0, text.length()) > longest) {
      error(
          "clinic.long",
          place,
          "The text has more than " + longest + " letters.",
          "Shorten it: it is printed large.");
    }
  }

  private Optional<Clinic.Logo> logo(Yaml.Mapping yaml) {
    var file = yaml.text("file");
    var alternative = text(yaml, "alternative", LONGEST);
    if (!yaml.has("alternative")) {
      yaml.text("alternative");
    }
    yaml.rejectOtherKeys();
    boolean sound =
        file.isPresent()
            && file.get().matches("[A-Za-z0-9_-][A-Za-z0-9_./-]*\\.(svg|png)")
            && !file.get().contains("..");
    if (file.isPresent() && !sound) {
      error(
          "clinic.logo",
          yaml.place("file"),
          "\"" + file.get() + "\" is no SVG or PNG file of the project.",
          "Put the picture beside clinic.yaml and write its name, such as logo.svg.");
    }
    if (sound && !shelf.exists(file.get())) {
      error(
          "clinic.logo",
          yaml.place("file"),
          "There is no file \"" + file.get() + "\".",
          "Put the picture there, or mend the name; it is counted from the folder of clinic.yaml.");
      return Optional.empty();
    }
    return sound && alternative.isPresent()
        ? Optional.of(new Clinic.Logo(file.get(), alternative.get()))
        : Optional.empty();
  }

  private Optional<Phone> phone(Yaml.Mapping yaml) {
    var number = yaml.text("number");
    Optional<Phone.Purpose> purpose = Optional.of(Phone.Purpose.Known.ANY);
    if (yaml.has("for")) {
      purpose =
          yaml.isMapping("for")
              ? text(yaml, "for", LONGEST_NAME).map(Phone.Purpose.Own::new)
              : yaml.oneOf("for", Phone.Purpose.Known.class).map(known -> known);
    }
    yaml.rejectOtherKeys();
    if (number.isPresent() && !isPhone(number.get())) {
      error(
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

  private static boolean isPhone(String number) {
    return PHONE.matcher(number).matches() || SHORT_PHONE.matcher(number).matches();
  }

  private Optional<URI> web(Yaml.Mapping yaml) {
    if (!yaml.has("web")) {
      return Optional.empty();
    }
    return yaml.text("web")
        .flatMap(address -> {
          try {
            var uri = new URI(address);
            if ("https".equals(uri.getScheme())
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && address.length() <= LONGEST_NAME
                && address.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
              return Optional.of(uri);
            }
          } catch (URISyntaxException e) {
            // said below
          }
          error(
              "clinic.web",
              yaml.place("web"),
              "\"" + address + "\" is no address of a page that can be printed.",
              "Write a short one that begins with https://, in ASCII letters.");
          return Optional.empty();
        });
  }

  private Optional<String> paper(Yaml.Mapping yaml) {
    if (!yaml.has("paper")) {
      return Optional.empty();
    }
    var paper = yaml.text("paper");
    if (paper.isPresent() && !PAPERS.contains(paper.get())) {
      error(
          "clinic.paper",
          yaml.place("paper"),
          "\"" + paper.get() + "\" is no paper that Clearleaf knows.",
          "Write a4 or letter.");
      return Optional.empty();
    }
    return paper;
  }

  private OptionalInt size(Yaml.Mapping yaml) {
    if (!yaml.has("size")) {
      return OptionalInt.empty();
    }
    var size = yaml.integer("size", 1, 99);
    if (size.isPresent() && !Clinic.SIZES.contains(size.getAsInt())) {
      error(
          "clinic.size",
          yaml.place("size"),
          size.getAsInt() + " points is no size that large print comes in.",
          "Write one of 16, 18, 20, 24, 28.");
      return OptionalInt.empty();
    }
    return size;
  }

  private List<Language> languages(Yaml.Mapping yaml) {
    if (!yaml.has("languages")) {
      return List.of();
    }
    var languages = new ArrayList<Language>();
    var place = yaml.place("languages");
    for (var tag : yaml.texts("languages")) {
      language(tag, place)
          .ifPresent(language -> {
            if (!shelf.exists("translations/" + tag + "/bundle.yaml")) {
              error(
                  "clinic.language",
                  place,
                  "There are no sheets in \"" + tag + "\".",
                  "Leave it out, or mend it; `./clearleaf list` shows what there is.");
            } else if (languages.contains(language)) {
              error(
                  "clinic.language",
                  place,
                  "\"" + tag + "\" is there twice.",
                  "Leave one of them out.");
            } else {
              languages.add(language);
            }
          });
    }
    return List.copyOf(languages);
  }

  /** What readers need most is better had in their language (H-h); English stands there else. */
  private void warnOfEnglish(
      Yaml.Mapping yaml, String key, Optional<LocalText> text, List<Language> languages) {
    var missing =
        text.stream()
            .flatMap(t -> languages.stream().filter(l -> t.in(l).isEmpty()))
            .map(Language::tag)
            .toList();
    if (!missing.isEmpty()) {
      problems.warning(
          "clinic.untranslated",
          yaml.place(key),
          "\"%s\" is not there in %s: the English stands on those sheets."
              .formatted(key, String.join(", ", missing)),
          "Have it translated by somebody who knows how, and add a line for each language.");
    }
  }

  private Optional<Language> language(String tag, Place place) {
    try {
      return Optional.of(new Language(tag));
    } catch (IllegalArgumentException e) {
      error("clinic.language", place, e.getMessage() + ".", "Write a tag such as es or zh-Hans.");
      return Optional.empty();
    }
  }

  private MailSettings mail(Yaml.Mapping yaml) {
    var from =
        optional(yaml, "from", () -> yaml.text("from"))
            .filter(address -> isAddress(address, yaml.place("from")));
    var server = mapping(yaml, "smtp").flatMap(this::server);
    yaml.rejectOtherKeys();
    if (server.isPresent() && from.isEmpty()) {
      error(
          "clinic.mail",
          yaml.place("smtp"),
          "There is a server, and no address that e-mail comes from.",
          "Add a line \"from: ...\" with the address of the clinic.");
    }
    return new MailSettings(from, server);
  }

  private boolean isAddress(String address, Place place) {
    boolean sound = ADDRESS.matcher(address).matches();
    if (!sound) {
      error(
          "clinic.mail",
          place,
          "\"" + address + "\" is no e-mail address of a clinic.",
          "Write the address alone, such as handouts@example.org.");
    }
    return sound;
  }

  private Optional<MailSettings.Server> server(Yaml.Mapping yaml) {
    var host = yaml.text("host");
    var port = yaml.integer("port", 1, 65_535);
    var tls = yaml.oneOf("tls", MailSettings.Tls.class);
    yaml.rejectOtherKeys();
    if (host.isPresent() && !HOST.matcher(host.get()).matches()) {
      error(
          "clinic.mail",
          yaml.place("host"),
          "\"" + host.get() + "\" is no name of a server.",
          "Write its name alone, such as smtp.example.org.");
      return Optional.empty();
    }
    return host.isPresent() && port.isPresent() && tls.isPresent()
        ? Optional.of(new MailSettings.Server(host.get(), port.getAsInt(), tls.get()))
        : Optional.empty();
  }

  private static <T> Optional<T> optional(
      Yaml.Mapping yaml, String key, Supplier<Optional<T>> reading) {
    return yaml.has(key) ? reading.get() : Optional.empty();
  }

  private static Optional<Yaml.Mapping> mapping(Yaml.Mapping yaml, String key) {
    return optional(yaml, key, () -> yaml.mapping(key));
  }

  private void error(String id, Place place, String message, String remedy) {
    problems.error(id, place, message, remedy);
  }
}
