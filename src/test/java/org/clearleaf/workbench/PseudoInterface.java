package org.clearleaf.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.base.OverlayShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.messages.InterfaceLanguages;
import org.clearleaf.messages.LocaleFacts;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoFile;
import org.clearleaf.messages.PoFiles;
import org.clearleaf.messages.Source;

/** The words of the pages in the browser in disguise, for tests only. */
public final class PseudoInterface {

  /** No unit of the interface has a limit. */
  private static final int NO_LIMIT = 3000;

  private PseudoInterface() {}

  /** The project with one more language of the interface. */
  public static Shelf over(Shelf shelf, Pseudo pseudo) throws IOException {
    var catalogue = InterfaceLanguages.read(shelf, new Problems()).orElseThrow().catalogue();
    var header = LocaleFacts.of(pseudo.language()).pluralHeader();
    var empty =
        new PoFiles(pseudo.language(), Optional.of(header.orElseThrow()), Map.of())
            .create(catalogue);
    var entries =
        empty.entries().stream()
            .map(entry ->
                entry.isHeader()
                    ? entry
                    : worded(entry, catalogue.sources().get(entry.context()), pseudo))
            .toList();
    var files = new LinkedHashMap<String, byte[]>();
    files.put(
        InterfaceLanguages.FOLDER + "/" + pseudo.language() + ".po",
        new PoFile(entries, empty.rest()).write().getBytes(StandardCharsets.UTF_8));
    return new OverlayShelf(shelf, files);
  }

  private static PoEntry worded(PoEntry entry, Source source, Pseudo pseudo) {
    var english = source.forms().getLast();
    var text =
        Disguise.hasLetters(english)
            ? pseudo.disguise().of(source.key(), english, NO_LIMIT)
            : english;
    return entry.withTexts(Collections.nCopies(entry.texts().size(), text));
  }
}
