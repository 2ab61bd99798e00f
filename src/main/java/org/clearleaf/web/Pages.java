package org.clearleaf.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.messages.InterfaceLanguages;
import org.clearleaf.messages.InterfaceWords;
import org.clearleaf.messages.LocaleFacts;
import org.clearleaf.web.ErrorPage.Kind;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/**
 * The pages for nurses, managers and translators: from a request to an answer. Knows no server, so
 * that a test needs none. What a request says is looked up among what there is, and never becomes a
 * path of a file. Safe for several threads.
 */
final class Pages {
  static final String PRODUCT = "Clearleaf";

  private final PageTemplates templates = new PageTemplates();
  private final Assets assets;
  private final String version;
  private final String tokenField;
  private final MailDesk mail;
  private final PackDesk pack;

  /**
   * @param version of the program, as pages show it
   * @param tokenField the name of the field that brings a form's token back
   */
  Pages(
      Assets assets,
      String version,
      String tokenField,
      Postbox postbox,
      Sendings sendings,
      PackShop packs) {
    this.assets = assets;
    this.version = version;
    this.tokenField = tokenField;
    mail = new MailDesk(this, postbox, sendings);
    pack = new PackDesk(this, packs);
  }

  /** A request with what it is answered from. */
  record Visit(PageRequest request, PageContent content, InterfaceWords words) {
    Reader reader() {
      return new Reader(words);
    }
  }

  Visit visit(PageRequest request, PageContent content) {
    return new Visit(request, content, words(request, content.spoken()));
  }

  /**
   * @throws IOException if the shelf cannot be read
   */
  PageAnswer answer(PageRequest request, PageContent content) throws IOException {
    var visit = visit(request, content);
    var segments = request.segments();
    var answer = request.post() ? answerForm(visit, segments) : answerLink(visit, segments);
    return answer.isPresent() ? answer.get() : error(visit, Kind.NOT_FOUND, 404);
  }

  /**
   * A form of a page that is too old: shows it again with what was typed, and does nothing.
   *
   * @throws IOException if the shelf cannot be read
   */
  PageAnswer again(PageRequest request, PageContent content) throws IOException {
    var visit = visit(request, content);
    if (request.path().equals(Links.PACKS)) {
      return pack.again(visit);
    }
    var segments = request.segments();
    var answer =
        segments.size() == 4 && segments.getFirst().equals("sheets")
            ? version(visit, segments, (sheet, version) -> mail.again(visit, sheet, version))
            : Optional.<PageAnswer>empty();
    return answer.orElseGet(() -> error(visit, Kind.STALE_FORM, 403));
  }

  private Optional<PageAnswer> answerLink(Visit visit, List<String> segments) throws IOException {
    if (segments.size() > 2 && segments.getFirst().equals("sheets")) {
      var what = String.join("/", segments.subList(3, segments.size()));
      return switch (what) {
        case "" -> version(visit, segments, (sheet, version) -> sheet(visit, sheet, version));
        case "file" -> version(visit, segments, (sheet, version) -> file(visit, sheet, version));
        case "mail" ->
            version(visit, segments, (sheet, version) -> mail.form(visit, sheet, version));
        // Nothing is got from there; somebody has loaded the address of an answer anew.
        case "send" ->
            version(
                visit,
                segments,
                (sheet, version) ->
                    new PageAnswer.See(Links.mail(sheet, version), Optional.empty()));
        default -> Optional.empty();
      };
    }
    if (segments.size() == 2 && segments.getFirst().equals("translations")) {
      return translation(visit, segments.get(1));
    }
    if (segments.size() == 2 && segments.getFirst().equals("sent")) {
      return mail.sent(visit, segments.get(1)).or(() -> forgotten(visit, Kind.FORGOTTEN_MAIL));
    }
    if (segments.size() > 1 && segments.getFirst().equals("packs")) {
      return switch (segments.size()) {
        case 2 -> pack.job(visit, segments.get(1)).or(() -> forgotten(visit, Kind.FORGOTTEN_PACK));
        case 3 ->
            pack.file(segments.get(1), segments.get(2))
                .or(() -> forgotten(visit, Kind.FORGOTTEN_PACK));
        default -> Optional.empty();
      };
    }
    if (segments.size() == 4 && segments.getFirst().equals("translations")) {
      return workingCopy(visit, segments);
    }
    return switch (visit.request.path()) {
      case Links.FIND -> Optional.of(find(visit));
      case Links.SHELF -> Optional.of(shelf(visit));
      case Links.PACKS -> Optional.of(pack.form(visit));
      case Links.HELP -> Optional.of(page(visit, HelpPage.TEMPLATE, HelpPage.PAGE));
      case Links.TRANSLATIONS -> {
        var page = TranslationsPage.of(visit.content.shelf(), visit.reader());
        yield Optional.of(page(visit, TranslationsPage.TEMPLATE, page));
      }
      default -> Optional.empty();
    };
  }

  /** What was there, and ended with the server or gave its place to others. */
  private Optional<PageAnswer> forgotten(Visit visit, Kind kind) {
    return Optional.of(error(visit, kind, 404));
  }

  private Optional<PageAnswer> answerForm(Visit visit, List<String> segments) throws IOException {
    if (segments.size() == 4 && segments.getFirst().equals("sheets")) {
      return switch (segments.get(3)) {
        case "mail" ->
            version(visit, segments, (sheet, version) -> mail.check(visit, sheet, version));
        case "send" ->
            version(visit, segments, (sheet, version) -> mail.send(visit, sheet, version));
        default -> Optional.empty();
      };
    }
    return switch (visit.request.path()) {
      case Links.LANGUAGE -> Optional.of(language(visit));
      case Links.PACKS -> Optional.of(pack.order(visit));
      default -> Optional.empty();
    };
  }

  /** What is answered about one sheet in one language. */
  private interface OfVersion {
    PageAnswer answer(Sheet sheet, Version version) throws IOException;
  }

  /** The second and third part of the path name a sheet and a language that there are. */
  private static Optional<PageAnswer> version(Visit visit, List<String> segments, OfVersion asked)
      throws IOException {
    var sheet = visit.content.shelf().sheet(segments.get(1));
    var version = sheet.flatMap(s -> of(segments.get(2)).flatMap(s::in));
    return version.isEmpty()
        ? Optional.empty()
        : Optional.of(asked.answer(sheet.get(), version.get()));
  }

  private static Optional<Language> of(String tag) {
    try {
      return Optional.of(new Language(tag));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private PageAnswer find(Visit visit) {
    var query = visit.request.asked("q");
    return page(
        visit,
        FindPage.TEMPLATE,
        FindPage.of(
            query, visit.content.finder().find(query, visit.reader().byName()), visit.reader()));
  }

  private PageAnswer sheet(Visit visit, Sheet sheet, Version version) {
    var chosen = Printing.asked(visit.request, Printing.usual(visit.content.clinic()));
    boolean hindered = !visit.content.shelf().hindrances().isEmpty();
    return page(
        visit, SheetPage.TEMPLATE, SheetPage.of(sheet, version, hindered, chosen, visit.reader()));
  }

  /** A form asks for a file; the file has an address of its own, which can be kept and shared. */
  private PageAnswer file(Visit visit, Sheet sheet, Version version) {
    var printing = Printing.of(visit.request::askedOrNull, Printing.usual(visit.content.clinic()));
    return printing.isEmpty()
        ? error(visit, Kind.BAD_REQUEST, 400)
        : new PageAnswer.See(
            Links.handout(sheet, version, printing.get(), visit.request.asked("as").equals("file")),
            Optional.empty());
  }

  private PageAnswer shelf(Visit visit) {
    return page(
        visit,
        ShelfPage.TEMPLATE,
        ShelfPage.of(
            visit.content.shelf(),
            ShelfPage.Show.of(visit.request.asked("show")),
            visit.request.asked("sheet"),
            visit.reader()));
  }

  private Optional<PageAnswer> translation(Visit visit, String tag) throws IOException {
    var language = of(tag);
    boolean known =
        language.isPresent()
            && visit.content.shelf().sheets().stream()
                .anyMatch(sheet -> sheet.in(language.get()).isPresent());
    return known
        ? Optional.of(
            page(
                visit,
                TranslationPage.TEMPLATE,
                TranslationPage.of(
                    visit.content.shelf(),
                    language.get(),
                    visit.content.desk().read(language.get()),
                    visit.reader())))
        : Optional.empty();
  }

  /** Every unit of a sheet beside its English, as a file of the translator. */
  private Optional<PageAnswer> workingCopy(Visit visit, List<String> segments) throws IOException {
    if (!segments.get(3).equals("copy.pdf")) {
      return Optional.empty();
    }
    var named = List.of("sheets", segments.get(2), segments.get(1));
    return version(
        visit,
        named,
        (sheet, version) ->
            visit
                .content
                .copies()
                .make(sheet.summary().name(), version.language())
                .<PageAnswer>map(file ->
                    new PageAnswer.File(file.name(), "application/pdf", file.bytes(), false))
                .orElseGet(() -> error(visit, Kind.NOT_READY, 409)));
  }

  private PageAnswer language(Visit visit) {
    var chosen =
        of(visit.request.given("language")).filter(l -> visit.content.spoken().in(l).isPresent());
    return new PageAnswer.See(local(visit.request.given("back")), chosen.map(Language::tag));
  }

  /** Only an address of this server: what a link brings along must not lead to another one. */
  static String local(String back) {
    boolean local =
        back.startsWith("/")
            && !back.startsWith("//")
            && back.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\');
    return local ? back : Links.FIND;
  }

  private static InterfaceWords words(PageRequest request, InterfaceLanguages spoken) {
    return of(request.chosenLanguage())
        .flatMap(spoken::in)
        .orElseGet(() -> spoken.suiting(request.accepted()));
  }

  PageAnswer page(Visit visit, String template, Record page) {
    return new PageAnswer.Html(200, fill(visit, template, page, false));
  }

  String fill(Visit visit, String template, Record page, boolean refresh) {
    return templates.fill(template, visit.words, chrome(visit, refresh), page);
  }

  PageAnswer error(Visit visit, Kind kind, int status) {
    return new PageAnswer.Html(status, fill(visit, ErrorPage.TEMPLATE, ErrorPage.of(kind), false));
  }

  /** The same for a request that came to no page. */
  String error(PageRequest request, PageContent content, ErrorPage page) {
    var signIn = Links.signIn(back(request));
    return fill(visit(request, content), ErrorPage.TEMPLATE, page.with(signIn), false);
  }

  private Chrome chrome(Visit visit, boolean refresh) {
    var spoken = visit.content.spoken();
    var clinic =
        visit
            .content
            .clinic()
            .map(c -> c.name().forReaderOf(visit.words.language()))
            .map(said ->
                Reader.said(said.language(), LocaleFacts.direction(said.language()), said.text()));
    var languages =
        spoken.languages().stream()
            .map(language -> {
              var words = spoken.in(language).orElseThrow();
              return new Chrome.Choice(
                  language.tag(),
                  words.direction().word(),
                  words.endonym(),
                  language.equals(visit.words.language()));
            })
            .toList();
    return new Chrome(
        visit.words.language().tag(),
        visit.words.direction().word(),
        PRODUCT,
        version,
        clinic,
        languages.size() > 1 ? languages : List.of(),
        MENU,
        back(visit.request),
        tokenField,
        visit.request.token(),
        assets.path(Assets.STYLES),
        assets.path(Assets.SCRIPT),
        assets.path(Assets.ICON),
        visit.content.shelf().hindrances().stream().findFirst().map(Chrome.Hindrance::of),
        visit.request.signedIn(),
        refresh);
  }

  /** Nothing is got from there. */
  private static final List<String> ONLY_SENT = List.of(Links.LANGUAGE, SignInRoutes.SIGN_OUT);

  private static final List<Chrome.Item> MENU =
      List.of(
          new Chrome.Item("find", Links.FIND),
          new Chrome.Item("shelf", Links.SHELF),
          new Chrome.Item("packs", Links.PACKS),
          new Chrome.Item("translations", Links.TRANSLATIONS),
          new Chrome.Item("help", Links.HELP));

  /**
   * The page itself with what was looked for and chosen; after a form, its page without what was
   * typed.
   */
  static String back(PageRequest request) {
    var query = new StringBuilder();
    var path = request.path();
    if (request.post() && ONLY_SENT.contains(path)) {
      return Links.FIND;
    }
    // What was sent cannot be got; the form that it was filled in on can.
    boolean sent = request.post() && path.endsWith(Links.SEND);
    boolean mail = request.post() && (sent || path.endsWith(Links.MAIL));
    boolean kept = mail || request.post() && path.equals(Gate.SIGN_IN);
    for (var name : List.of("q", "show", "sheet", "edition", "size", "paper", "back")) {
      var value = kept ? request.given(name) : request.post() ? "" : request.asked(name);
      if (!value.isEmpty()) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
        query.append(Links.encoded(value));
      }
    }
    return local(
        (sent ? path.substring(0, path.length() - Links.SEND.length()) + Links.MAIL : path)
            + query);
  }
}
