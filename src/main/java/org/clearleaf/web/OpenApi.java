package org.clearleaf.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/** The description of the routes for programs, {@code openapi.json} (OpenAPI 3.1.1). */
final class OpenApi {
  private OpenApi() {}

  static byte[] bytes() {
    try (var in = OpenApi.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: openapi.json");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String tag() {
    return HexFormat.of().formatHex(ContentReader.sha256().digest(bytes()), 0, 16);
  }
}
