package org.clearleaf.messages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Makes PO files of a language that has none yet. */
public final class PoFiles {

  private PoFiles() {}

  /** A file for every unit of the catalogue, in its order; nothing is worded yet. */
  public static PoFile create(Catalogue catalogue, Bundle bundle) {
    var entries = new ArrayList<PoEntry>();
    entries.add(header(catalogue, bundle));
    for (var source : catalogue.sources().values()) {
      entries.add(PoEntry.of(source, empty(source, bundle)));
    }
    return new PoFile(entries, "");
  }

  private static List<String> empty(Source source, Bundle bundle) {
    return Collections.nCopies(source.plural() == null ? 1 : bundle.plurals().count(), "");
  }

  private static PoEntry header(Catalogue catalogue, Bundle bundle) {
    boolean counts = catalogue.sources().values().stream().anyMatch(s -> s.plural() != null);
    var fields =
        "Project-Id-Version: clearleaf "
            + catalogue.name()
            + "\nLanguage: "
            + bundle.language()
            + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
            + "Content-Transfer-Encoding: 8bit\n"
            + (counts ? "Plural-Forms: " + bundle.plurals().header() + "\n" : "");
    return new PoEntry(
        null,
        1,
        2,
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        null,
        "",
        null,
        List.of(fields),
        false);
  }
}
