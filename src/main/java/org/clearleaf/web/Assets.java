package org.clearleaf.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What pages load beside themselves, all of it part of the program. The address of each holds the
 * hash of its bytes, so that a browser may keep it for ever.
 */
final class Assets {
  static final String FOLDER = "/assets/";
  static final String STYLES = "style.css";
  static final String SCRIPT = "enhance.js";
  static final String ICON = "icon.svg";

  /** Enough of a hash to tell one version from the next, in bytes. */
  private static final int HASH = 8;

  private static final Map<String, String> TYPES =
      Map.of(
          STYLES, "text/css; charset=utf-8",
          SCRIPT, "text/javascript; charset=utf-8",
          ICON, "image/svg+xml");

  private final Map<String, Asset> byPath = new LinkedHashMap<>();
  private final Map<String, String> paths = new LinkedHashMap<>();

  /**
   * @param bytes not to be changed
   */
  record Asset(String mediaType, byte[] bytes) {}

  Assets() {
    for (var name : List.of(STYLES, SCRIPT, ICON)) {
      var bytes = read(name);
      var path = FOLDER + hash(bytes) + "-" + name;
      paths.put(name, path);
      byPath.put(path, new Asset(TYPES.get(name), bytes));
    }
  }

  /** The address of one of them. */
  String path(String name) {
    return paths.get(name);
  }

  Optional<Asset> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static byte[] read(String name) {
    try (var in = Assets.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
