package org.clearleaf.web;

import java.util.List;
import java.util.Locale;
import org.clearleaf.web.Answer.Fault;
import org.clearleaf.web.ShelfPage.Told;

/**
 * A page that says what went wrong and what to do: {@code error.ftlh}.
 *
 * @param kind ends the keys of its words
 * @param name by which the computer was asked, where it does not know that as its own; else empty
 * @param problems of the files, where they keep a sheet from being made
 */
record ErrorPage(String kind, String name, List<Told> problems) {
  static final String TEMPLATE = "error";

  /** What can go wrong. */
  enum Kind {
    BAD_REQUEST,
    SIGN_IN,
    STALE_FORM,
    FORBIDDEN,
    WRONG_HOST,
    NOT_FOUND,
    TOO_LARGE,
    TOO_MANY,
    NOT_READY,
    FAILED,
    STOPPING
  }

  static ErrorPage of(Kind kind) {
    return new ErrorPage(word(kind), "", List.of());
  }

  /**
   * @param host the header, as the client sent it; shown only where it is a name
   */
  static ErrorPage of(Fault fault, String host) {
    var kind = fault.reason().kind();
    return new ErrorPage(
        word(kind),
        kind == Kind.WRONG_HOST ? Hosts.name(host).orElse("") : "",
        fault.problems().stream().map(Told::of).toList());
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
