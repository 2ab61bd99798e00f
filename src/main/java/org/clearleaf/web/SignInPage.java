package org.clearleaf.web;

/**
 * Where the password is typed, and where somebody signs out: {@code sign-in.ftlh}.
 *
 * @param signedIn whether somebody has signed in already
 * @param wrong whether the password was wrong
 */
record SignInPage(boolean signedIn, boolean wrong) {
  static final String TEMPLATE = "sign-in";
}
