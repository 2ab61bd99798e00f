package org.clearleaf.clinic;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.base.Yaml;

/**
 * Reads {@code clinic.yaml}. All problems are told together; a file with an error gives no clinic,
 * since a sheet with half an address is worse than one with a line to write on.
 */
public final class ClinicReader {

  /** Lines of an address on an envelope. */
  private static final int MOST_LINES = 6;

  private static final List<String> PAPERS = List.of("a4", "letter");

  private final Shelf shelf;
  private final Problems problems;
  private final LocalTextReader texts;

  private ClinicReader(Shelf shelf, Problems problems) {
    this.shelf = shelf;
    this.problems = problems;
    texts = new LocalTextReader(problems);
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
    var name = texts.read(yaml, "name", LocalTextReader.LONGEST_NAME);
    if (!yaml.has("name")) {
      yaml.text("name");
    }
    var logo = mapping(yaml, "logo").flatMap(this::logo);
    var address = yaml.has("address") ? yaml.texts("address") : List.<String>of();
    address.forEach(line -> texts.check(line, LocalTextReader.LONGEST_NAME, yaml.place("address")));
    if (address.size() > MOST_LINES) {
      problems.error(
          "clinic.long",
          yaml.place("address"),
          "The address has " + address.size() + " lines.",
          "Write " + MOST_LINES + " at most.");
    }
    var phones = new ArrayList<Phone>();
    if (yaml.has("phones")) {
      var reader = new PhoneReader(texts, problems);
      yaml.mappings("phones").forEach(phone -> reader.read(phone).ifPresent(phones::add));
    }
    var hours = texts.needed(yaml, "hours", LocalTextReader.LONGEST);
    var web = web(yaml);
    var interpreter = texts.needed(yaml, "interpreter", LocalTextReader.LONGEST);
    var formats = texts.needed(yaml, "formats", LocalTextReader.LONGEST);
    var availability = texts.needed(yaml, "availability", LocalTextReader.LONGEST * 2);
    var paper = paper(yaml);
    var size = size(yaml);
    var languages = languages(yaml);
    var mail =
        mapping(yaml, "mail").map(new MailSettingsReader(problems)::read).orElse(MailSettings.NONE);
    LoginKeys.rejectOtherKeys(yaml, problems);
    var gaps = texts.gaps(languages);
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

  private Optional<Clinic.Logo> logo(Yaml.Mapping yaml) {
    var file = yaml.text("file");
    var alternative = texts.read(yaml, "alternative", LocalTextReader.LONGEST);
    if (!yaml.has("alternative")) {
      yaml.text("alternative");
    }
    yaml.rejectOtherKeys();
    boolean sound =
        file.isPresent()
            && file.get().matches("[A-Za-z0-9_-][A-Za-z0-9_./-]*\\.(svg|png)")
            && !file.get().contains("..");
    if (file.isPresent() && !sound) {
      problems.error(
          "clinic.logo",
          yaml.place("file"),
          "\"" + file.get() + "\" is no SVG or PNG file of the project.",
          "Put the picture beside clinic.yaml and write its name, such as logo.svg.");
    }
    if (sound && !shelf.exists(file.get())) {
      problems.error(
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
                && address.length() <= LocalTextReader.LONGEST_NAME
                && address.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
              return Optional.of(uri);
            }
          } catch (URISyntaxException e) {
            // said below
          }
          problems.error(
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
      problems.error(
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
      problems.error(
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
      texts
          .language(tag, place)
          .ifPresent(language -> {
            if (!shelf.exists("translations/" + tag + "/bundle.yaml")) {
              problems.error(
                  "clinic.language",
                  place,
                  "There are no sheets in \"" + tag + "\".",
                  "Leave it out, or mend it; `./clearleaf list` shows what there is.");
            } else if (languages.contains(language)) {
              problems.error(
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

  private static Optional<Yaml.Mapping> mapping(Yaml.Mapping yaml, String key) {
    return yaml.has(key) ? yaml.mapping(key) : Optional.empty();
  }
}
