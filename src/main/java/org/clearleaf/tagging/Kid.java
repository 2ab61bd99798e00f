package org.clearleaf.tagging;

/** What a structure element holds: elements, marked content, link annotations. */
public sealed interface Kid permits Element, Kid.Marked, Kid.Annotation {

  /** A marked-content sequence. {@code page} counts from 0, {@code mcid} within the page from 0. */
  record Marked(int page, int mcid) implements Kid {}

  /** A link annotation: {@code index} in the list of links of the page. */
  record Annotation(int page, int index) implements Kid {}
}
