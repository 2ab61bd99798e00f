package org.clearleaf.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher, with a JDK and a Maven that only pretend: {@code java} prints its arguments, {@code
 * mvn} makes an empty jar and counts how often it was asked.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  @TempDir private Path temp;

  private Path project;
  private Path tools;
  private Path jdk;

  @BeforeEach
  void pretend() throws IOException {
    project = Files.createDirectories(temp.resolve("a folder/clear leaf"));
    Files.copy(Path.of("clearleaf"), project.resolve("clearleaf"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Files.createDirectories(project.resolve("src/main/java"));
    Files.writeString(project.resolve("src/main/java/A.java"), "class A {}");

    jdk = temp.resolve("jdk of mine");
    jdk("25.0.1");
    tools = Files.createDirectories(temp.resolve("tools"));
    script(
        tools.resolve("mvn"),
        """
        echo call >>"$CALLS"
        [ -z "${BROKEN:-}" ] || { echo "[ERROR] A.java:1 is wrong"; exit 1; }
        mkdir -p target/launcher/lib
        : >target/launcher/clearleaf.jar
        : >target/launcher/lib/library.jar
        """);
  }

  @Test
  void theFirstUseBuildsAndTheSecondDoesNot() throws Exception {
    var first = run("make", "--out", "my handouts");
    assertThat(first.status).isEqualTo(7);
    assertThat(first.err).isEqualTo("Building Clearleaf (first use, about a minute) ...\n");
    assertThat(first.lines())
        .contains("-jar", project.resolve("target/app/clearleaf.jar").toRealPath().toString())
        .endsWith("make", "--out", "my handouts");

    var second = run("list");
    assertThat(second.err).isEmpty();
    assertThat(second.lines()).endsWith("list");
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void newerSourcesAreBuiltAgain() throws Exception {
    run("list");
    touch("src/main/java/A.java");

    assertThat(run("list").err).isEqualTo("Building Clearleaf (its sources have changed) ...\n");
    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void aFailedBuildShowsItsEndAndIsTriedAgain() throws Exception {
    run("list");
    touch("src/main/java/A.java");

    var broken = run(List.of("BROKEN=1"), "list");
    assertThat(broken.status).isEqualTo(2);
    assertThat(broken.out).isEmpty();
    assertThat(broken.err)
        .contains("[ERROR] A.java:1 is wrong", "The whole log is in", "target/build.log");
    assertThat(project.resolve("target/build.lock")).doesNotExist();

    assertThat(run("list").status).isEqualTo(7);
    assertThat(calls()).isEqualTo(3);
  }

  @Test
  void itIsFoundThroughSymbolicLinksFromAnyFolder() throws Exception {
    var link = Files.createSymbolicLink(temp.resolve("one"), project.resolve("clearleaf"));
    var other = Files.createSymbolicLink(temp.resolve("two"), Path.of("one"));

    var ran = start(List.of(), temp.getRoot(), other.toString(), "list").finish();

    assertThat(link).isSymbolicLink();
    assertThat(ran.lines()).contains("-Dclearleaf.root=" + project.toRealPath());
  }

  @Test
  void severalFirstUsesBuildOnce() throws Exception {
    var all = new ArrayList<Started>();
    for (int i = 0; i < 4; i++) {
      all.add(start(List.of(), project, "./clearleaf", "list"));
    }
    for (var started : all) {
      assertThat(started.finish().status).isEqualTo(7);
    }
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void theLockOfAProcessThatIsGoneIsTakenAway() throws Exception {
    var lock = Files.createDirectories(project.resolve("target/build.lock"));
    // No process has this number: it is larger than any system gives.
    Files.writeString(lock.resolve("pid"), "99999999\n");

    assertThat(run("list").status).isEqualTo(7);
    assertThat(lock).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"24.0.2", "17", "1.8.0_402", ""})
  void anOlderJdkIsPassedOver(String version) throws Exception {
    jdk(version);

    var ran = run("list");

    assertThat(ran.status == 2 || !ran.out.contains("jdk of mine")).isTrue();
    if (ran.status == 2) {
      assertThat(ran.err.lines()).hasSize(2).first().asString().contains("JDK 25 or newer");
    }
  }

  @Test
  void withoutMavenItSaysHowToGetOne() throws Exception {
    Files.delete(tools.resolve("mvn"));

    var ran = run("list");

    assertThat(ran.status).isEqualTo(2);
    assertThat(ran.err.lines()).hasSize(2).first().asString().contains("Apache Maven");
    assertThat(project.resolve("target/build.lock")).doesNotExist();
  }

  private void touch(String file) throws IOException {
    // Later than the build, whatever the resolution of the file system's clock.
    Files.setLastModifiedTime(project.resolve(file), FileTime.from(Instant.now().plusSeconds(5)));
  }

  private void jdk(String version) throws IOException {
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"Us\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(
        jdk.resolve("bin/java"),
        """
        echo "$0"
        for argument in "$@"; do echo "$argument"; done
        exit 7
        """);
    script(jdk.resolve("bin/javac"), "");
  }

  private long calls() throws IOException {
    return Files.readAllLines(temp.resolve("calls")).size();
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Ran run(String... arguments) throws Exception {
    return run(List.of(), arguments);
  }

  private Ran run(List<String> environment, String... arguments) throws Exception {
    var command = new ArrayList<String>(List.of("./clearleaf"));
    command.addAll(List.of(arguments));
    return start(environment, project, command.toArray(String[]::new)).finish();
  }

  private Started start(List<String> environment, Path folder, String... command)
      throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools + ":" + basicTools());
    builder.environment().put("HOME", temp.toString());
    builder.environment().put("CLEARLEAF_JAVA_HOME", jdk.toString());
    builder.environment().put("CALLS", temp.resolve("calls").toString());
    environment.forEach(
        e -> builder.environment().put(e.split("=")[0], e.substring(e.indexOf('=') + 1)));
    var out = Files.createTempFile(temp, "out", "");
    var err = Files.createTempFile(temp, "err", "");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Started(builder.start(), out, err);
  }

  /** The tools that a shell script may count on, and neither Java nor Maven. */
  private Path basicTools() throws IOException {
    var folder = Files.createDirectories(temp.resolve("basic"));
    for (var tool :
        List.of(
            "cat",
            "cp",
            "dirname",
            "find",
            "head",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sleep",
            "tail",
            "touch")) {
      for (var place : List.of("/usr/bin/", "/bin/")) {
        if (Files.exists(Path.of(place + tool)) && !Files.exists(folder.resolve(tool))) {
          script(folder.resolve(tool), "exec " + place + tool + " \"$@\"\n");
        }
      }
    }
    return folder;
  }

  private record Started(Process process, Path out, Path err) {
    Ran finish() throws Exception {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  private record Ran(int status, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }
}
