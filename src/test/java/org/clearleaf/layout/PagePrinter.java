package org.clearleaf.layout;

import java.util.stream.Collectors;

/** Prints pages as text, in points from the top left corner of the paper, for specifications. */
final class PagePrinter {
  private PagePrinter() {}

  static String print(Pages pages) {
    return pages.pages().stream().map(PagePrinter::print).collect(Collectors.joining("\n"));
  }

  private static String print(Page page) {
    return "page "
        + page.number()
        + page.items().stream().map(item -> "\n  " + print(item)).collect(Collectors.joining());
  }

  private static String print(Placed item) {
    return switch (item) {
      case Placed.Text t ->
          "%s,%s %s\"%s\"%s"
              .formatted(
                  pt(t.x()),
                  pt(t.baseline()),
                  t.ink() == Placed.Ink.WHITE ? "white " : "",
                  t.runs().stream()
                      .map(run -> run.text().substring(run.start(), run.end()))
                      .collect(Collectors.joining()),
                  owner(t.owner()));
      case Placed.Rule r ->
          "%s,%s rule %s x %s%s"
              .formatted(pt(r.x()), pt(r.y()), pt(r.width()), pt(r.height()), owner(r.owner()));
      case Placed.Disc d ->
          "%s,%s disc %s%s".formatted(pt(d.x()), pt(d.y()), pt(d.radius()), owner(d.owner()));
      case Placed.Picture p ->
          "%s,%s picture %s x %s%s"
              .formatted(pt(p.x()), pt(p.y()), pt(p.width()), pt(p.height()), owner(p.owner()));
      case Placed.LinkArea l ->
          "%s,%s link %s x %s %s"
              .formatted(pt(l.x()), pt(l.y()), pt(l.width()), pt(l.height()), l.href());
    };
  }

  private static String owner(Owner owner) {
    return switch (owner) {
      case Owner.Content _ -> "";
      case Owner.Artifact.FOOTER -> " footer";
      case Owner.Artifact.REPEATED_HEAD -> " repeated";
      case Owner.Artifact.DECORATION -> "";
    };
  }

  private static String pt(int thousandths) {
    return thousandths % 1000 == 0
        ? Integer.toString(thousandths / 1000)
        : Double.toString(Math.round(thousandths / 100.0) / 10.0);
  }
}
