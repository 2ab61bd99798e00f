package org.clearleaf.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.web.Answer.Caching;
import org.clearleaf.web.Answer.Data;
import org.clearleaf.web.Answer.Download;
import org.clearleaf.web.Answer.Header;
import org.clearleaf.web.Answer.Html;
import org.clearleaf.web.Answer.SeeOther;
import org.clearleaf.web.Answer.With;

/** The pages for people, as routes. {@link Pages} decides what each shows. */
final class PageRoutes {
  static final String LANGUAGE_COOKIE = "clearleaf-language";

  /** In seconds: a year. */
  private static final int REMEMBERED = 31_536_000;

  private static final String SHEET = "/sheets/{sheet}/{language}";

  /** What pages are got from. */
  private static final List<String> LINKS =
      List.of(
          Links.FIND,
          Links.SHELF,
          Links.HELP,
          Links.TRANSLATIONS,
          Links.TRANSLATIONS + "/{language}",
          Links.TRANSLATIONS + "/{language}/{sheet}/copy.pdf",
          Links.PACKS,
          Links.PACKS + "/{pack}",
          Links.PACKS + "/{pack}/{file}",
          "/sent/{name}",
          SHEET,
          SHEET + "/file",
          SHEET + Links.MAIL,
          SHEET + Links.SEND);

  /** What forms are sent to. */
  private static final List<String> FORMS =
      List.of(Links.PACKS, SHEET + Links.MAIL, SHEET + Links.SEND);

  private final Pages pages;

  PageRoutes(Pages pages) {
    this.pages = pages;
  }

  List<Route> routes() {
    var routes = new ArrayList<Route>();
    LINKS.forEach(path -> routes.add(Route.page(path, this::answer)));
    FORMS.forEach(path -> routes.add(Route.form(path, this::answer).again(this::again)));
    // Also for whoever has not signed in yet, and from any page of ours: it does no harm.
    routes.add(Route.form(Links.LANGUAGE, this::answer).opened().again(this::answer));
    return routes;
  }

  private Answer answer(Request request, Site site) throws IOException {
    return answer(pages.answer(request.forPages(site), site.content().pages()), request);
  }

  private Answer again(Request request, Site site) throws IOException {
    return answer(pages.again(request.forPages(site), site.content().pages()), request);
  }

  private static Answer answer(PageAnswer answer, Request request) {
    return switch (answer) {
      case PageAnswer.Html(int status, var text) -> new Html(status, text);
      case PageAnswer.See(var path, var language) -> see(path, language, request);
      case PageAnswer.File(var name, var mediaType, var bytes, boolean attached) ->
          new Data(
              200,
              mediaType,
              bytes,
              Optional.of(name),
              attached,
              "",
              Caching.NEVER,
              Optional.empty());
      case PageAnswer.Download(var name, var mediaType, var body) ->
          new Download(mediaType, name, body);
    };
  }

  private static Answer see(String path, Optional<String> language, Request request) {
    var there = new SeeOther(path);
    if (language.isEmpty()) {
      return there;
    }
    var cookie = SignInRoutes.cookie(LANGUAGE_COOKIE, language.get(), request);
    return new With(
        there, List.of(new Header(cookie.name(), cookie.value() + "; Max-Age=" + REMEMBERED)));
  }
}
