package org.clearleaf.web;

import java.util.Optional;

/**
 * What a method and a path lead to.
 *
 * @param method {@code GET}, which answers HEAD as well, or {@code POST}
 * @param path with names in braces: {@code /api/sheets/{sheet}}
 * @param audience who speaks to it, which decides how it says that something cannot be done
 * @param open whether it is had without signing in
 * @param again answers a form that came from a page of ours which is too old: it does nothing of
 *     what the form asks for, and keeps what was typed; empty where such a form is refused
 */
public record Route(
    String method,
    String path,
    Audience audience,
    boolean open,
    Handler handler,
    Optional<Handler> again) {

  /** Who reads the answer. */
  public enum Audience {
    PEOPLE,
    PROGRAMS
  }

  public static Route page(String path, Handler handler) {
    return new Route("GET", path, Audience.PEOPLE, false, handler, Optional.empty());
  }

  /** The target of a form; its token has been looked at before the handler is called. */
  public static Route form(String path, Handler handler) {
    return new Route("POST", path, Audience.PEOPLE, false, handler, Optional.empty());
  }

  public static Route data(String path, Handler handler) {
    return new Route("GET", path, Audience.PROGRAMS, false, handler, Optional.empty());
  }

  /** The same, had without signing in. */
  public Route opened() {
    return new Route(method, path, audience, true, handler, again);
  }

  /** The same, which answers an old form so. */
  public Route again(Handler shown) {
    return new Route(method, path, audience, open, handler, Optional.of(shown));
  }
}
