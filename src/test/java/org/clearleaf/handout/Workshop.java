package org.clearleaf.handout;

import org.clearleaf.template.Circumstances;
import org.clearleaf.markup.Artwork;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.artwork.ArtworkReader;
import java.util.Optional;
import java.util.HashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.content.SummaryReader;
import org.clearleaf.layout.Layouter;
import org.clearleaf.layout.Pages;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.DocumentReader;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.press.Edition;
import org.clearleaf.base.Language;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.clearleaf.template.HandoutTemplate;
import org.clearleaf.text.FaceLibrary;
import org.clearleaf.text.TextShaper;

/**
 * Has sheets printed by the press, and goes the same way by itself up to the pages, to know what
 * must stand on them.
 */
final class Workshop {

  /** The sizes that clinics ask for most, and the largest but one (LP1 to LP3). */
  private static final List<Integer> SIZES = List.of(16, 18, 24);

  private final Shelf shelf;
  private final Press press;
  private final Bundles bundles;
  private final HandoutTemplate template;
  private final FaceLibrary faces;

  Workshop(Shelf shelf) throws IOException {
    this.shelf = shelf;
    press = new Press(shelf);
    bundles = new Bundles(shelf);
    template = new HandoutTemplate(shelf);
    faces = new FaceLibrary(shelf, new Problems());
  }

  /** Every summary in every language, in each size, on each paper. */
  List<Order> orders() throws IOException {
    var orders = new ArrayList<Order>();
    for (var summary : press.catalogue().summaries()) {
      for (var language : press.catalogue().languages(new Problems())) {
        for (int size :
            press.catalogue().isOffered(summary, language) ? SIZES : List.<Integer>of()) {
          for (var paper : Order.PAPERS) {
            orders.add(Order.large(summary, language, size, paper));
          }
        }
      }
    }
    return orders;
  }

  /** In clear print, and bilingual: each once, in every language. */
  List<Order> otherEditions() throws IOException {
    var orders = new ArrayList<Order>();
    for (var order : orders()) {
      if (order.size() == Order.DEFAULT_SIZE) {
        if (order.paper().equals(PageFormat.A4)) {
          orders.add(order.with(EditionKind.CLEAR));
        } else if (!order.language().equals(Language.ENGLISH)) {
          orders.add(order.with(EditionKind.BILINGUAL));
        }
      }
    }
    return orders;
  }

  Edition print(Order order) throws IOException {
    return press.print(order);
  }

  /**
   * @throws AssertionError with its problems if the sheet cannot be made
   */
  Handout make(Order order) throws IOException {
    var edition = print(order);
    if (!edition.isMade() || !edition.problems().isEmpty()) {
      throw new AssertionError(order + " has problems: " + edition.problems());
    }
    return handout(order, edition.file().get().bytes());
  }

  /** The handout as it should be, with a file that may be another one than the press made. */
  Handout handout(Order order, byte[] file) throws IOException {
    var problems = new Problems();
    var summary = new SummaryReader().read(order.summary(), shelf, problems).orElseThrow();
    var words = bundles.words(summary, order.language().tag(), problems).orElseThrow();
    return new Handout(order, words, pages(order, words, problems), new PrintedFile(file));
  }

  private Pages pages(Order order, SheetWords words, Problems problems) throws IOException {
    var document = document(order, words, problems);
    var shaper =
        new TextShaper(faces, words.language(), words.direction(), words.fonts(), problems);
    return new Layouter(shaper, order.paper(), order.size() * 1000).layOut(document, problems);
  }

  /** What stands on a sheet, before it is set. */
  Document document(Order order) throws IOException {
    var problems = new Problems();
    var summary = new SummaryReader().read(order.summary(), shelf, problems).orElseThrow();
    var words = bundles.words(summary, order.language().tag(), problems).orElseThrow();
    return document(order, words, problems);
  }

  private Document document(Order order, SheetWords words, Problems problems) throws IOException {
    var beside =
        order.kind() == EditionKind.BILINGUAL
            ? bundles.words(words.summary(), "en", problems)
            : Optional.<SheetWords>empty();
    var clinic = press.catalogue().clinic(problems);
    var pictures = new HashMap<String, Artwork>();
    clinic
        .flatMap(Clinic::logo)
        .ifPresent(logo ->
            pictures.put(
                HandoutTemplate.LOGO,
                ArtworkReader.read(logo.file(), shelf, problems).orElseThrow()));
    var circumstances = new Circumstances(clinic, false, beside);
    var page = template.fill(words, circumstances, problems).orElseThrow();
    return new DocumentReader().read(page, order.toString(), pictures, problems).orElseThrow();
  }
}
