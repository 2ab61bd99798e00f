package org.clearleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clearleaf.base.Problem;
import org.clearleaf.press.Catalogue;
import org.clearleaf.press.Edition;
import org.clearleaf.press.Order;

/** Makes a number of sheets on a number of threads, and tells what came of each. */
final class Run {
  private final Surroundings surroundings;
  private final Sheets sheets;
  private final Catalogue catalogue;
  private final HandoutFolder folder;
  private final int jobs;

  /** Who makes a sheet. */
  @FunctionalInterface
  interface Sheets {
    Edition print(Order order) throws IOException;
  }

  /**
   * @param catalogue knows the summaries; the sheets may be those of somebody stricter
   */
  Run(
      Surroundings surroundings,
      Catalogue catalogue,
      Sheets sheets,
      HandoutFolder folder,
      int jobs) {
    this.surroundings = surroundings;
    this.catalogue = catalogue;
    this.sheets = sheets;
    this.folder = folder;
    this.jobs = jobs;
  }

  /**
   * What came of an order.
   *
   * @param written whether the file is where it belongs
   * @param place where it is, or why it is nowhere
   */
  private record Outcome(Edition edition, boolean written, String place) {}

  /**
   * Makes the sheets and prints the table.
   *
   * @param known problems that were found before any sheet
   * @return whether every sheet was made and written
   */
  boolean make(List<Order> orders, List<Problem> known) {
    var report = new ProblemReport();
    report.addAll(known);
    var failures = new LinkedHashSet<String>();
    var tables = new LinkedHashMap<String, Table>();
    boolean all = true;
    var work = start(orders);
    for (int i = 0; i < orders.size(); i++) {
      var order = orders.get(i);
      var table =
          tables.computeIfAbsent(
              order.summary(),
              _ -> new Table("language", "", "pages", "state", "problems", "file"));
      try {
        var outcome = work.get(i).get();
        report.addAll(outcome.edition().problems());
        addRow(table, outcome);
        all &= outcome.written();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException disk) {
          failures.add(Reasons.withFile(disk));
        } else {
          surroundings.reportUnexpected(name(order), e.getCause());
        }
        table.add(order.language().tag(), "", "-", "-", "-", "not made: a failure, see above");
        all = false;
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody interrupts this thread", e);
      }
    }
    failures.forEach(failure -> surroundings.err().println("clearleaf: " + failure));
    report.print(surroundings.err());
    surroundings.err().flush();
    tables.forEach((summary, table) -> {
      surroundings.out().println(summary);
      table.print(surroundings.out());
    });
    surroundings.out().flush();
    return all;
  }

  /** Work for every order; all of it has ended when this returns. */
  private List<Future<Outcome>> start(List<Order> orders) {
    boolean editions = orders.stream().map(Order::kind).distinct().count() > 1;
    var progress = new Progress(surroundings.err(), surroundings.terminal(), orders.size());
    var work = new ArrayList<Future<Outcome>>();
    try (var threads = Executors.newFixedThreadPool(jobs)) {
      for (var order : orders) {
        work.add(
            threads.submit(() -> {
              try {
                return outcome(order);
              } finally {
                progress.step(editions ? name(order) + "  " + order.kind().word() : name(order));
              }
            }));
      }
    }
    progress.end();
    return work;
  }

  private Outcome outcome(Order order) throws IOException {
    var edition = sheets.print(order);
    if (edition.file().isEmpty()) {
      return new Outcome(edition, false, "not made");
    }
    var handout = edition.file().get();
    try {
      // A folder's name is read by as many people as a file's: it names no illness either.
      var sheet = catalogue.sheet(order.summary()).orElseThrow();
      Path place = folder.write(sheet, handout.name(), handout.bytes());
      return new Outcome(edition, true, place.toString());
    } catch (IOException e) {
      return new Outcome(edition, false, "not written: " + Reasons.of(e));
    }
  }

  private static void addRow(Table table, Outcome outcome) {
    var edition = outcome.edition();
    table.add(
        edition.order().language().tag(),
        edition.languageName(),
        edition.file().filter(f -> f.pages() > 0).map(f -> String.valueOf(f.pages())).orElse("-"),
        edition.state().word(),
        edition.problems().isEmpty() ? "-" : String.valueOf(edition.problems().size()),
        outcome.place());
  }

  private static String name(Order order) {
    return order.summary() + "  " + order.language();
  }
}
