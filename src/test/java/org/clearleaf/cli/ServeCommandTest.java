package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearleaf.ProjectShelf;
import org.clearleaf.web.Access;
import org.clearleaf.web.Password;
import org.clearleaf.web.ServeOptions;
import org.clearleaf.web.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code serve} refuses before it begins. */
class ServeCommandTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--host 0.0.0.0 | other computers could reach Clearleaf",
        "--host no.such.host.invalid | There is no computer",
        "--port 80x | --port is a number",
        "--port 70000 | from 0 to 65535",
        "--rate -1 | --rate is a number from 0",
        "--name a/b | name of a computer without a port",
        "--name example.org:80 | name of a computer without a port",
        "--proxy 127.0.0.1 | means nothing without --trust-proxy-header, or CLEARLEAF_PASSWORD",
        "--trust-proxy-header Host | every browser sends the header",
        "--trust-proxy-header a:b | no name of a header",
      })
  void wrongUseIsToldInOneSentence(String options, String told) {
    var ran = new Tool(new ProjectShelf(), folder).run(("serve " + options).split(" "));
    assertThat(ran.status()).isEqualTo(CommandLineTool.WRONG_USE);
    assertThat(ran.err()).contains(told).contains("./clearleaf serve --help");
    assertThat(ran.out()).isEmpty();
  }

  @ParameterizedTest(name = "{0} with the password {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--host 192.0.2.1 | correct horse battery | no address of this computer",
        "--host 192.0.2.1 | too short | CLEARLEAF_PASSWORD: the password has 10 to 256 characters",
        "--port 0 | too short | CLEARLEAF_PASSWORD: the password has 10 to 256 characters",
        "--trust-proxy-header X-User | correct horse battery | one of the two decides who comes in",
      })
  void thePasswordOfTheEnvironmentIsTaken(String options, String password, String told) {
    var ran =
        new Tool(new ProjectShelf(), folder)
            .in(Map.of("CLEARLEAF_PASSWORD", password))
            .run(("serve " + options).split(" "));
    assertThat(ran.status()).isEqualTo(CommandLineTool.WRONG_USE);
    assertThat(ran.err()).contains(told).doesNotContain(password);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void theHelpTellsOfThePassword() {
    var ran = new Tool(new ProjectShelf(), folder).run("serve", "--help");
    assertThat(ran.status()).isEqualTo(CommandLineTool.DONE);
    assertThat(ran.out()).contains("CLEARLEAF_PASSWORD", "--trust-proxy-header", "8080");
  }

  @Test
  void atTheNetworkItTellsHowOthersComeToItAndThatItKnowsNoName() {
    var access = new Access.ByPassword(new Password("correct horse battery"));
    var unnamed = new ServeOptions("0.0.0.0", 0, Set.of(), access, 0, false);
    var named = new ServeOptions("0.0.0.0", 0, Set.of("riverside-pc"), access, 0, false);
    var urls = List.of("http://192.0.2.8:8123/");
    assertThat(ServeCommand.neighbours(unnamed, urls))
        .hasSize(2)
        .startsWith("Other computers reach it at http://192.0.2.8:8123/")
        .anySatisfy(sentence -> assertThat(sentence).contains("--name riverside-pc"));
    assertThat(ServeCommand.neighbours(named, urls)).hasSize(1);
    assertThat(ServeCommand.neighbours(ServeOptions.USUAL, List.of())).isEmpty();
  }

  @Test
  void behindAProxyTheProxyIsWhatOthersReach() throws Exception {
    var access = new Access.ByProxy("X-Forwarded-User", Set.of(InetAddress.getByName("127.0.0.1")));
    assertThat(ServeCommand.neighbours(ServeOptions.USUAL.with(access), List.of()))
        .singleElement()
        .asString()
        .contains("--name");
  }

  @Test
  void whatWasNotFinishedIsToldInASentenceEach() {
    assertThat(ServeCommand.unfinished(new Server.Left(false, 0, 0, List.of()))).isEmpty();
    assertThat(ServeCommand.unfinished(new Server.Left(true, 2, 1, List.of("packs/abc"))))
        .hasSize(4)
        .anySatisfy(sentence -> assertThat(sentence).contains("lies in packs/abc"))
        .anySatisfy(sentence ->
            assertThat(sentence)
                .startsWith("2 e-mails")
                .contains("audit/mail.tsv", "ask the family"))
        .anySatisfy(
            sentence -> assertThat(sentence).startsWith("A pack").contains("Order it again"));
  }
}
