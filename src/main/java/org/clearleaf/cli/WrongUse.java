package org.clearleaf.cli;

/** A command that cannot work as it was given; the message tells whoever typed it. */
final class WrongUse extends Exception {

  WrongUse(String message) {
    super(message);
  }
}
