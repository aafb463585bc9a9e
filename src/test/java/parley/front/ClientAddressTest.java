package parley.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.config.Networks;

class ClientAddressTest {

  private static final ClientAddress BEHIND =
      new ClientAddress(Networks.parse("10.0.0.0/8, 2001:db8:1::/48"));

  @Test
  void withoutTrustedProxiesTheHeaderIsIgnored() {
    var open = new ClientAddress(Networks.NONE);
    assertThat(open.of("192.0.2.1", List.of("203.0.113.9"))).isEqualTo("192.0.2.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.1    | 203.0.113.9                       | 203.0.113.9",
        "10.0.0.1    | 1.1.1.1, 203.0.113.9              | 203.0.113.9",
        "10.0.0.1    | 203.0.113.9, 10.0.0.2             | 203.0.113.9",
        "10.0.0.1    | 10.0.0.3, 10.0.0.2                | 10.0.0.3",
        "192.0.2.1   | 203.0.113.9                       | 192.0.2.1",
        "10.0.0.1    | 203.0.113.9:4711                  | 203.0.113.9",
        "10.0.0.1    | [2001:db8:2:3:4::5]:4711          | 2001:db8:2:3::/64",
        "10.0.0.1    | 203.0.113.9, nonsense             | 10.0.0.1",
        "10.0.0.1    | 203.0.113.9, nonsense, 10.0.0.2   | 10.0.0.2",
        "10.0.0.1    | ''                                | 10.0.0.1",
        "2001:db8:1::1 | 203.0.113.9                     | 203.0.113.9",
        "::ffff:10.0.0.1 | 203.0.113.9                   | 203.0.113.9"
      })
  void theHeaderIsReadFromTheRightAsFarAsProxiesVouchForIt(
      String peer, String forwarded, String client) {
    assertThat(BEHIND.of(peer, List.of(forwarded))).isEqualTo(client);
  }

  @Test
  void severalHeadersAreOneList() {
    assertThat(BEHIND.of("10.0.0.1", List.of("1.1.1.1", "203.0.113.9, 10.0.0.2")))
        .isEqualTo("203.0.113.9");
  }

  @Test
  void allOfAnIpv6NetworkIsOneClient() {
    assertThat(BEHIND.of("2001:db8:2:3::1", List.of()))
        .isEqualTo(BEHIND.of("2001:db8:2:3:ffff:ffff:ffff:ffff", List.of()))
        .isNotEqualTo(BEHIND.of("2001:db8:2:4::1", List.of()));
  }

  @Test
  void aPeerWithoutAnAddressIsUnknown() {
    assertThat(BEHIND.of(null, List.of("203.0.113.9"))).isEqualTo("unknown");
  }
}
