package org.clearleaf.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clearleaf.base.Language;
import org.clearleaf.base.Severity;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.clearleaf.web.Answer.Caching;
import org.clearleaf.web.Answer.Data;
import org.clearleaf.web.Answer.Fault;
import org.clearleaf.web.Answer.NotModified;
import org.clearleaf.web.Answer.Reason;
import org.clearleaf.web.ShelfContent.Sheet;

/**
 * The sheets themselves and what there is to know about them, for programs and for the links of the
 * pages. An address has the sheet's id, which names no illness (STANDARDS M4): addresses stay in
 * histories and logs.
 */
final class SheetRoutes {
  private static final String SHEETS = "/sheets/";

  /** A sheet that can be asked for, or why it cannot. */
  private sealed interface Wish {
    record For(Order order) implements Wish {}

    record Nothing(Fault fault) implements Wish {}
  }

  private SheetRoutes() {}

  static List<Route> routes() {
    var routes = new ArrayList<Route>();
    routes.add(Route.data("/api/sheets", SheetRoutes::list));
    routes.add(Route.data("/api/sheets/{sheet}", SheetRoutes::one));
    for (var ending : endings()) {
      routes.add(
          Route.data(
              SHEETS + "{sheet}/{language}" + ending,
              (request, site) -> file(request, site, ending)));
    }
    return routes;
  }

  private static List<String> endings() {
    return Arrays.stream(EditionKind.values()).map(EditionKind::ending).distinct().toList();
  }

  /** Where a sheet is had in its usual size on its usual paper. */
  static String address(Sheet sheet, Language language, EditionKind kind) {
    var plain = kind != EditionKind.CLEAR && kind != EditionKind.BILINGUAL;
    return SHEETS
        + sheet.id()
        + "/"
        + language
        + kind.ending()
        + (plain ? "" : "?edition=" + kind.word());
  }

  private static Answer list(Request request, Site site) {
    return tagged(request, tag(site.content(), "sheets"), () -> Json.sheets(site.content()));
  }

  private static Answer one(Request request, Site site) {
    return site.content()
        .sheet(request.part("sheet"))
        .map(sheet ->
            tagged(
                request, tag(site.content(), sheet.id()), () -> Json.sheet(sheet, site.content())))
        .orElse(Fault.of(Reason.NOT_FOUND, "There is no such sheet."));
  }

  private static Answer tagged(Request request, String tag, Supplier<byte[]> json) {
    var known = request.known(tag);
    return known.isPresent()
        ? new NotModified(known.get(), Caching.ASK_EACH_TIME)
        : Data.json(200, json.get()).tagged(tag, Caching.ASK_EACH_TIME);
  }

  private static Answer file(Request request, Site site, String ending) throws IOException {
    return switch (wish(request, site, ending)) {
      case Wish.Nothing(var fault) -> fault;
      case Wish.For(var order) -> {
        var tag = tag(site.content(), order.toString());
        // Whether it can be made needs not be looked at: whoever knows the tag has it.
        var known = request.known(tag);
        yield known.isPresent()
            ? new NotModified(known.get(), Caching.ASK_EACH_TIME)
            : made(request, site, order, tag);
      }
    };
  }

  private static Answer made(Request request, Site site, Order order, String tag)
      throws IOException {
    var edition = site.prints().print(site.content(), order, request.address());
    if (edition.file().isEmpty()) {
      return Fault.notMade(
          edition.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList());
    }
    var file = edition.file().get();
    return new Data(
        200,
        file.mediaType(),
        file.bytes(),
        Optional.of(file.name()),
        request.asked("download").orElse("0").equals("1"),
        tag,
        Caching.ASK_EACH_TIME,
        order.kind() == EditionKind.HTML
            ? Optional.of(Policy.sheet(file.bytes()))
            : Optional.empty());
  }

  /** Everything that is asked for is found in lists of ours, or refused. */
  private static Wish wish(Request request, Site site, String ending) {
    var sheet = site.content().sheet(request.part("sheet"));
    var version = sheet.flatMap(s -> Content.version(s, request.part("language")));
    if (version.isEmpty()) {
      return nothing(Reason.NOT_FOUND, "There is no such sheet, or not in that language.");
    }
    var kind = kind(request.asked("edition"), ending);
    if (kind.isEmpty()) {
      return nothing(Reason.BAD_REQUEST, "\"edition\" is none that ends in " + ending + ".");
    }
    var size = size(request, site, kind.get());
    if (size.isEmpty()) {
      return nothing(
          Reason.BAD_REQUEST,
          "\"size\" is one of "
              + kind.get().sizes().stream().map(String::valueOf).collect(Collectors.joining(", "))
              + ".");
    }
    var paper = paper(request, site);
    if (paper.isEmpty()) {
      return nothing(Reason.BAD_REQUEST, "\"paper\" is a4 or letter.");
    }
    return new Wish.For(
        new Order(
            sheet.get().summary().name(),
            version.get().language(),
            kind.get(),
            size.get(),
            kind.get().hasPages() ? paper.get() : PageFormat.A4,
            Drafts.MADE));
  }

  private static Wish nothing(Reason reason, String detail) {
    return new Wish.Nothing(Fault.of(reason, detail));
  }

  private static Optional<EditionKind> kind(Optional<String> asked, String ending) {
    return Arrays.stream(EditionKind.values())
        .filter(kind -> kind.ending().equals(ending))
        .filter(kind -> asked.isEmpty() || kind.word().equals(asked.get()))
        .findFirst();
  }

  /** The clinic's own size where nothing is asked for, if the edition has it. */
  private static Optional<Integer> size(Request request, Site site, EditionKind kind) {
    var asked = request.asked("size");
    if (!kind.hasPages()) {
      return Optional.of(kind.usualSize());
    }
    if (asked.isEmpty()) {
      return Optional.of(kind.usualSize(site.content().clinic()));
    }
    return kind.sizes().stream().filter(s -> asked.get().equals(s.toString())).findFirst();
  }

  private static Optional<PageFormat> paper(Request request, Site site) {
    var asked = request.asked("paper");
    return asked.isEmpty()
        ? Optional.of(Printing.usual(site.content().clinic()).paper())
        : Order.PAPERS.stream().filter(p -> p.name().equals(asked.get())).findFirst();
  }

  /** Of what is made from the content by an order: whoever has it needs not have it made again. */
  private static String tag(Content content, String what) {
    var digest = ContentReader.sha256();
    digest.update(content.hash().getBytes(StandardCharsets.UTF_8));
    digest.update(what.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }
}
