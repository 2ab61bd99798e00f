package org.clearleaf.web;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Which build of Clearleaf this is. */
final class ThisProgram {

  private ThisProgram() {}

  /** The version of pom.xml, from the manifest of the jar. */
  static String version() {
    String version = ThisProgram.class.getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }

  /** Names the program: another build may make other bytes from the same content. */
  static String fingerprint() {
    var source = ThisProgram.class.getProtectionDomain().getCodeSource();
    try {
      var place = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(place)
          ? HexFormat.of().formatHex(ContentReader.sha256().digest(Files.readAllBytes(place)))
          : "classes";
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return "unknown";
    }
  }
}
