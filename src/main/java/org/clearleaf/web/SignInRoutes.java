package org.clearleaf.web;

import java.util.List;
import org.clearleaf.web.Answer.Fault;
import org.clearleaf.web.Answer.Header;
import org.clearleaf.web.Answer.Html;
import org.clearleaf.web.Answer.Reason;
import org.clearleaf.web.Answer.SeeOther;
import org.clearleaf.web.Answer.With;
import org.clearleaf.web.MailForm.Mistake;

/** Where the password is typed, and where somebody leaves. */
final class SignInRoutes {
  static final String SIGN_OUT = "/sign-out";

  private final Gate gate;
  private final Pages pages;

  SignInRoutes(Gate gate, Pages pages) {
    this.gate = gate;
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.page(Gate.SIGN_IN, (request, site) -> page(200, request, site, List.of())).opened(),
        Route.form(Gate.SIGN_IN, this::enter)
            .opened()
            .again((request, site) -> page(403, request, site, List.of(SignInPage.AGAIN))),
        Route.form(SIGN_OUT, (request, _) -> leave(request)));
  }

  private Answer page(int status, Request request, Site site, List<Mistake> mistakes) {
    var visit = pages.visit(request.forPages(site), site.content().pages());
    var page = new SignInPage(site.signedIn(), back(request), mistakes);
    return new Html(status, pages.fill(visit, SignInPage.TEMPLATE, page, false));
  }

  /** Where somebody wanted to go who was asked for the password; the first page, without one. */
  private static String back(Request request) {
    var back = request.method().equals("POST") ? request.field("back") : request.asked("back");
    return Pages.local(back.orElse(Links.FIND));
  }

  private Answer enter(Request request, Site site) {
    return switch (gate.attempt(request, request.field("password").orElse(""))) {
      case SignIn.Outcome.Right _ ->
          new With(
              new SeeOther(back(request)),
              List.of(cookie(Sessions.COOKIE, gate.sessions().begin(), request)));
      case SignIn.Outcome.Wrong _ -> page(403, request, site, List.of(SignInPage.WRONG));
      case SignIn.Outcome.Wait(int seconds) -> Fault.later(Reason.TOO_MANY, seconds);
    };
  }

  private Answer leave(Request request) {
    gate.sessions().end(request.cookies().getOrDefault(Sessions.COOKIE, ""));
    var gone = cookie(Sessions.COOKIE, "", request);
    return new With(
        new SeeOther(Gate.SIGN_IN), List.of(new Header(gone.name(), gone.value() + "; Max-Age=0")));
  }

  /**
   * A cookie that no script reads and that no other site's page sends along; where the page came by
   * https, it goes by https only.
   */
  static Header cookie(String name, String value, Request request) {
    return cookie(name, value, "Strict", request);
  }

  /**
   * The number of a browser. It comes along when somebody follows a link from elsewhere, for else
   * they would get another, and the forms in their other windows would be no use any more. It lets
   * nobody in.
   */
  static Header browserCookie(String number, Request request) {
    return cookie(FormTokens.COOKIE, number, "Lax", request);
  }

  private static Header cookie(String name, String value, String sameSite, Request request) {
    boolean secure =
        request.header("Origin").orElse("").startsWith("https://")
            || request.header("X-Forwarded-Proto").orElse("").equalsIgnoreCase("https");
    return new Header(
        "Set-Cookie",
        "%s=%s; Path=/; HttpOnly; SameSite=%s%s"
            .formatted(name, value, sameSite, secure ? "; Secure" : ""));
  }
}
