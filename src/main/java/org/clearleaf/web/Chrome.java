package org.clearleaf.web;

import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Problem;

/**
 * What stands around every page.
 *
 * @param product the name of the program, which is not translated
 * @param clinic whose sheets these are, if it says so
 * @param back where to go after another language was chosen: the path and query of this page, or of
 *     the one that its form came from
 * @param token what a form has to bring with it
 * @param hindrance what keeps every sheet from being made, if anything does
 * @param signedIn whether somebody has signed in with the password, and may leave
 * @param refresh whether the page looks again by itself where no script runs
 */
record Chrome(
    String language,
    String direction,
    String product,
    String version,
    Optional<Said> clinic,
    List<Choice> languages,
    List<Item> menu,
    String back,
    String tokenField,
    String token,
    String styles,
    String script,
    String icon,
    Optional<Hindrance> hindrance,
    boolean signedIn,
    boolean refresh) {

  /** A text with its language. */
  record Said(String language, String direction, String text) {}

  /**
   * @param name in its own words
   */
  record Choice(String tag, String direction, String name, boolean chosen) {}

  record Item(String id, String path) {}

  /**
   * @param line from 1; 0 where it is not known
   */
  record Hindrance(String file, int line) {
    static Hindrance of(Problem problem) {
      return new Hindrance(problem.place().file(), problem.place().line());
    }
  }
}
