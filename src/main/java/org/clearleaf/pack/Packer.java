package org.clearleaf.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.pack.RackNumbers.Named;
import org.clearleaf.press.Catalogue;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.clearleaf.press.State;
import org.clearleaf.template.PackTemplate;

/**
 * Makes waiting-room packs: the sheets of a rack with their separators, the poster by which readers
 * find their language, and the index of the staff. All of it is made, or nothing.
 *
 * <p>Keep one as long as its press: it is safe for several threads.
 */
public final class Packer {

  /** Hears how far a pack has come. */
  @FunctionalInterface
  public interface Progress {
    Progress NONE = (_, _, _) -> {};

    /**
     * @param done how many of {@code all} steps
     * @param what the last one made, one short line
     */
    void step(int done, int all, String what);
  }

  /** Objects to sheets that are no drafts, such as for what a check finds in their words. */
  @FunctionalInterface
  public interface Gate {
    Gate OPEN = _ -> List.of();

    /** Why the sheet must not be handed out; nothing where it may be. */
    List<Problem> objections(Order order) throws IOException;
  }

  private final Press press;
  private final Catalogue catalogue;
  private final Gate gate;
  private final PackTemplate template;

  /**
   * @param shelf that of the press
   */
  public Packer(Shelf shelf, Press press, Gate gate) {
    this.press = press;
    catalogue = press.catalogue();
    this.gate = gate;
    template = new PackTemplate(shelf);
  }

  /**
   * Makes a pack.
   *
   * @throws IOException if the shelf cannot be read
   */
  public Pack pack(PackOrder order, Progress progress) throws IOException {
    var problems = new Problems();
    problems.addAll(catalogue.hindrances());
    if (problems.hasErrors()) {
      return new Pack(List.of(), problems.list());
    }
    var offered = offered(order, problems);
    if (order.drafts() == Drafts.REFUSED) {
      refuseDrafts(order, offered, problems);
    }
    if (problems.hasErrors()) {
      return new Pack(List.of(), problems.list());
    }
    // What is wrong with it in one language is told with the sheets of that language.
    var clinic = catalogue.clinic(new Problems());
    var numbers = numbers(order, clinic);
    var files = new ArrayList<Pack.File>();
    int steps = offered.values().stream().mapToInt(List::size).sum() + 2;
    var counted = new Steps(progress, steps);
    var stacks = new ArrayList<Stack>();
    var count = new PageCount();
    for (var summary : offered.entrySet()) {
      var stack = new Stack(summary.getKey(), order, press, template, numbers, count, problems);
      files.addAll(stack.files(summary.getValue(), counted));
      stacks.add(stack);
    }
    count.check(problems);
    if (!problems.hasErrors()) {
      var papers = new StaffPapers(template, press.printer(), order, clinic, problems);
      papers.index(stacks).ifPresent(files::add);
      counted.step("index");
      papers.poster(stacks).ifPresent(files::add);
      counted.step("poster");
    }
    return new Pack(problems.hasErrors() ? List.of() : List.copyOf(files), once(problems));
  }

  /** Several sheets of a language may tell the same. */
  private static List<Problem> once(Problems problems) {
    return problems.list().stream().distinct().toList();
  }

  /** Counts the steps of one pack. */
  static final class Steps {
    private final Progress progress;
    private final int all;
    private int done;

    Steps(Progress progress, int all) {
      this.progress = progress;
      this.all = all;
    }

    void step(String what) {
      progress.step(++done, all, what);
    }
  }

  /** The languages of each summary that has any. */
  private Map<String, List<Language>> offered(PackOrder order, Problems problems)
      throws IOException {
    var offered = new LinkedHashMap<String, List<Language>>();
    for (var summary : order.summaries()) {
      var languages = new ArrayList<Language>();
      for (var language : order.languages()) {
        if (catalogue.isOffered(summary, language) && !languages.contains(language)) {
          languages.add(language);
        }
      }
      if (!languages.isEmpty()) {
        offered.put(summary, languages);
      }
    }
    if (offered.isEmpty()) {
      problems.error(
          "pack.empty",
          Place.file("summaries"),
          "None of the summaries is to be had in any of these languages.",
          "Choose other languages: `./clearleaf list` shows which sheets there are.");
    }
    return offered;
  }

  /** Names all of them at once: whoever wants drafts has to know which. */
  private void refuseDrafts(PackOrder order, Map<String, List<Language>> offered, Problems problems)
      throws IOException {
    var named = new ArrayList<String>();
    int drafts = 0;
    for (var summary : offered.entrySet()) {
      var languages = new ArrayList<String>();
      for (var language : summary.getValue()) {
        var standing = catalogue.standing(summary.getKey(), language);
        if (standing.state() == State.DRAFT) {
          languages.add("%s (%s)".formatted(standing.languageName(), language));
        } else if (standing.state() == State.CHECKED) {
          problems.addAll(gate.objections(order.sheet(summary.getKey(), language)));
        }
      }
      if (!languages.isEmpty()) {
        drafts += languages.size();
        languages.sort(Comparator.naturalOrder());
        named.add(summary.getKey() + ": " + String.join(", ", languages));
      }
    }
    if (drafts > 0) {
      int all = offered.values().stream().mapToInt(List::size).sum();
      problems.error(
          "pack.draft",
          Place.NOWHERE,
          "%d of %d sheets are drafts, so nothing is packed: %s."
              .formatted(drafts, all, String.join("; ", named)),
          "Whoever is entitled to it signs them off; or your clinic chooses to hand out drafts: with"
              + " --drafts they are packed, and each says so.");
    }
  }

  /** The numbers of the clinic's languages; where it has not chosen any, of all there are. */
  private RackNumbers numbers(PackOrder order, Optional<Clinic> clinic) throws IOException {
    var chosen = clinic.map(Clinic::languages).orElse(List.of());
    if (!chosen.isEmpty() && chosen.containsAll(order.languages())) {
      return new RackNumbers(named(order, chosen));
    }
    var all = new ArrayList<>(catalogue.languages(new Problems()));
    all.addAll(order.languages());
    return new RackNumbers(named(order, all));
  }

  private List<Named> named(PackOrder order, List<Language> languages) throws IOException {
    var named = new ArrayList<Named>();
    for (var language : languages) {
      // The name is that of the bundle, whatever the summary.
      var standing = catalogue.standing(order.summaries().getFirst(), language);
      named.add(new Named(language, standing.languageName()));
    }
    return named;
  }
}
