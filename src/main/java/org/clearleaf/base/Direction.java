package org.clearleaf.base;

/** The direction in which lines run and from which a page is laid out. */
public enum Direction {
  LEFT_TO_RIGHT,
  RIGHT_TO_LEFT;

  public boolean isRightToLeft() {
    return this == RIGHT_TO_LEFT;
  }

  /** As HTML's {@code dir} and a bundle write it: {@code ltr} or {@code rtl}. */
  public String word() {
    return isRightToLeft() ? "rtl" : "ltr";
  }
}
