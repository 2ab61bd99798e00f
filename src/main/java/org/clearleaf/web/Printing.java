package org.clearleaf.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.clearleaf.base.Language;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;

/**
 * The edition, size and paper that somebody has chosen in a form.
 *
 * @param size in points, one of those of the edition
 */
record Printing(EditionKind kind, int size, PageFormat paper) {

  /**
   * What is chosen where nobody has chosen yet: what the clinic prints on, else A4 at 18 points.
   */
  static Printing usual(Optional<Clinic> clinic) {
    var paper = clinic.flatMap(Clinic::paper).flatMap(Printing::paper).orElse(PageFormat.A4);
    return new Printing(EditionKind.LARGE, EditionKind.LARGE.usualSize(clinic), paper);
  }

  /**
   * What a form says; where it leaves something out, what is usual.
   *
   * @param field gives the value of a field, or null
   * @return empty if a value is none that the form offers
   */
  static Optional<Printing> of(Function<String, String> field, Printing usual) {
    var edition = field.apply("edition");
    var size = field.apply("size");
    var paper = field.apply("paper");
    try {
      var kind = edition == null ? usual.kind : kind(edition);
      int points = size == null ? usual.size : Integer.parseInt(size);
      var format = paper == null ? Optional.of(usual.paper) : paper(paper);
      if (format.isEmpty() || !Order.SIZES.contains(points) && !kind.sizes().contains(points)) {
        return Optional.empty();
      }
      // One form has one choice of sizes; an edition that has its own size ignores it.
      int own = kind.sizes().contains(points) ? points : kind.usualSize();
      return Optional.of(new Printing(kind, own, format.get()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What the address of a page says; where it says nothing or nonsense, what is usual. */
  static Printing asked(PageRequest request, Printing usual) {
    return of(request::askedOrNull, usual).orElse(usual);
  }

  /** The same on paper: in the usual edition where a web page or plain text is asked for. */
  static Printing askedOnPaper(PageRequest request, Printing usual) {
    var asked = asked(request, usual);
    return asked.kind.hasPages()
        ? asked
        : of(name -> name.equals("edition") ? null : request.askedOrNull(name), usual)
            .orElse(usual);
  }

  private static EditionKind kind(String word) {
    return EditionKind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Optional<PageFormat> paper(String name) {
    return Order.PAPERS.stream().filter(paper -> paper.name().equals(name)).findFirst();
  }

  Order order(String summary, Language language, Drafts drafts) {
    return new Order(summary, language, kind, size, paper, drafts);
  }

  /** For the address of a page; {@link #asked} reads it. */
  String query() {
    return "?edition=" + edition() + "&size=" + size + "&paper=" + paper.name();
  }

  String edition() {
    return kind.word();
  }

  /**
   * What the form offers and what is chosen in it; {@code printing} in {@code layout.ftlh}.
   *
   * @param kinds those that can be had here
   */
  Form form(List<EditionKind> kinds) {
    return new Form(
        kinds.stream()
            .map(EditionKind::word)
            .map(word -> new Option(word, "print.edition." + word, 0))
            .toList(),
        edition(),
        Order.SIZES.stream()
            .map(points -> new Option(String.valueOf(points), "print.size.points", points))
            .toList(),
        String.valueOf(Order.SIZES.contains(size) ? size : Order.DEFAULT_SIZE),
        Order.PAPERS.stream()
            .map(format -> new Option(format.name(), "print.paper." + format.name(), 0))
            .toList(),
        paper.name());
  }

  /** The choices of a form. */
  record Form(
      List<Option> editions,
      String edition,
      List<Option> sizes,
      String size,
      List<Option> papers,
      String paper) {}

  /**
   * @param key of its words
   * @param count the number that they hold, if any
   */
  record Option(String value, String key, int count) {}
}
