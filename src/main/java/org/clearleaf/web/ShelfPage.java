package org.clearleaf.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.clearleaf.base.Problem;
import org.clearleaf.content.Summary.Basis;
import org.clearleaf.messages.UnitState;
import org.clearleaf.press.State;
import org.clearleaf.web.Chrome.Said;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/**
 * The shelf as a clinic manager sees it: {@code shelf.ftlh}.
 *
 * @param show the kind of rows that is shown, a word of {@link Show}
 * @param sheet the id of the only sheet that is shown; empty for all
 */
record ShelfPage(
    List<Count> counts,
    List<Told> problems,
    List<String> filters,
    String show,
    String sheet,
    List<Named> allSheets,
    List<Group> sheets) {
  static final String TEMPLATE = "shelf";

  /** From how many days before the next review it is announced (STANDARDS H-k). */
  private static final int NOTICE = 90;

  /** What a manager looks for. */
  enum Show {
    ALL(_ -> true),
    CHECKED(row -> row.version.state() == State.CHECKED),
    DRAFT(row -> row.version.state() == State.DRAFT),
    STALE(row -> row.version.units().getOrDefault(UnitState.STALE, 0) > 0),
    INCOMPLETE(row -> row.version.state() == State.INCOMPLETE),
    DUE(row -> !due(row.sheet, row.today).equals(NOT_DUE)),
    PROBLEMS(row -> !row.version.problems().isEmpty());

    private final Predicate<Placed> test;

    Show(Predicate<Placed> test) {
      this.test = test;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What shows everything where the word is none of these. */
    static Show of(String word) {
      for (var show : values()) {
        if (show.word().equals(word)) {
          return show;
        }
      }
      return ALL;
    }
  }

  private static final String NOT_DUE = "no";

  private record Placed(Sheet sheet, Version version, LocalDate today) {}

  /**
   * @param number as the language writes it
   */
  record Count(String id, String number, String path, boolean chosen) {}

  record Named(String id, Said title) {}

  /**
   * A problem as it is told on every page.
   *
   * @param place file and line; may be empty
   */
  record Told(String place, String message, String remedy) {
    static Told of(Problem problem) {
      return new Told(problem.place().toString(), problem.message(), problem.remedy());
    }
  }

  /**
   * @param written whether there is no medical source, so that the day is that of its writing
   * @param due {@code no}, {@code soon} or {@code overdue}
   * @param days until the review is due, or since
   */
  record Group(
      String id,
      Said title,
      boolean written,
      String dated,
      String nextReview,
      String due,
      int days,
      List<Told> problems,
      List<Row> languages) {}

  record Row(
      String path, String name, Said endonym, String state, List<Todo> todo, List<Told> problems) {}

  record Todo(String key, int count) {}

  static ShelfPage of(ShelfContent content, Show show, String sheetId, Reader reader) {
    var placed = new ArrayList<Placed>();
    for (var sheet : content.sheets()) {
      sheet.languages().forEach(v -> placed.add(new Placed(sheet, v, content.today())));
    }
    var counts = new ArrayList<Count>();
    for (var each : Show.values()) {
      if (each != Show.ALL) {
        int count = (int) placed.stream().filter(each.test).count();
        counts.add(
            new Count(
                each.word(),
                reader.number(count),
                Links.shelf(each.word(), sheetId),
                each == show));
      }
    }
    var groups = new ArrayList<Group>();
    for (var sheet : content.sheets()) {
      var rows =
          placed.stream()
              .filter(row -> row.sheet == sheet && show.test.test(row))
              .map(row -> row(row, reader))
              .toList();
      if (!rows.isEmpty() && (sheetId.isEmpty() || sheet.id().equals(sheetId))) {
        groups.add(group(sheet, rows, content.today(), reader));
      }
    }
    return new ShelfPage(
        List.copyOf(counts),
        content.problems().stream().map(Told::of).toList(),
        List.of(Show.values()).stream().map(Show::word).toList(),
        show.word(),
        sheetId,
        content.sheets().stream().map(s -> new Named(s.id(), reader.title(s))).toList(),
        List.copyOf(groups));
  }

  private static Group group(Sheet sheet, List<Row> rows, LocalDate today, Reader reader) {
    var summary = sheet.summary();
    return new Group(
        sheet.id(),
        reader.title(sheet),
        summary.basis() == Basis.OWN_WORDS,
        reader.date(summary.dated()),
        reader.date(summary.nextReview()),
        due(sheet, today),
        (int) Math.abs(ChronoUnit.DAYS.between(today, summary.nextReview())),
        sheet.problems().stream().map(Told::of).toList(),
        rows);
  }

  private static String due(Sheet sheet, LocalDate today) {
    var next = sheet.summary().nextReview();
    if (today.isAfter(next)) {
      return "overdue";
    }
    return today.isAfter(next.minusDays(NOTICE)) ? "soon" : NOT_DUE;
  }

  private static Row row(Placed placed, Reader reader) {
    var version = placed.version;
    var todo = new ArrayList<Todo>();
    add("shelf.todo.missing", version.units().getOrDefault(UnitState.MISSING, 0), todo);
    add("shelf.todo.stale", version.units().getOrDefault(UnitState.STALE, 0), todo);
    add("shelf.todo.sign", version.signOffs(), todo);
    if (!due(placed.sheet, placed.today).equals(NOT_DUE)) {
      todo.add(new Todo("shelf.todo.due", 1));
    }
    return new Row(
        Links.sheet(placed.sheet, version),
        reader.name(version),
        Reader.endonym(version),
        version.state().word(),
        List.copyOf(todo),
        version.problems().stream()
            .filter(problem -> !placed.sheet.problems().contains(problem))
            .map(Told::of)
            .toList());
  }

  private static void add(String key, int count, List<Todo> todo) {
    if (count > 0) {
      todo.add(new Todo(key, count));
    }
  }
}
