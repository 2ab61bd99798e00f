package org.clearleaf.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.clearleaf.base.Language;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.pack.PackOrder;
import org.clearleaf.pack.PackOrder.Copies;
import org.clearleaf.pack.PackOrder.Division;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.State;
import org.clearleaf.web.MailForm.Mistake;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/**
 * What a manager has filled in to make a pack.
 *
 * @param sheets ids of those that are chosen
 * @param languages tags of those that are chosen
 * @param copies of each language, as typed
 * @param special other numbers by tag, as typed; none is empty
 * @param division {@code job} or {@code language}
 * @param draft whether drafts were chosen
 * @param printing empty where the form held none of what it offers
 */
record PackForm(
    List<String> sheets,
    List<String> languages,
    String copies,
    Map<String, String> special,
    String division,
    boolean draft,
    Optional<Printing> printing) {

  /** Before the tag of a language: the field with its own number of copies. */
  static final String COPIES_OF = "copies-";

  /** Everything, in the clinic's languages; where it has not chosen any, in all of them. */
  static PackForm usual(PageContent content) {
    var chosen = content.clinic().map(Clinic::languages).orElse(List.of());
    return new PackForm(
        content.shelf().sheets().stream().map(Sheet::id).toList(),
        chosen.isEmpty()
            ? tags(content)
            : chosen.stream().map(Language::tag).filter(tags(content)::contains).toList(),
        String.valueOf(Copies.USUAL),
        Map.of(),
        Division.JOB.name().toLowerCase(Locale.ROOT),
        false,
        Optional.of(Printing.usual(content.clinic())));
  }

  static PackForm of(PageRequest request, PageContent content) {
    var usual = Printing.usual(content.clinic());
    var special = new HashMap<String, String>();
    for (var tag : tags(content)) {
      var typed = request.given(COPIES_OF + tag).strip();
      if (!typed.isEmpty()) {
        special.put(tag, typed);
      }
    }
    return new PackForm(
        List.copyOf(request.form().getOrDefault("sheet", List.of())),
        List.copyOf(request.form().getOrDefault("language", List.of())),
        request.given("copies").strip(),
        Map.copyOf(special),
        request.given("division"),
        request.given("draft").equals("yes"),
        Printing.of(request::givenOrNull, usual).filter(printing -> printing.kind().hasPages()));
  }

  /** The same with all languages chosen, or none. */
  PackForm choosing(List<String> tags) {
    return new PackForm(sheets, tags, copies, special, division, draft, printing);
  }

  /** Of every language that any sheet can be made in. */
  static List<String> tags(PageContent content) {
    return versions(content).stream().map(version -> version.language().tag()).toList();
  }

  /** One for every language that any sheet can be made in. */
  static List<Version> versions(PageContent content) {
    var tags = new TreeSet<String>();
    var versions = new ArrayList<Version>();
    for (var sheet : content.shelf().sheets()) {
      for (var version : sheet.languages()) {
        if (version.state() != State.INCOMPLETE && tags.add(version.language().tag())) {
          versions.add(version);
        }
      }
    }
    return List.copyOf(versions);
  }

  /** In the order of the form; none if everything is right. */
  List<Mistake> mistakes(PageContent content) {
    var mistakes = new ArrayList<Mistake>();
    if (chosenSheets(content).isEmpty()) {
      mistakes.add(new Mistake("sheets", "pack.mistake.sheets"));
    }
    if (chosenLanguages(content).isEmpty()) {
      mistakes.add(new Mistake("languages", "pack.mistake.languages"));
    }
    if (number(copies).isEmpty()) {
      mistakes.add(new Mistake("copies", "pack.mistake.copies"));
    }
    for (var tag : tags(content)) {
      if (special.containsKey(tag) && number(special.get(tag)).isEmpty()) {
        mistakes.add(new Mistake(COPIES_OF + tag, "pack.mistake.copies"));
      }
    }
    if (divisionOf().isEmpty() || printing.isEmpty()) {
      mistakes.add(new Mistake("edition", "pack.mistake.edition"));
    }
    if (hasDrafts(content) && !draft) {
      mistakes.add(new Mistake("draft", "pack.mistake.draft"));
    }
    return List.copyOf(mistakes);
  }

  /** Whether any sheet that was chosen is a draft. */
  boolean hasDrafts(PageContent content) {
    return chosenSheets(content).stream()
        .flatMap(sheet -> sheet.languages().stream())
        .anyMatch(version ->
            version.state() == State.DRAFT && languages.contains(version.language().tag()));
  }

  /** Only where there is no {@link #mistakes mistake}. */
  PackOrder order(PageContent content) {
    var chosen = printing.orElseThrow();
    var own = new HashMap<Language, Integer>();
    special.forEach((tag, typed) -> own.put(new Language(tag), number(typed).orElseThrow()));
    return new PackOrder(
        chosenSheets(content).stream().map(sheet -> sheet.summary().name()).toList(),
        chosenLanguages(content),
        new Copies(number(copies).orElseThrow(), own),
        chosen.kind(),
        chosen.size(),
        chosen.paper(),
        divisionOf().orElseThrow(),
        draft ? Drafts.CHOSEN : Drafts.REFUSED);
  }

  private List<Sheet> chosenSheets(PageContent content) {
    return content.shelf().sheets().stream().filter(s -> sheets.contains(s.id())).toList();
  }

  private List<Language> chosenLanguages(PageContent content) {
    return versions(content).stream()
        .map(Version::language)
        .filter(language -> languages.contains(language.tag()))
        .toList();
  }

  private Optional<Division> divisionOf() {
    for (var each : Division.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(division)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> number(String typed) {
    try {
      int number = Integer.parseInt(typed);
      return number >= 1 && number <= Copies.MOST ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
