package org.clearleaf.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.exchange.Incoming.Level;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoFile;
import org.clearleaf.messages.TextHash;

/**
 * Reads a PO file that a PO editor or Weblate wrote: lines wrapped anew, the header in another
 * order, comments of its own. It does not tell which words it started from.
 */
final class PoImporter {
  /** What PoFile calls a file that is not whole. */
  private static final Set<String> DAMAGE = Set.of("po.syntax", "po.cut-short");

  private final String file;
  private final PoFile po;
  private final List<Catalogue> catalogues;
  private final Problems problems;

  private PoImporter(String file, PoFile po, List<Catalogue> catalogues, Problems problems) {
    this.file = file;
    this.po = po;
    this.catalogues = catalogues;
    this.problems = problems;
  }

  static Optional<Incoming> read(
      String file, byte[] bytes, List<Catalogue> catalogues, Problems problems) {
    var found = new Problems();
    var po = ForeignText.read(file, bytes, found).flatMap(text -> PoFile.read(file, text, found));
    problems.addAll(found.list());
    // Half of a text must not be taken for a text.
    boolean damaged = found.list().stream().anyMatch(problem -> DAMAGE.contains(problem.id()));
    return damaged
        ? Optional.empty()
        : po.map(whole -> new PoImporter(file, whole, catalogues, problems).read());
  }

  private Incoming read() {
    var named = named();
    var units = new ArrayList<Incoming.Unit>();
    for (var entry : po.entries()) {
      if (!entry.isHeader() && !entry.obsolete() && entry.context() != null) {
        var catalogue = named.filter(c -> has(c, entry)).or(() -> catalogue(entry));
        if (catalogue.isPresent()) {
          add(catalogue.get(), entry, units);
        } else if (!entry.isEmpty()) {
          problems.error(
              "import.unknown",
              Place.unit(file, entry.line(), entry.context()),
              "No unit of ours has this msgctxt, or several have it with other English.",
              "Call the file as it is called in the project, such as common.po, or take the entry"
                  + " out.");
        }
      }
    }
    return Incoming.ofUnits(file, po.headerField("Language").orElse(""), units);
  }

  /** The catalogue that the header or the file's name names. */
  private Optional<Catalogue> named() {
    var project = po.headerField("Project-Id-Version").orElse("");
    var base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return catalogues.stream()
        .filter(c -> project.endsWith(" " + c.name()) || base.equals(c.name() + ".po"))
        .findFirst();
  }

  private static boolean has(Catalogue catalogue, PoEntry entry) {
    return catalogue.sources().containsKey(entry.context());
  }

  /** Keys such as {@code title} are in every summary: then the English decides. */
  private Optional<Catalogue> catalogue(PoEntry entry) {
    var all = catalogues.stream().filter(c -> has(c, entry)).toList();
    var same = all.stream().filter(c -> isOf(entry, c)).toList();
    return all.size() == 1
        ? Optional.of(all.getFirst())
        : same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private static boolean isOf(PoEntry entry, Catalogue catalogue) {
    var source = catalogue.sources().get(entry.context());
    return source.unit().english().equals(entry.source())
        && Objects.equals(source.plural(), entry.plural());
  }

  private void add(Catalogue catalogue, PoEntry entry, List<Incoming.Unit> units) {
    var segment = catalogue.name() + "/" + entry.context();
    for (int i = 0; i < entry.texts().size(); i++) {
      int form = entry.plural() == null ? UnitId.ONLY : i;
      units.add(
          new Incoming.Unit(
              Place.unit(file, entry.textLine(), entry.context()),
              new UnitId(segment, form),
              Optional.empty(),
              IncomingText.plain(entry.texts().get(i)),
              TextHash.of(forms(entry)),
              "",
              entry.isFuzzy() ? Level.FUZZY : Level.TRANSLATED));
    }
  }

  /** The English forms, as the file has them. */
  private static List<String> forms(PoEntry entry) {
    return entry.plural() == null
        ? List.of(entry.source())
        : List.of(entry.source(), entry.plural());
  }
}
