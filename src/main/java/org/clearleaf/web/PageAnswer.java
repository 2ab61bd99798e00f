package org.clearleaf.web;

import java.util.Optional;

/** What the pages answer, whatever server it goes out through. */
sealed interface PageAnswer {

  /** A page. It is never kept by the browser: a form may hold an address. */
  record Html(int status, String text) implements PageAnswer {}

  /**
   * Another address of the same server (303).
   *
   * @param language the tag that a cookie is to keep
   */
  record See(String path, Optional<String> language) implements PageAnswer {}

  /**
   * A file.
   *
   * @param attached whether it is saved and not shown
   */
  record File(String name, String mediaType, byte[] bytes, boolean attached)
      implements PageAnswer {}

  /** A file that is put together while it goes out, and saved. */
  record Download(String name, String mediaType, Body body) implements PageAnswer {}
}
