package org.clearleaf.web;

import java.io.IOException;

/** Answers one kind of request; a function of its two arguments. */
@FunctionalInterface
public interface Handler {

  /**
   * @throws IOException if the project cannot be read; the client is told that Clearleaf failed
   */
  Answer handle(Request request, Site site) throws IOException;
}
