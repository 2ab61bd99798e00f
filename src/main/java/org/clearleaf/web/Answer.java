package org.clearleaf.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.clearleaf.base.Problem;
import org.clearleaf.web.ErrorPage.Kind;

/** What a {@link Handler} says to a {@link Request}; {@link Writing} turns it into bytes. */
public sealed interface Answer {

  /** A page for people. It is never kept: its forms hold a token, and may hold an address. */
  record Html(int status, String text) implements Answer {}

  /**
   * Bytes that are there already.
   *
   * @param bytes not to be changed
   * @param name what a file is called where it is saved, ASCII; empty for what is no file
   * @param attachment whether a browser saves it rather than shows it
   * @param tag names these bytes and no others, without quotation marks (RFC 9110, 8.8.3); empty
   *     for what changes with every request
   * @param policy its own Content-Security-Policy, where that of our pages does not fit
   */
  record Data(
      int status,
      String mediaType,
      byte[] bytes,
      Optional<String> name,
      boolean attachment,
      String tag,
      Caching caching,
      Optional<String> policy)
      implements Answer {

    static Data json(int status, byte[] bytes) {
      return of(status, "application/json", bytes);
    }

    static Data of(int status, String mediaType, byte[] bytes) {
      return new Data(
          status, mediaType, bytes, Optional.empty(), false, "", Caching.NEVER, Optional.empty());
    }

    Data tagged(String newTag, Caching newCaching) {
      return new Data(status, mediaType, bytes, name, attachment, newTag, newCaching, policy);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Data d
          && status == d.status
          && mediaType.equals(d.mediaType)
          && Arrays.equals(bytes, d.bytes)
          && name.equals(d.name)
          && attachment == d.attachment
          && tag.equals(d.tag)
          && caching == d.caching
          && policy.equals(d.policy);
    }

    @Override
    public int hashCode() {
      return Objects.hash(status, mediaType, Arrays.hashCode(bytes), name, tag);
    }
  }

  /**
   * A file that is put together while it goes out, and saved.
   *
   * @param name ASCII
   */
  record Download(String mediaType, String name, Body body) implements Answer {}

  /** The client has these bytes already (RFC 9110, 15.4.5). */
  record NotModified(String tag, Caching caching) implements Answer {}

  /**
   * Another page, got with GET (303); what a POST that worked answers, so that loading again does
   * nothing twice.
   *
   * @param path of this server, beginning with one slash; with its query
   */
  record SeeOther(String path) implements Answer {
    public SeeOther {
      if (!path.matches("/(?![/\\\\])[!-~]*")) {
        throw new IllegalArgumentException("no path of this server: " + path);
      }
    }
  }

  /**
   * Something that cannot be done: a page for people, {@code application/problem+json} for programs
   * (RFC 9457).
   *
   * @param status from 400
   * @param reason decides what people are told ({@link ErrorPage})
   * @param details for programs and staff, without anything that the client sent
   * @param problems of the files, for people; the details hold them as well
   * @param retryAfter seconds
   */
  record Fault(
      int status,
      Reason reason,
      List<String> details,
      List<Problem> problems,
      OptionalInt retryAfter)
      implements Answer {
    public Fault {
      details = List.copyOf(details);
      problems = List.copyOf(problems);
    }

    public static Fault of(Reason reason, String... details) {
      return new Fault(reason.status(), reason, List.of(details), List.of(), OptionalInt.empty());
    }

    public static Fault later(Reason reason, int seconds) {
      return new Fault(reason.status(), reason, List.of(), List.of(), OptionalInt.of(seconds));
    }

    /**
     * @param problems why the sheet cannot be made
     */
    public static Fault notMade(List<Problem> problems) {
      var reason = Reason.NOT_MADE;
      return new Fault(
          reason.status(),
          reason,
          problems.stream().map(Problem::toString).toList(),
          problems,
          OptionalInt.empty());
    }
  }

  /** Another answer with headers of its own, such as a cookie. */
  record With(Answer answer, List<Header> headers) implements Answer {
    public With {
      headers = List.copyOf(headers);
    }
  }

  /** A header that goes out. */
  record Header(String name, String value) {
    public Header {
      if (!value.chars().allMatch(c -> c >= ' ' && c < 127)) {
        throw new IllegalArgumentException("a header is visible ASCII: " + name);
      }
    }
  }

  /** How long others may keep an answer (RFC 9111). */
  enum Caching {
    /** Its name changes with its bytes. */
    FOREVER("public, max-age=31536000, immutable"),
    /** Kept, and asked for each time whether it is still the same. */
    ASK_EACH_TIME("private, no-cache"),
    /** Pages hold tokens, and may hold what somebody has typed. */
    NEVER("no-store");

    private final String header;

    Caching(String header) {
      this.header = header;
    }

    String header() {
      return header;
    }
  }

  /** Why something cannot be done. */
  enum Reason {
    BAD_REQUEST(400, Kind.BAD_REQUEST, "The request cannot be understood."),
    SIGN_IN(401, Kind.SIGN_IN, "Sign in first."),
    SIGNED_OUT(401, Kind.SIGNED_OUT, "Sign in again."),
    STALE_FORM(403, Kind.STALE_FORM, "The form is too old, or comes from another page."),
    FORBIDDEN(403, Kind.FORBIDDEN, "This is not allowed from there."),
    NOT_FOUND(404, Kind.NOT_FOUND, "There is nothing here."),
    WRONG_METHOD(405, Kind.BAD_REQUEST, "This cannot be done here."),
    NOT_MADE(
        409,
        Kind.NOT_READY,
        "The sheet cannot be made now: something in its files is missing or wrong."),
    TOO_LARGE(413, Kind.TOO_LARGE, "That is too large."),
    WRONG_TYPE(415, Kind.BAD_REQUEST, "That kind of content is not taken."),
    WRONG_HOST(421, Kind.WRONG_HOST, "This server does not go by that name."),
    TOO_MANY(429, Kind.TOO_MANY, "Too many requests."),
    FAILED(500, Kind.FAILED, "Clearleaf failed."),
    BUSY(503, Kind.TOO_MANY, "Too much is being printed at the moment.");

    private final int status;
    private final Kind kind;
    private final String title;

    Reason(int status, Kind kind, String title) {
      this.status = status;
      this.kind = kind;
      this.title = title;
    }

    /** What people are told. */
    Kind kind() {
      return kind;
    }

    int status() {
      return status;
    }

    /** For programs, in English; the pages have words of their own. */
    String title() {
      return title;
    }

    /** {@code not-found}. */
    String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** The answer that was meant, whatever was put around it. */
  default Answer bare() {
    return this instanceof With(var inner, var _) ? inner.bare() : this;
  }
}
