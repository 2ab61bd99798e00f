package org.clearleaf.clinic;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearleaf.base.Language;
import org.clearleaf.base.Nearest;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
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

  /** Names that a key for the login might have, with the variable that it belongs into. */
  private static final Map<String, String> LOGIN =
      Map.of(
          "user", "CLEARLEAF_SMTP_USER",
          "username", "CLEARLEAF_SMTP_USER",
          "login", "CLEARLEAF_SMTP_USER",
          "password", "CLEARLEAF_SMTP_PASSWORD",
          "pass", "CLEARLEAF_SMTP_PASSWORD",
          "passwd", "CLEARLEAF_SMTP_PASSWORD");

  private final Shelf shelf;
  private final Problems problems;
  private final List<Sentences> sentences = new ArrayList<>();

  /**
   * @param name by which a problem tells it
   */
  private record Sentences(String name, LocalText text, Place place) {}

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
    var hours = sentences(yaml, "hours", LONGEST);
    var web = web(yaml);
    var interpreter = sentences(yaml, "interpreter", LONGEST);
    var formats = sentences(yaml, "formats", LONGEST);
    var availability = sentences(yaml, "availability", LONGEST * 2);
    var paper = paper(yaml);
    var size = size(yaml);
    var languages = languages(yaml);
    var mail = mapping(yaml, "mail").map(this::mail).orElse(MailSettings.NONE);
    rejectOtherKeys(yaml);
    var gaps = gaps(languages);
    if (!problems.hasErrors()) {
      gaps.forEach(gap -> problems.add(gap.warning()));
    }
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
            mail,
            gaps));
  }

  /** A text that readers need in their language; a name is often the same in all. */
  private Optional<LocalText> sentences(Yaml.Mapping yaml, String key, int longest) {
    var text = text(yaml, key, longest);
    text.ifPresent(t -> sentences.add(new Sentences(key, t, yaml.place(key))));
    return text;
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
    var purpose = purpose(yaml);
    rejectOtherKeys(yaml);
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

  /**
   * A word that every language has, or a text of the clinic's own. A text that is nearly such a
   * word is a mistake in typing: it would stand in English, misspelt, on every sheet.
   */
  private Optional<Phone.Purpose> purpose(Yaml.Mapping yaml) {
    if (!yaml.has("for")) {
      return Optional.of(Phone.Purpose.Known.ANY);
    }
    var own = text(yaml, "for", LONGEST_NAME);
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
        error(
            "clinic.purpose",
            yaml.place("for"),
            "\"" + english + "\" is nearly a word that every language has.",
            "Did you mean \"%s\"? If it is a text of your own, write \"for: {en: %s}\"."
                .formatted(meant.get(), english));
        return Optional.empty();
      }
    }
    sentences.add(new Sentences(english, own.get(), yaml.place("for")));
    return Optional.of(new Phone.Purpose.Own(own.get()));
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
    var typed = yaml.text("size");
    var size =
        typed.stream()
            .flatMapToInt(t -> Clinic.SIZES.stream().mapToInt(s -> s).filter(s -> t.equals("" + s)))
            .findFirst();
    if (typed.isPresent() && size.isEmpty()) {
      error(
          "clinic.size",
          yaml.place("size"),
          "\"" + typed.get() + "\" is no size in points that large print comes in.",
          "Write one of 16, 18, 20, 24, 28.");
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
  private List<Clinic.Gap> gaps(List<Language> languages) {
    var gaps = new ArrayList<Clinic.Gap>();
    for (var text : sentences) {
      var missing = languages.stream().filter(l -> text.text.in(l).isEmpty()).toList();
      if (!missing.isEmpty()) {
        gaps.add(
            new Clinic.Gap(
                missing,
                Problem.warning(
                    "clinic.untranslated",
                    text.place,
                    "\"%s\" is not there in %s: the English stands on those sheets."
                        .formatted(
                            text.name,
                            missing.stream().map(Language::tag).collect(Collectors.joining(", "))),
                    "Have it translated by somebody who knows how, and add a line for each"
                        + " language.")));
      }
    }
    return List.copyOf(gaps);
  }

  /** A user or a password in a file that is copied and mailed around is told as what it is. */
  private void rejectOtherKeys(Yaml.Mapping yaml) {
    for (var key : yaml.keys()) {
      var variable = LOGIN.get(key.toLowerCase(Locale.ROOT));
      if (variable != null) {
        error(
            "clinic.password",
            yaml.place(key),
            "\"" + key + "\" never stands in this file.",
            "Take the line out; put the value into the environment, as " + variable + ".");
        yaml.told(key);
      }
    }
    yaml.rejectOtherKeys();
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
    rejectOtherKeys(yaml);
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
    rejectOtherKeys(yaml);
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
