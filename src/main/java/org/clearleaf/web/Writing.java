package org.clearleaf.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.clearleaf.web.Answer.Caching;
import org.clearleaf.web.Answer.Data;
import org.clearleaf.web.Answer.Download;
import org.clearleaf.web.Answer.Fault;
import org.clearleaf.web.Answer.Header;
import org.clearleaf.web.Answer.Html;
import org.clearleaf.web.Answer.NotModified;
import org.clearleaf.web.Answer.SeeOther;
import org.clearleaf.web.Answer.With;

/** Turns answers into what goes over the line. */
final class Writing {

  /** Added to the tag of bytes that were compressed: they are others (RFC 9110, 8.8.3.3). */
  static final String GZIPPED = "-gzip";

  /** In bytes: what is shorter goes into one packet anyway. */
  private static final int WORTH_COMPRESSING = 1_400;

  private static final String HTML = "text/html; charset=utf-8";

  private final Pages pages;

  Writing(Pages pages) {
    this.pages = pages;
  }

  /** What goes over the line; the body is left out for HEAD, not its length. */
  record Response(int status, List<Header> headers, Body body) {}

  private static final Body NOTHING = Body.of(new byte[0]);

  Response write(Answer answer, Request request, Site site, Route.Audience audience)
      throws IOException {
    var headers = new ArrayList<Header>(Policy.ALWAYS);
    var inner = answer;
    while (inner instanceof With(var next, var own)) {
      headers.addAll(own);
      inner = next;
    }
    return switch (inner) {
      case Html(int status, var text) ->
          send(Data.of(status, HTML, bytes(text)), Policy.PAGES, request, headers);
      case Data data -> send(data, Policy.FILES, request, headers);
      case Download(var mediaType, var name, var body) -> {
        headers.add(new Header("Content-Type", mediaType));
        headers.add(new Header("Content-Security-Policy", Policy.FILES));
        headers.add(new Header("Cache-Control", Caching.NEVER.header()));
        headers.add(new Header("Accept-Ranges", "none"));
        headers.add(disposition(true, name));
        yield new Response(200, headers, body);
      }
      case NotModified(var tag, var caching) -> {
        headers.add(new Header("ETag", '"' + tag + '"'));
        headers.add(new Header("Cache-Control", caching.header()));
        headers.add(new Header("Vary", "Accept-Encoding"));
        yield new Response(304, headers, NOTHING);
      }
      case SeeOther(var path) -> {
        headers.add(new Header("Location", path));
        headers.add(new Header("Cache-Control", Caching.NEVER.header()));
        headers.add(new Header("Content-Security-Policy", Policy.FILES));
        yield new Response(303, headers, NOTHING);
      }
      case Fault fault -> {
        fault
            .retryAfter()
            .ifPresent(s -> headers.add(new Header("Retry-After", String.valueOf(s))));
        yield audience == Route.Audience.PROGRAMS
            ? send(
                Data.of(fault.status(), "application/problem+json", Json.problem(fault)),
                Policy.FILES,
                request,
                headers)
            : send(
                Data.of(fault.status(), HTML, bytes(page(fault, request, site))),
                Policy.PAGES,
                request,
                headers);
      }
      case With _ -> throw new IllegalStateException("taken apart above");
    };
  }

  private String page(Fault fault, Request request, Site site) {
    return pages.error(
        request.forPages(site),
        site.content().pages(),
        ErrorPage.of(fault, request.header("Host").orElse("")));
  }

  private static Response send(Data data, String policy, Request request, List<Header> headers)
      throws IOException {
    boolean text = isText(data.mediaType());
    boolean gzip = text && data.bytes().length >= WORTH_COMPRESSING && takesGzip(request);
    headers.add(new Header("Content-Type", data.mediaType()));
    headers.add(new Header("Content-Security-Policy", data.policy().orElse(policy)));
    headers.add(new Header("Cache-Control", data.caching().header()));
    if (!data.tag().isEmpty()) {
      headers.add(new Header("ETag", '"' + data.tag() + (gzip ? GZIPPED : "") + '"'));
    }
    if (text) {
      headers.add(new Header("Vary", "Accept-Encoding"));
    }
    if (gzip) {
      headers.add(new Header("Content-Encoding", "gzip"));
    }
    // Files are small, and a part of one is of no use.
    headers.add(new Header("Accept-Ranges", "none"));
    data.name().ifPresent(name -> headers.add(disposition(data.attachment(), name)));
    return new Response(data.status(), headers, Body.of(gzip ? gzip(data.bytes()) : data.bytes()));
  }

  private static Header disposition(boolean attachment, String name) {
    return new Header(
        "Content-Disposition",
        (attachment ? "attachment" : "inline") + "; filename=\"" + name + '"');
  }

  private static boolean isText(String mediaType) {
    return mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.contains("svg");
  }

  /** Whether gzip is named and not turned down (RFC 9110, 12.5.3). */
  private static boolean takesGzip(Request request) {
    for (var part : request.header("Accept-Encoding").orElse("").split(",")) {
      var coding = part.strip().split("\\s*;\\s*", -1);
      if (coding[0].equalsIgnoreCase("gzip")) {
        return coding.length == 1 || !coding[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream(bytes.length / 3);
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
