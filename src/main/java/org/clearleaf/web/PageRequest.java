package org.clearleaf.web;

import java.util.List;
import java.util.Map;

/**
 * What a browser asks the pages for, whatever server it comes through.
 *
 * @param post whether it is a form that does something; its token has been looked at already
 * @param path begins with {@code /}; decoded
 * @param query by name
 * @param form by name; holds what must stand in no log and no address
 * @param chosenLanguage the tag in the cookie; empty without one
 * @param accepted the header Accept-Language; empty without one
 * @param token that the forms of the answer have to bring back
 * @param signedIn whether somebody has signed in with the password, and may leave
 */
record PageRequest(
    boolean post,
    String path,
    Map<String, List<String>> query,
    Map<String, List<String>> form,
    String chosenLanguage,
    String accepted,
    String token,
    boolean signedIn) {

  /** Where nobody signs in. */
  PageRequest(
      boolean post,
      String path,
      Map<String, List<String>> query,
      Map<String, List<String>> form,
      String chosenLanguage,
      String accepted,
      String token) {
    this(post, path, query, form, chosenLanguage, accepted, token, false);
  }

  /** The first value in the query; empty without one. */
  String asked(String name) {
    return first(query, name);
  }

  /** The first value in the query; null without one. */
  String askedOrNull(String name) {
    return query.containsKey(name) ? asked(name) : null;
  }

  /** The first value in the form; null without one. */
  String givenOrNull(String name) {
    return form.containsKey(name) ? given(name) : null;
  }

  /** The first value in the form; empty without one. */
  String given(String name) {
    return first(form, name);
  }

  private static String first(Map<String, List<String>> values, String name) {
    var all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** The parts of the path between slashes. */
  List<String> segments() {
    return List.of(path.substring(1).split("/", -1));
  }

  /** Says nothing of what the form holds: an address would else end in a log. */
  @Override
  public String toString() {
    return (post ? "POST " : "GET ") + path;
  }
}
