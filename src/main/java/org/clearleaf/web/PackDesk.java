package org.clearleaf.web;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Severity;
import org.clearleaf.pack.Pack;
import org.clearleaf.pack.Packer;
import org.clearleaf.press.Order;
import org.clearleaf.web.ErrorPage.Kind;
import org.clearleaf.web.MailForm.Mistake;
import org.clearleaf.web.Pages.Visit;

/** Waiting-room packs: the form, how far one is, and its files. */
final class PackDesk {
  static final String ZIP = "pack.zip";

  private static final int UNPROCESSABLE = 422;

  /** Packs that the form tells of, so that it does not begin below a long list. */
  private static final int MOST_SHOWN = 5;

  /** What is done by then needs no second look. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Pages pages;
  private final PackShop shop;

  PackDesk(Pages pages, PackShop shop) {
    this.pages = pages;
    this.shop = shop;
  }

  PageAnswer form(Visit visit) {
    return form(visit, PackForm.usual(visit.content()), List.of(), 200);
  }

  /** The form as it came, which has to be sent once more. */
  PageAnswer again(Visit visit) {
    var form = PackForm.of(visit.request(), visit.content());
    return form(visit, form, List.of(), true, 403);
  }

  private PageAnswer form(Visit visit, PackForm form, List<Mistake> mistakes, int status) {
    return form(visit, form, mistakes, false, status);
  }

  private PageAnswer form(
      Visit visit, PackForm form, List<Mistake> mistakes, boolean again, int status) {
    var known =
        shop.known().stream()
            .limit(MOST_SHOWN)
            .map(job -> PackOrdered.of(job, visit.content(), visit.reader()))
            .toList();
    var page = PackPage.of(visit.content(), form, mistakes, again, known, visit.reader());
    return new PageAnswer.Html(status, pages.fill(visit, PackPage.TEMPLATE, page, false));
  }

  PageAnswer order(Visit visit) {
    var content = visit.content();
    var form = PackForm.of(visit.request(), content);
    switch (visit.request().given("choose")) {
      case "all" -> {
        return form(visit, form.choosing(PackForm.tags(content)), List.of(), 200);
      }
      case "none" -> {
        return form(visit, form.choosing(List.of()), List.of(), 200);
      }
      default -> {}
    }
    var mistakes = form.mistakes(content);
    if (!mistakes.isEmpty()) {
      return form(visit, form, mistakes, UNPROCESSABLE);
    }
    var packer = new Packer(content.files(), content.press(), order -> objections(order, content));
    var job = shop.begin(packer, form.order(content), content);
    return job.isEmpty()
        ? pages.error(visit, Kind.TOO_MANY, 429)
        : new PageAnswer.See(Links.pack(job.get().name()), Optional.empty());
  }

  /** A sheet that is no draft is not packed where the checks find an error in its words. */
  private static List<Problem> objections(Order order, PageContent content) throws IOException {
    return content.desk().read(order.language()).problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .toList();
  }

  /** How far a pack is. */
  Optional<PageAnswer> job(Visit visit, String name) {
    return shop.of(name)
        .map(job -> {
          var pack = job.within(PATIENCE);
          var ordered = PackOrdered.of(job, visit.content(), visit.reader());
          var page =
              pack.isPresent()
                  ? PackJobPage.of(job, ordered, pack.get())
                  : job.isOver()
                      ? PackJobPage.stopped(job, ordered)
                      : PackJobPage.making(job, ordered);
          boolean making = pack.isEmpty() && !job.isOver();
          return new PageAnswer.Html(200, pages.fill(visit, PackJobPage.TEMPLATE, page, making));
        });
  }

  /** One of its files, or all of them. */
  Optional<PageAnswer> file(String name, String file) {
    var job = shop.of(name);
    var pack = job.flatMap(made -> made.within(Duration.ZERO)).filter(Pack::isMade);
    if (pack.isEmpty()) {
      return Optional.empty();
    }
    if (file.equals(ZIP)) {
      var files = new LinkedHashMap<String, byte[]>();
      pack.get().files().forEach(each -> files.put(each.name(), each.bytes()));
      return Optional.of(
          new PageAnswer.Download(
              ZIP, "application/zip", new StoredZip(files, job.get()::fetched)));
    }
    return pack.get().files().stream()
        .filter(f -> f.name().equals(file))
        .findFirst()
        .map(f -> new PageAnswer.File(f.name(), f.mediaType(), f.bytes(), true));
  }
}
