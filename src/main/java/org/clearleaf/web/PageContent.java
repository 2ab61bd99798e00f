package org.clearleaf.web;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.messages.InterfaceLanguages;
import org.clearleaf.messages.OtherNames;
import org.clearleaf.press.Press;

/**
 * Everything that the pages are made of, for one state of the files. Safe for several threads.
 *
 * @param files what it was all read from
 * @param clinic as clinic.yaml describes it
 */
record PageContent(
    ShelfContent shelf,
    Finder finder,
    InterfaceLanguages spoken,
    TranslatorDesk desk,
    Press press,
    Shelf files,
    WorkingCopies copies,
    Optional<Clinic> clinic) {

  /**
   * @throws IOException if the shelf cannot be read, or the words of the pages are not there
   */
  static PageContent read(Shelf shelf, Press press) throws IOException {
    var problems = new Problems();
    var spoken = InterfaceLanguages.read(shelf, problems);
    if (spoken.isEmpty()) {
      throw new IOException("the words of the pages cannot be read: " + problems.list().getFirst());
    }
    var read = ShelfContent.read(shelf, press.catalogue());
    var otherNames = OtherNames.read(shelf, problems);
    var clinic = press.catalogue().clinic(problems);
    // What hinders every sheet is among the shelf's already.
    var all = new LinkedHashSet<>(read.problems());
    all.addAll(problems.list());
    var content =
        new ShelfContent(read.today(), read.sheets(), List.copyOf(all), read.hindrances());
    return new PageContent(
        content,
        new Finder(content, spoken.get(), otherNames),
        spoken.get(),
        new TranslatorDesk(shelf, press),
        press,
        shelf,
        new WorkingCopies(shelf),
        clinic);
  }
}
