package org.clearleaf.press;

import java.io.IOException;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.check.RequiredStatements;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.DocumentReader;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.template.Circumstances;
import org.clearleaf.template.HandoutTemplate;

/**
 * The first part of making a sheet, which is the same for paper, screen and plain text: its words
 * are put into the template, and what comes of that is read as a document.
 */
final class DocumentPress {

  /** The key of what there is one of. */
  private static final String ONLY = "";

  private final Catalogue catalogue;
  private final Imprint imprint;
  private final DocumentReader reader;
  private final Kept<String, HandoutTemplate> template;

  DocumentPress(Shelf shelf, Catalogue catalogue, Imprint imprint, DocumentReader reader) {
    this.catalogue = catalogue;
    this.imprint = imprint;
    this.reader = reader;
    template = new Kept<>((_, _) -> Optional.of(new HandoutTemplate(shelf)));
  }

  /** Reads what the first document would wait for. */
  void prepare() {
    template.get(ONLY);
  }

  /** A document that says all that a sheet has to; what it leaves unsaid is a problem. */
  Optional<Document> checked(Order order, SheetWords words, Problems problems) throws IOException {
    var document = compose(order, words, problems);
    document.ifPresent(
        d -> new RequiredStatements().check(d, words, order.drafts() == Drafts.CHOSEN, problems));
    return document;
  }

  /**
   * @return empty, with problems, where the sheet cannot be put together
   */
  Optional<Document> compose(Order order, SheetWords words, Problems problems) throws IOException {
    var circumstances = circumstances(order, words, problems);
    if (circumstances.isEmpty()) {
      return Optional.empty();
    }
    String name = words.summary().name() + " (" + words.language() + ")";
    var pictures = imprint.pictures(circumstances.get().clinic(), problems);
    if (pictures.isEmpty()) {
      return Optional.empty();
    }
    var page = template.get(ONLY).value().orElseThrow().fill(words, circumstances.get(), problems);
    return page.flatMap(xhtml -> reader.read(xhtml, name, pictures.get(), problems));
  }

  /**
   * What a sheet is made for, beside its words.
   *
   * @return empty, with problems, where the clinic's file has an error, or a bilingual sheet has no
   *     second language
   */
  Optional<Circumstances> circumstances(Order order, SheetWords words, Problems problems) {
    var found = new Problems();
    var clinic = imprint.clinic(found);
    if (found.hasErrors()) {
      problems.addAll(found.list());
      return Optional.empty();
    }
    // Of the rest only what is about this sheet: it would be told by every sheet otherwise.
    clinic.ifPresent(c -> problems.addAll(c.problems(order.language())));
    Optional<SheetWords> beside = Optional.empty();
    if (order.kind() == EditionKind.BILINGUAL) {
      if (order.language().equals(Language.ENGLISH)) {
        problems.error(
            "edition.no-second-language",
            words.summary().place(),
            "An English sheet has no English beside it.",
            "Ask for a bilingual sheet in another language, or for large print.");
        return Optional.empty();
      }
      beside = catalogue.words(words.summary(), Language.ENGLISH, problems);
      if (beside.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Circumstances(clinic, order.drafts() == Drafts.CHOSEN, beside));
  }
}
