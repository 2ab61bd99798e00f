package org.clearleaf.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.clearleaf.text.HarfBuzzFile.Build;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HarfBuzzFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void theLibraryOfEveryPlatformIsTheOneThatWasWrittenDown(Build build) throws IOException {
    try (var in = HarfBuzzFile.class.getResourceAsStream(build.resource())) {
      assertThat(in).as(build.resource()).isNotNull();
      assertThat(HarfBuzzFile.sha256(in.readAllBytes())).isEqualTo(build.sha256);
    }
  }

  @Test
  void platformsAreKnownByTheNamesThatJavaGivesThem() {
    assertThat(Build.of("Linux", "amd64")).contains(Build.LINUX_X64);
    assertThat(Build.of("Linux", "aarch64")).contains(Build.LINUX_ARM64);
    assertThat(Build.of("Mac OS X", "x86_64")).contains(Build.MACOS_X64);
    assertThat(Build.of("Mac OS X", "aarch64")).contains(Build.MACOS_ARM64);
    assertThat(Build.of("Windows 11", "amd64")).contains(Build.WINDOWS_X64);
    assertThat(Build.of("Plan 9", "mips")).isEmpty();
  }

  @Test
  void theCopyIsMadeOnceAndPrivately() throws IOException {
    var cache = folder.resolve("cache/clearleaf");
    var copy = HarfBuzzFile.find(Build.LINUX_X64, cache);
    var time = Files.getLastModifiedTime(copy);
    assertThat(copy).hasParent(cache);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
        .isEqualTo("rwx------");
    assertThat(HarfBuzzFile.find(Build.LINUX_X64, cache)).isEqualTo(copy);
    assertThat(Files.getLastModifiedTime(copy)).isEqualTo(time);
    try (var files = Files.list(cache)) {
      assertThat(files).containsExactly(copy);
    }
  }

  @Test
  void aCopyThatIsNotAsItShouldBeIsReplaced() throws IOException {
    var cache = folder.resolve("clearleaf");
    var copy = HarfBuzzFile.find(Build.LINUX_X64, cache);
    Files.writeString(copy, "something planted");
    assertThat(HarfBuzzFile.sha256(Files.readAllBytes(HarfBuzzFile.find(Build.LINUX_X64, cache))))
        .isEqualTo(Build.LINUX_X64.sha256);
  }

  @Test
  void aFolderInWhichOthersMayWriteIsNotUsed() throws IOException {
    var open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    var copy = HarfBuzzFile.find(Build.LINUX_X64, open);
    assertThat(copy.getParent()).isNotEqualTo(open);
    assertThat(HarfBuzzFile.sha256(Files.readAllBytes(copy))).isEqualTo(Build.LINUX_X64.sha256);
    assertThat(open).isEmptyDirectory();
  }

  @Test
  void aFolderThatTakesNoFilesIsNamedWithWhatToDo() throws IOException {
    var cache = folder.resolve("clearleaf");
    var copy = HarfBuzzFile.find(Build.LINUX_X64, cache);
    Files.delete(copy);
    Files.createDirectories(copy.resolve("in the way"));
    assertThatThrownBy(() -> HarfBuzzFile.find(Build.LINUX_X64, cache))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("cannot be written to the folder " + cache, "XDG_CACHE_HOME");
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    var cache = folder.resolve("clearleaf");
    var copy = HarfBuzzFile.find(Build.LINUX_X64, cache);
    var elsewhere = Files.move(copy, folder.resolve("elsewhere"));
    Files.createSymbolicLink(copy, elsewhere);
    assertThat(Files.isSymbolicLink(HarfBuzzFile.find(Build.LINUX_X64, cache))).isFalse();
  }
}
