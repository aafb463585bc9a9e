package parley.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "10.128.0.0/9, 10.127.255.255, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, ::1, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.6, false",
    "192.0.2.7, ::ffff:192.0.2.7, true",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "::1, ::1, true"
  })
  void anAddressIsInItsNetwork(String network, String address, boolean in) {
    byte[] bytes = Objects.requireNonNull(Networks.address(address));
    assertThat(Networks.parse(network).contains(bytes)).isEqualTo(in);
  }

  @Test
  void thereMayBeSeveral() {
    Networks two = Networks.parse("10.0.0.0/8, 127.0.0.1");
    assertThat(two.contains(new byte[] {127, 0, 0, 1})).isTrue();
    assertThat(two.contains(new byte[] {10, 9, 9, 9})).isTrue();
    assertThat(two.contains(new byte[] {127, 0, 0, 2})).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "10.0.0.0/8,",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/+8",
        "10.0.0.1/8",
        "10.0.0",
        "10.0.0.256",
        "010.0.0.1x",
        "localhost",
        "2001:db8::/129",
        "2001:db8::1/64",
        "10.0.0.0/8 127.0.0.1"
      })
  void whatIsNoListOfNetworksIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Networks.parse(text));
  }

  @Test
  void theSettingSaysWhatItWants() {
    var refused =
        catchThrowableOfType(
            ConfigException.class, () -> Config.of(Map.of("http.trustedProxies", "10.0.0.1/8")));
    assertThat(refused.problems())
        .singleElement()
        .asString()
        .contains("http.trustedProxies", "networks such as 10.0.0.0/8");
  }
}
