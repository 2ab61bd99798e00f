package org.clearleaf.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds HarfBuzz on disk. The library lies in a jar, and a system loads libraries from files only,
 * so it is copied out once into a folder that belongs to the user alone, under a name made of its
 * sha256. What lies there is hashed again before it is loaded, against the value written down here:
 * neither a damaged copy nor a file that somebody else put there is ever loaded.
 */
final class HarfBuzzFile {

  /** Names a library to use instead, such as the system's own. */
  static final String PROPERTY = "clearleaf.harfbuzz";

  /**
   * HarfBuzz 14.3.0 as lwjgl-harfbuzz 3.4.3 packs it. A new version needs new sums; a test compares
   * them with the jars.
   */
  enum Build {
    LINUX_X64(
        "linux/x64",
        "libharfbuzz.so",
        "9a5e3576912c2f8c8b2533d4a264fec1eac9667adfd64f7e71e80179ba118614"),
    LINUX_ARM64(
        "linux/arm64",
        "libharfbuzz.so",
        "b1c7c67034297763e0ce46f3749c4da33a4bb4064929868446cb5a3d81dc26bc"),
    MACOS_X64(
        "macos/x64",
        "libharfbuzz.dylib",
        "4f83ffccaf2a92e4658db8353ac7d529c52d5e4d34027a92cf9870487e1bc68b"),
    MACOS_ARM64(
        "macos/arm64",
        "libharfbuzz.dylib",
        "302418f6ec10fee5e69fbe8b79f3b47e008f081ee88c912d19d2a9d820e7b9da"),
    WINDOWS_X64(
        "windows/x64",
        "harfbuzz.dll",
        "40214afd46cb9e657ebccf88fde2a0e1fa298751c43121c9bdc06f94fdeab9ca");

    private final String platform;
    private final String file;
    final String sha256;

    Build(String platform, String file, String sha256) {
      this.platform = platform;
      this.file = file;
      this.sha256 = sha256;
    }

    String resource() {
      return "/" + platform + "/org/lwjgl/harfbuzz/" + file;
    }

    /** The build for a system, by the values of {@code os.name} and {@code os.arch}. */
    static Optional<Build> of(String system, String processor) {
      String name = system.toLowerCase(Locale.ROOT);
      String os =
          name.startsWith("linux")
              ? "linux"
              : name.startsWith("mac") ? "macos" : name.startsWith("windows") ? "windows" : name;
      String arch =
          switch (processor) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64", "arm64" -> "arm64";
            default -> processor;
          };
      for (var build : values()) {
        if (build.platform.equals(os + "/" + arch)) {
          return Optional.of(build);
        }
      }
      return Optional.empty();
    }
  }

  private HarfBuzzFile() {}

  /**
   * @throws IOException if this system has none, or the cache cannot be written; the message says
   *     what to do
   */
  static Path find() throws IOException {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      var path = Path.of(named).toAbsolutePath();
      if (!Files.isRegularFile(path)) {
        throw new IOException(
            "There is no HarfBuzz library at "
                + path
                + ", which the property "
                + PROPERTY
                + " names.");
      }
      return path;
    }
    String system = System.getProperty("os.name");
    String processor = System.getProperty("os.arch");
    var build =
        Build.of(system, processor)
            .orElseThrow(() ->
                new IOException(
                    "Clearleaf brings no HarfBuzz for "
                        + system
                        + " on "
                        + processor
                        + ". Install HarfBuzz 3 or later and name its library with -D"
                        + PROPERTY
                        + "=PATH."));
    return find(build, cacheFolder());
  }

  /** The verified copy of a build in a folder; made if it is not there or not as it should be. */
  static Path find(Build build, Path folder) throws IOException {
    boolean kept = isPrivate(folder);
    var place = kept ? folder : Files.createTempDirectory("clearleaf-");
    var copy =
        place.resolve(
            "harfbuzz-" + build.sha256 + build.file.substring(build.file.lastIndexOf('.')));
    if (Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)
        && sha256(Files.readAllBytes(copy)).equals(build.sha256)) {
      return copy;
    }
    byte[] bytes;
    try (InputStream in = HarfBuzzFile.class.getResourceAsStream(build.resource())) {
      if (in == null) {
        throw new IOException(
            "HarfBuzz ("
                + build.resource()
                + ") is not on the class path. Build Clearleaf anew, or name a library with -D"
                + PROPERTY
                + "=PATH.");
      }
      bytes = in.readAllBytes();
    }
    if (!sha256(bytes).equals(build.sha256)) {
      throw new IOException(
          "The HarfBuzz on the class path ("
              + build.resource()
              + ") is not the one that Clearleaf knows; its sha256 differs.");
    }
    try {
      write(bytes, copy);
    } catch (IOException e) {
      throw new IOException(
          "HarfBuzz cannot be written to the folder "
              + place
              + " ("
              + e.getMessage()
              + "). Make room there, or name another folder in the environment as XDG_CACHE_HOME.",
          e);
    }
    if (!kept) {
      place.toFile().deleteOnExit();
      copy.toFile().deleteOnExit();
    }
    return copy;
  }

  /** Written beside and moved, so that a second process never meets half a library. */
  private static void write(byte[] bytes, Path copy) throws IOException {
    var beside = Files.createTempFile(copy.getParent(), "harfbuzz-", ".part");
    try {
      Files.write(beside, bytes);
      Files.move(beside, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static Path cacheFolder() {
    String home = System.getProperty("user.home");
    String named = System.getenv("XDG_CACHE_HOME");
    if (named != null && !named.isBlank()) {
      return Path.of(named, "clearleaf");
    }
    String local = System.getenv("LOCALAPPDATA");
    return local != null && !local.isBlank()
        ? Path.of(local, "Clearleaf", "Cache")
        : Path.of(home, ".cache", "clearleaf");
  }

  /** Whether the folder, made if need be, belongs to the user and nobody else can write into it. */
  private static boolean isPrivate(Path folder) {
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(folder.getParent());
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
          Files.createDirectory(
              folder,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
          Files.createDirectory(folder);
        }
      }
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(folder)) {
        return false;
      }
      if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        return true;
      }
      Set<PosixFilePermission> others =
          EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
      others.retainAll(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
      var owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
      return others.isEmpty() && owner.equals(System.getProperty("user.name"));
    } catch (IOException e) {
      return false;
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
