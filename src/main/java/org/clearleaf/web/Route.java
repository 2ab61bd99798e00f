package org.clearleaf.web;

/**
 * What a method and a path lead to.
 *
 * @param method {@code GET}, which answers HEAD as well, or {@code POST}
 * @param path with names in braces: {@code /api/sheets/{sheet}}
 * @param audience who speaks to it, which decides how it says that something cannot be done
 * @param open whether it is had without signing in
 */
public record Route(String method, String path, Audience audience, boolean open, Handler handler) {

  /** Who reads the answer. */
  public enum Audience {
    PEOPLE,
    PROGRAMS
  }

  public static Route page(String path, Handler handler) {
    return new Route("GET", path, Audience.PEOPLE, false, handler);
  }

  /** The target of a form; its token has been looked at before the handler is called. */
  public static Route form(String path, Handler handler) {
    return new Route("POST", path, Audience.PEOPLE, false, handler);
  }

  public static Route data(String path, Handler handler) {
    return new Route("GET", path, Audience.PROGRAMS, false, handler);
  }

  /** The same, had without signing in. */
  public Route opened() {
    return new Route(method, path, audience, true, handler);
  }
}
