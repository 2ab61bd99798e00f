package org.clearleaf.web;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.DoubleSupplier;
import org.clearleaf.press.Edition;

/**
 * What is counted. Labels are names of ours: routes as they are written here, states, kinds. No
 * address of a client, no user, no language of a reader, no sheet is among them.
 */
public final class Metrics {
  static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  /** In seconds; 0.4 is what a PDF may take at the most for 99 of 100. */
  private static final double[] BOUNDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 10
  };

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter requests =
      Counter.builder()
          .name("clearleaf_requests")
          .help("Requests, by route and status.")
          .labelNames("method", "route", "status")
          .register(registry);
  private final Histogram durations =
      Histogram.builder()
          .name("clearleaf_request_duration_seconds")
          .help("How long requests took, by route.")
          .classicOnly()
          .classicUpperBounds(BOUNDS)
          .labelNames("route")
          .register(registry);
  private final Counter sheets =
      Counter.builder()
          .name("clearleaf_sheets_made")
          .help("Sheets made, by edition and by what became of them.")
          .labelNames("edition", "result")
          .register(registry);
  private final Counter cache =
      Counter.builder()
          .name("clearleaf_cache_requests")
          .help("Sheets asked for, by whether they were there already.")
          .labelNames("result")
          .register(registry);
  private final Counter refused =
      Counter.builder()
          .name("clearleaf_refused")
          .help("Requests that were refused before they were looked at, by reason.")
          .labelNames("reason")
          .register(registry);

  Metrics() {
    gauge(
        "clearleaf_heap_bytes",
        "Memory in use by the program's objects.",
        () -> {
          var runtime = Runtime.getRuntime();
          return runtime.totalMemory() - runtime.freeMemory();
        });
  }

  void watch(PrintShop prints) {
    gauge("clearleaf_print_queue", "Orders that wait for a thread.", prints::waiting);
    gauge("clearleaf_prints_at_work", "Orders that are being made.", prints::atWork);
    gauge("clearleaf_cache_bytes", "Bytes of finished sheets that are kept.", prints::bytesKept);
  }

  void watch(Library library) {
    gauge(
        "clearleaf_content_problems",
        "Problems of the content, warnings included.",
        () ->
            library.content().shelf().problems().size()
                + library.content().shelf().sheets().stream()
                    .flatMap(sheet -> sheet.languages().stream())
                    .mapToInt(version -> version.problems().size())
                    .sum());
  }

  private void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry);
  }

  /**
   * @param route as it is written in the table of routes
   */
  void request(String method, String route, int status, long nanoseconds) {
    requests.labelValues(method, route, String.valueOf(status)).inc();
    durations.labelValues(route).observe(nanoseconds / 1e9);
  }

  void refused(Answer.Reason reason) {
    refused.labelValues(reason.key()).inc();
  }

  void made(Edition edition) {
    sheets.labelValues(edition.order().kind().word(), edition.isMade() ? "made" : "not_made").inc();
  }

  void cacheHit() {
    cache.labelValues("hit").inc();
  }

  void cacheMiss() {
    cache.labelValues("miss").inc();
  }

  /** The text format of Prometheus. */
  byte[] text() throws IOException {
    var out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(out, registry.scrape(), EscapingScheme.ALLOW_UTF8);
    return out.toByteArray();
  }
}
