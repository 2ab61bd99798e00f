package org.clearleaf.pack;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.markup.Artwork;
import org.clearleaf.messages.EndonymOrder;
import org.clearleaf.press.Printer;
import org.clearleaf.press.SetSheet;
import org.clearleaf.template.PackPage;
import org.clearleaf.template.PackTemplate;

/** Makes what is neither handout nor separator: the poster and the index. */
final class StaffPapers {

  /** Of what is in English. */
  static final List<String> FONTS = List.of("Atkinson Hyperlegible Next", "Noto Sans");

  /** In points: clear print (LP1). */
  private static final int INDEX_SIZE = 14;

  /**
   * In points: a notice that is put up wants 20 at least (STANDARDS G12); more where there is room.
   */
  private static final int LEAST_POSTER_SIZE = 20;

  /** In points: what is still larger goes to the names, which are looked for from further away. */
  private static final int MOST_POSTER_SIZE = 36;

  /** What printers can reach, 12.7 mm from the edge of the paper (LP29). */
  private static final int POSTER_MARGIN = 36_000;

  private final PackTemplate template;
  private final Printer printer;
  private final PackOrder order;
  private final String clinicName;
  private final Optional<URI> web;
  private final Problems problems;

  StaffPapers(
      PackTemplate template,
      Printer printer,
      PackOrder order,
      Optional<Clinic> clinic,
      Problems problems) {
    this.template = template;
    this.printer = printer;
    this.order = order;
    clinicName = clinic.flatMap(c -> c.name().in(Language.ENGLISH)).orElse("");
    web = clinic.flatMap(Clinic::web);
    this.problems = problems;
  }

  Optional<Pack.File> index(List<Stack> stacks) throws IOException {
    var page = template.index(page(stacks), problems);
    if (page.isEmpty()) {
      return Optional.empty();
    }
    var set =
        printer.set(
            page.get(),
            "index",
            all(stacks),
            Map.of(),
            Map.of(),
            order.paper(),
            INDEX_SIZE,
            problems);
    return set.isEmpty()
        ? Optional.empty()
        : Optional.of(file(Pack.Role.INDEX, "pack-index", set.get()));
  }

  /**
   * The poster on the smallest paper on which all languages stand on one page, in the largest print
   * that leaves them there.
   */
  Optional<Pack.File> poster(List<Stack> stacks) throws IOException {
    var page = page(stacks);
    var code = web.flatMap(QrCode::of);
    var address =
        web.map(uri -> new PackPage.Web(uri.toString(), code.map(QrCode::millimetres).orElse(0)));
    var markup = template.poster(page, address, problems);
    if (markup.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Artwork> pictures =
        code.map(c -> Map.<String, Artwork>of(PackTemplate.CODE, c.drawing())).orElse(Map.of());
    var fonts = new HashMap<Language, List<String>>();
    stacks.forEach(stack -> fonts.putAll(stack.fonts()));
    for (var paper : papers()) {
      SetSheet best = null;
      for (int size = LEAST_POSTER_SIZE; size <= MOST_POSTER_SIZE; size++) {
        var found = new Problems();
        var set = printer.set(markup.get(), "poster", FONTS, fonts, pictures, paper, size, found);
        if (set.isEmpty() && found.list().stream().noneMatch(p -> isMisfit(p.id()))) {
          problems.addAll(found.list());
          return Optional.empty();
        }
        if (set.isEmpty() || set.get().pages().pages().size() > 1) {
          break;
        }
        best = set.get();
      }
      if (best != null) {
        return Optional.of(file(Pack.Role.POSTER, "languages-poster", best));
      }
    }
    problems.error(
        "pack.poster",
        Place.file("poster"),
        "%d languages are too many for one poster of %s at %d points; smaller print could not be read on a wall."
            .formatted(page.languages().size(), papers().getLast().name(), LEAST_POSTER_SIZE),
        "Whoever makes the pack: choose fewer languages with --language, or make two packs.");
    return Optional.empty();
  }

  /** Whether a problem means that there is too little room. */
  private static boolean isMisfit(String id) {
    return id.startsWith("layout.") || id.startsWith("footer.") || id.equals("text.too-wide");
  }

  private List<PageFormat> papers() {
    var papers =
        order.paper().equals(PageFormat.LETTER)
            ? List.of(PageFormat.LETTER, PageFormat.TABLOID)
            : List.of(PageFormat.A4, PageFormat.A3);
    return papers.stream().map(paper -> paper.withMargin(POSTER_MARGIN)).toList();
  }

  private Pack.File file(Pack.Role role, String name, SetSheet set) throws IOException {
    var printed = printer.write(set);
    var paper = set.pages().format().name();
    return new Pack.File(
        role, name + "-" + paper + ".pdf", paper, printed.bytes(), printed.pages());
  }

  /** Each language once, in the order in which readers look for theirs. */
  private PackPage page(List<Stack> stacks) {
    var languages = new LinkedHashMap<Language, PackPage.Entry>();
    for (var stack : stacks) {
      for (var entry : stack.sheet().entries()) {
        languages.merge(entry.language(), entry, (one, other) -> one.draft() ? one : other);
      }
    }
    var sorted = new ArrayList<>(languages.values());
    sorted.sort(Comparator.comparing(PackPage.Entry::endonym, new EndonymOrder()));
    return new PackPage(clinicName, stacks.stream().map(Stack::sheet).toList(), sorted);
  }

  /** The families of all languages, those of English first. */
  private static List<String> all(List<Stack> stacks) {
    var all = new LinkedHashSet<>(FONTS);
    for (var stack : stacks) {
      for (var entry : stack.sheet().entries()) {
        all.addAll(stack.fonts().get(entry.language()));
      }
    }
    return List.copyOf(all);
  }
}
