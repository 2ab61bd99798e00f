package org.clearleaf.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a client asks for, as a value: a handler needs no server, and neither does its test.
 *
 * @param method {@code GET} (which HEAD becomes) or {@code POST}
 * @param path decoded, without the query
 * @param parts of the path that the route names in braces
 * @param query decoded; a name may come several times
 * @param form decoded fields of an {@code application/x-www-form-urlencoded} body
 * @param headers by their names, of which the case does not matter
 * @param address of the client; behind a trusted proxy, the one that the proxy tells
 * @param user whom a trusted proxy names
 */
public record Request(
    String method,
    String path,
    Map<String, String> parts,
    Map<String, List<String>> query,
    Map<String, List<String>> form,
    Map<String, String> headers,
    Map<String, String> cookies,
    String address,
    Optional<String> user) {

  private static final Set<String> PAGES_AND_FRAMES =
      Set.of("document", "iframe", "frame", "embed", "object");

  public Request {
    parts = Map.copyOf(parts);
    query = Map.copyOf(query);
    form = Map.copyOf(form);
    var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = java.util.Collections.unmodifiableMap(sorted);
    cookies = Map.copyOf(cookies);
  }

  /** Somebody at this computer who asks for a page. */
  public static Request get(String path) {
    return new Request(
        "GET",
        path,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        "127.0.0.1",
        Optional.empty());
  }

  /** Somebody at this computer who sends a form. */
  public static Request post(String path, Map<String, List<String>> form) {
    return new Request(
        "POST", path, Map.of(), Map.of(), form, Map.of(), Map.of(), "127.0.0.1", Optional.empty());
  }

  public Request withParts(Map<String, String> others) {
    return new Request(method, path, others, query, form, headers, cookies, address, user);
  }

  public Request withQuery(Map<String, List<String>> others) {
    return new Request(method, path, parts, others, form, headers, cookies, address, user);
  }

  public Request withHeaders(Map<String, String> others) {
    return new Request(method, path, parts, query, form, others, cookies, address, user);
  }

  public Request withCookies(Map<String, String> others) {
    return new Request(method, path, parts, query, form, headers, others, address, user);
  }

  /** A part of the path that the route names. */
  public String part(String name) {
    return parts.getOrDefault(name, "");
  }

  /** The first value of that name in the query; empty where there is none. */
  public Optional<String> asked(String name) {
    return first(query.get(name));
  }

  /** The first value of that name in the form; empty where there is none. */
  public Optional<String> field(String name) {
    return first(form.get(name));
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /**
   * Whether a person is to see the answer: a browser opens it as a page or in a frame (Fetch
   * Metadata). Where it does not tell, it counts whether a page is liked better than JSON (RFC
   * 9110, 12.5.1).
   */
  boolean isNavigation() {
    return header("Sec-Fetch-Dest")
        .map(PAGES_AND_FRAMES::contains)
        .orElseGet(() ->
            quality("text/html")
                > Math.max(quality("application/json"), quality("application/problem+json")));
  }

  /** From 0 to 1; 0 where the media type itself is not named, for programs take anything. */
  private double quality(String mediaType) {
    for (var part : header("Accept").orElse("").split(",")) {
      var range = part.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
      if (range[0].equals(mediaType)) {
        return Arrays.stream(range)
            .filter(parameter -> parameter.matches("q=[01](\\.[0-9]{0,3})?"))
            .mapToDouble(parameter -> Double.parseDouble(parameter.substring(2)))
            .findFirst()
            .orElse(1);
      }
    }
    return 0;
  }

  /**
   * The tag under which the client has those bytes already (RFC 9110, 13.1.2): as it is, or that of
   * the compressed ones; empty if it has them not.
   */
  public Optional<String> known(String tag) {
    var header = headers.get("If-None-Match");
    if (header == null) {
      return Optional.empty();
    }
    for (var part : header.split(",")) {
      var known = part.strip();
      if (known.startsWith("W/")) {
        known = known.substring(2);
      }
      if (known.equals("*") || known.equals('"' + tag + '"')) {
        return Optional.of(tag);
      }
      if (known.equals('"' + tag + Writing.GZIPPED + '"')) {
        return Optional.of(tag + Writing.GZIPPED);
      }
    }
    return Optional.empty();
  }

  /**
   * As the pages see it.
   *
   * @param token that the forms of the answer have to bring back
   * @param signedIn whether somebody has signed in, and may leave
   */
  PageRequest forPages(String token, boolean signedIn) {
    return new PageRequest(
        method.equals("POST"),
        path,
        query,
        form,
        cookies.getOrDefault(PageRoutes.LANGUAGE_COOKIE, ""),
        headers.getOrDefault("Accept-Language", ""),
        token,
        signedIn);
  }

  /** As the pages see it from this site. */
  PageRequest forPages(Site site) {
    return forPages(site.token(), site.signedIn());
  }

  /** Says nothing of what was asked and typed. */
  @Override
  public String toString() {
    return method + " " + path;
  }

  private static Optional<String> first(List<String> values) {
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }
}
