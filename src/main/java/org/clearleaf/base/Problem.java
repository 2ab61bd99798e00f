package org.clearleaf.base;

import java.util.Objects;

/**
 * Something wrong with content: a mistake in a summary, a bundle, a template or a font. Mistakes of
 * a programmer are exceptions, a broken disk is an {@link java.io.IOException}; neither is a
 * problem in this sense.
 *
 * @param id the kind of problem, a stable dotted name such as {@code unit.missing}
 * @param message what is wrong, one sentence in plain English
 * @param remedy what to do and who can do it, one sentence; never empty
 */
public record Problem(Severity severity, String id, Place place, String message, String remedy) {

  public Problem {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(place);
    if (id.isBlank() || message.isBlank() || remedy.isBlank()) {
      throw new IllegalArgumentException("a problem needs an id, a message and a remedy: " + id);
    }
  }

  public static Problem error(String id, Place place, String message, String remedy) {
    return new Problem(Severity.ERROR, id, place, message, remedy);
  }

  public static Problem warning(String id, Place place, String message, String remedy) {
    return new Problem(Severity.WARNING, id, place, message, remedy);
  }

  /** {@code place id message remedy}, on one line. */
  @Override
  public String toString() {
    return (place.toString().isEmpty() ? "" : place + "  ") + id + "  " + message + " " + remedy;
  }
}
