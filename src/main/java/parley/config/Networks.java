package parley.config;

import io.netty.util.NetUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Networks in CIDR form, separated by commas: {@code 10.0.0.0/8, 2001:db8::/32}. */
public final class Networks {

  public static final Networks NONE = new Networks("", List.of());

  private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");
  private static final byte[] IPV4_IN_IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private record Network(byte[] address, int bits) {

    boolean contains(byte[] other) {
      return other.length == address.length && Arrays.equals(masked(other, bits), address);
    }
  }

  private final String text;
  private final List<Network> networks;

  private Networks(String text, List<Network> networks) {
    this.text = text;
    this.networks = List.copyOf(networks);
  }

  /**
   * Reads it strictly: an address without a length is that one address, and no bit may be set
   * beyond the length.
   *
   * @throws IllegalArgumentException where it is no such list
   */
  public static Networks parse(String text) {
    var networks = new ArrayList<Network>();
    for (String part : text.split(",", -1)) {
      networks.add(network(part.strip()));
    }
    return new Networks(text, networks);
  }

  /** An address as bytes, an IPv4 address that stands in IPv6 as IPv4; null where it is none. */
  public static byte @Nullable [] address(String text) {
    byte[] address = NetUtil.createByteArrayFromIpAddressString(text);
    boolean mapped =
        address != null
            && address.length == 16
            && Arrays.equals(Arrays.copyOf(address, IPV4_IN_IPV6.length), IPV4_IN_IPV6);
    return mapped ? Arrays.copyOfRange(address, IPV4_IN_IPV6.length, 16) : address;
  }

  public boolean contains(byte[] address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Networks n && n.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  private static Network network(String text) {
    int slash = text.indexOf('/');
    byte[] address = address(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      throw new IllegalArgumentException(text);
    }
    int longest = 8 * address.length;
    String length = slash < 0 ? String.valueOf(longest) : text.substring(slash + 1);
    if (!PREFIX.matcher(length).matches()) {
      throw new IllegalArgumentException(text);
    }
    int bits = Integer.parseInt(length);
    if (bits > longest || !Arrays.equals(masked(address, bits), address)) {
      throw new IllegalArgumentException(text);
    }
    return new Network(address, bits);
  }

  private static byte[] masked(byte[] address, int bits) {
    byte[] masked = address.clone();
    for (int i = 0; i < masked.length; i++) {
      int keep = Math.clamp(bits - 8L * i, 0, 8);
      masked[i] &= (byte) (0xff << (8 - keep));
    }
    return masked;
  }
}
