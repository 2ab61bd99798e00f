package org.clearleaf.web;

import java.util.Locale;

/**
 * A page that says what went wrong and what to do: {@code error.ftlh}.
 *
 * @param kind ends the keys of its words
 */
record ErrorPage(String kind) {
  static final String TEMPLATE = "error";

  /** What can go wrong. */
  enum Kind {
    BAD_REQUEST,
    FORBIDDEN,
    NOT_FOUND,
    TOO_LARGE,
    TOO_MANY,
    NOT_READY,
    FAILED,
    STOPPING
  }

  static ErrorPage of(Kind kind) {
    return new ErrorPage(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
