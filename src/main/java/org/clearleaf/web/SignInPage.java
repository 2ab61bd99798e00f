package org.clearleaf.web;

import java.util.List;
import org.clearleaf.web.MailForm.Mistake;

/**
 * Where the password is typed, and where somebody signs out: {@code sign-in.ftlh}.
 *
 * @param signedIn whether somebody has signed in already
 * @param back where to go after it
 * @param mistakes that the password was wrong, if it was
 */
record SignInPage(boolean signedIn, String back, List<Mistake> mistakes) {
  static final Mistake AGAIN = new Mistake("password", "sign-in.again");
  static final Mistake WRONG = new Mistake("password", "sign-in.wrong");
  static final String TEMPLATE = "sign-in";
}
