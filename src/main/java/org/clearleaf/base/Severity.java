package org.clearleaf.base;

/**
 * How much a {@link Problem} weighs: an error stops the sheet it belongs to, a warning is shown and
 * the sheet is made, an information is worth a look only.
 */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
