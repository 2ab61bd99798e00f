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
 * @param signInPath where to sign in, if that is done on a page of ours; comes back from there
 * @param problems of the files, where they keep a sheet from being made
 */
record ErrorPage(String kind, String name, String signInPath, List<Told> problems) {
  static final String TEMPLATE = "error";

  /** What can go wrong. */
  enum Kind {
    BAD_REQUEST,
    SIGN_IN,
    SIGNED_OUT,
    STALE_FORM,
    FORBIDDEN,
    WRONG_HOST,
    NOT_FOUND,
    FORGOTTEN_MAIL,
    FORGOTTEN_PACK,
    TOO_LARGE,
    TOO_MANY,
    NOT_READY,
    FAILED,
    STOPPING
  }

  static ErrorPage of(Kind kind) {
    return new ErrorPage(word(kind), "", Gate.SIGN_IN, List.of());
  }

  ErrorPage with(String otherSignInPath) {
    return new ErrorPage(kind, name, otherSignInPath, problems);
  }

  /**
   * @param host the header, as the client sent it; shown only where it is a name
   */
  static ErrorPage of(Fault fault, String host) {
    var kind = fault.reason().kind();
    return new ErrorPage(
        word(kind),
        kind == Kind.WRONG_HOST ? Hosts.name(host).orElse("") : "",
        Gate.SIGN_IN,
        fault.problems().stream().map(Told::of).toList());
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
