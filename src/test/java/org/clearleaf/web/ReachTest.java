package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code serve} tells people to open. */
class ReachTest {
  private static final Access PASSWORD = new Access.ByPassword(new Password(Served.PASSWORD, 1));

  private static ServeOptions at(String host, String... names) {
    return new ServeOptions(host, 0, Set.of(names), PASSWORD, 0, false);
  }

  private static List<InetAddress> machine() {
    return List.of(
        InetAddress.ofLiteral("::1"),
        InetAddress.ofLiteral("fe80::1"),
        InetAddress.ofLiteral("2001:db8::7"),
        InetAddress.ofLiteral("127.0.0.1"),
        InetAddress.ofLiteral("192.0.2.8"));
  }

  @Test
  void atThisComputerOnlyNobodyElseIsTold() {
    assertThat(Reach.here(at("localhost"), 8123)).isEqualTo("http://localhost:8123/");
    assertThat(Reach.elsewhere(at("localhost", "pc"), 8123, ReachTest::machine)).isEmpty();
  }

  @Test
  void atAllAddressesTheyAreNamedButThoseThatNobodyElseCanUse() {
    assertThat(Reach.here(at("0.0.0.0"), 8123)).isEqualTo("http://localhost:8123/");
    assertThat(Reach.elsewhere(at("0.0.0.0"), 8123, ReachTest::machine))
        .containsExactly("http://192.0.2.8:8123/", "http://[2001:db8:0:0:0:0:0:7]:8123/");
  }

  @Test
  void theNameOfANetworkCardIsNoPartOfAnAddress() throws Exception {
    var bytes = InetAddress.ofLiteral("fd00::2").getAddress();
    var scoped = Inet6Address.getByAddress("", bytes, 2);
    assertThat(scoped.getHostAddress()).contains("%");
    assertThat(Reach.elsewhere(at("0.0.0.0"), 80, () -> List.of(scoped)))
        .containsExactly("http://[fd00:0:0:0:0:0:0:2]:80/");
  }

  @Test
  void theNamesThatItKnowsComeFirst() {
    assertThat(Reach.elsewhere(at("192.0.2.8", "riverside-pc"), 80, List::of))
        .containsExactly("http://riverside-pc:80/", "http://192.0.2.8:80/");
    assertThat(Reach.here(at("192.0.2.8", "riverside-pc"), 80)).isEqualTo("http://192.0.2.8:80/");
  }
}
