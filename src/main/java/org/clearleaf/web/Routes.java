package org.clearleaf.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearleaf.web.Answer.Caching;
import org.clearleaf.web.Answer.Data;
import org.clearleaf.web.Answer.Fault;
import org.clearleaf.web.Answer.Header;
import org.clearleaf.web.Answer.NotModified;
import org.clearleaf.web.Answer.Reason;
import org.clearleaf.web.Answer.With;

/** All that can be asked for. */
final class Routes {
  static final String OPENAPI = "/openapi.json";

  private Routes() {}

  static List<Route> all(Gate gate, Pages pages, Assets assets, Health health, Metrics metrics) {
    var routes = new ArrayList<Route>();
    // The files of sheets before their pages: both begin alike.
    routes.addAll(SheetRoutes.routes());
    routes.addAll(new PageRoutes(pages).routes());
    routes.addAll(operation(health, metrics));
    if (gate.hasPassword()) {
      routes.addAll(new SignInRoutes(gate, pages).routes());
    }
    routes.add(Route.data(Assets.FOLDER + "{file}", (r, _) -> asset(r, assets)).opened());
    return List.copyOf(routes);
  }

  private static List<Route> operation(Health health, Metrics metrics) {
    var description = Data.json(200, OpenApi.bytes()).tagged(OpenApi.tag(), Caching.ASK_EACH_TIME);
    return List.of(
        Route.data("/health", (_, _) -> health(health)).opened(),
        Route.data("/metrics", (_, _) -> Data.of(200, Metrics.MEDIA_TYPE, metrics.text())),
        Route.data(OPENAPI, (request, _) -> unlessKnown(request, description)));
  }

  private static Answer health(Health health) {
    var report = health.report();
    return Data.json(report.isWell() ? 200 : 503, Json.health(report));
  }

  private static Answer asset(Request request, Assets assets) {
    // Its address holds the hash of its bytes.
    return assets
        .at(Assets.FOLDER + request.part("file"))
        .map(file ->
            unlessKnown(
                request,
                Data.of(200, file.mediaType(), file.bytes())
                    .tagged(request.part("file"), Caching.FOREVER)))
        .orElse(Fault.of(Reason.NOT_FOUND));
  }

  private static Answer unlessKnown(Request request, Data data) {
    return request
        .known(data.tag())
        .<Answer>map(tag -> new NotModified(tag, data.caching()))
        .orElse(data);
  }

  /** What no route is for: another method would be, or nothing at all. */
  static Answer nothing(List<Route> routes, String path) {
    var methods =
        routes.stream()
            .filter(route -> matches(route, path))
            .map(route -> route.method().equals("GET") ? "GET, HEAD" : route.method())
            .distinct()
            .toList();
    return methods.isEmpty()
        ? Fault.of(Reason.NOT_FOUND)
        : new With(
            Fault.of(Reason.WRONG_METHOD),
            List.of(new Header("Allow", String.join(", ", methods))));
  }

  private static boolean matches(Route route, String path) {
    var pattern =
        Arrays.stream(route.path().split("(?<=})|(?=\\{)"))
            .map(part -> part.startsWith("{") ? "[^/]+" : java.util.regex.Pattern.quote(part))
            .collect(java.util.stream.Collectors.joining());
    return path.matches(pattern + "/?");
  }
}
