package parley.front;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.config.Config;
import parley.config.Networks;

/**
 * Whose request it is, as far as limits are concerned: an IPv4 address, or the first 64 bits of an
 * IPv6 address, since whoever has one of them has all of its network.
 *
 * <p>{@code X-Forwarded-For} is read only where the socket's own peer is a trusted proxy, and from
 * right to left: each trusted proxy vouches for what stands left of it, and the first address that
 * is not one is the client. What a client wrote itself stands further left and is never reached.
 */
public final class ClientAddress {

  private static final int IPV6 = 16;
  private static final int NETWORK = 8;
  private static final String UNKNOWN = "unknown";

  private final Networks trusted;

  public ClientAddress(Networks trusted) {
    this.trusted = trusted;
  }

  public static ClientAddress behind(Config.Http http) {
    Networks trusted = http.trustedProxies();
    return new ClientAddress(trusted == null ? Networks.NONE : trusted);
  }

  /**
   * @param peer the socket's other end; null where it has no address
   * @param forwarded the values of X-Forwarded-For in their order
   */
  public String of(@Nullable String peer, List<String> forwarded) {
    byte[] client = peer == null ? null : Networks.address(peer);
    if (client == null) {
      return UNKNOWN;
    }
    if (!trusted.contains(client) || forwarded.isEmpty()) {
      return shown(client);
    }
    String[] hops = String.join(",", forwarded).split(",", -1);
    for (int i = hops.length - 1; i >= 0 && trusted.contains(client); i--) {
      byte[] hop = Networks.address(withoutPort(hops[i].strip()));
      if (hop == null) {
        break;
      }
      client = hop;
    }
    return shown(client);
  }

  private static String shown(byte[] address) {
    if (address.length < IPV6) {
      return NetUtil.bytesToIpAddress(address);
    }
    return NetUtil.bytesToIpAddress(Arrays.copyOf(Arrays.copyOf(address, NETWORK), IPV6)) + "/64";
  }

  /** Some proxies write {@code 192.0.2.1:1234} and {@code [2001:db8::1]:1234}. */
  private static String withoutPort(String hop) {
    if (hop.startsWith("[")) {
      int end = hop.indexOf(']');
      return end < 0 ? hop : hop.substring(1, end);
    }
    int colon = hop.indexOf(':');
    return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }
}
