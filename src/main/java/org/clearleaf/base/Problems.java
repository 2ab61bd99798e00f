package org.clearleaf.base;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the problems of one piece of work, in the order in which they were met. Not for several
 * threads.
 */
public final class Problems {
  private final List<Problem> list = new ArrayList<>();
  private boolean errors;

  public void add(Problem problem) {
    list.add(problem);
    errors |= problem.severity() == Severity.ERROR;
  }

  public void addAll(Iterable<Problem> problems) {
    problems.forEach(this::add);
  }

  public void error(String id, Place place, String message, String remedy) {
    add(Problem.error(id, place, message, remedy));
  }

  public void warning(String id, Place place, String message, String remedy) {
    add(Problem.warning(id, place, message, remedy));
  }

  /** Whether an error was met; the sheet must then not be made. */
  public boolean hasErrors() {
    return errors;
  }

  public List<Problem> list() {
    return List.copyOf(list);
  }
}
