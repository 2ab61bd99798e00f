package org.clearleaf.tagging;

/**
 * The standard structure types that a handout uses (ISO 32000-1, 14.8.4); there is no role map
 * (S16).
 */
public enum Role {
  DOCUMENT("Document"),
  /** A sheet among several in one file. */
  PART("Part"),
  SECT("Sect"),
  H1("H1"),
  H2("H2"),
  H3("H3"),
  P("P"),
  L("L"),
  LI("LI"),
  LBL("Lbl"),
  LBODY("LBody"),
  TABLE("Table"),
  THEAD("THead"),
  TBODY("TBody"),
  TR("TR"),
  TH("TH"),
  TD("TD"),
  FIGURE("Figure"),
  SPAN("Span"),
  LINK("Link");

  private final String type;

  Role(String type) {
    this.type = type;
  }

  /** The structure type as written in the file. */
  public String type() {
    return type;
  }
}
