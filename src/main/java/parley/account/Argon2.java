package parley.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with a salt per password, kept as a PHC string that carries its own
 * parameters: {@code $argon2id$v=19$m=65536,t=3,p=4$salt$tag}.
 *
 * <p>One call takes {@code memoryKib} of memory and some 100 ms: never on an event loop.
 */
final class Argon2 {

  private static final int SALT = 16;
  private static final int TAG = 32;
  private static final Pattern PHC =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");
  private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getDecoder();

  private final SecureRandom random = new SecureRandom();
  private final int memoryKib;
  private final int iterations;
  private final int parallelism;

  Argon2(int memoryKib, int iterations, int parallelism) {
    this.memoryKib = memoryKib;
    this.iterations = iterations;
    this.parallelism = parallelism;
  }

  String hash(String password) {
    byte[] salt = bytes(SALT);
    return phc(salt, tag(password, salt, memoryKib, iterations, parallelism, TAG));
  }

  /** A hash that no password has, and that costs as much to check as a real one. */
  String decoy() {
    return phc(bytes(SALT), bytes(TAG));
  }

  /** Takes as long for a wrong password as for the right one. */
  static boolean verify(String password, String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not an Argon2id PHC string");
    }
    byte[] salt = DECODER.decode(parts.group(4));
    byte[] expected = DECODER.decode(parts.group(5));
    byte[] actual =
        tag(
            password,
            salt,
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  private String phc(byte[] salt, byte[] tag) {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            memoryKib,
            iterations,
            parallelism,
            ENCODER.encodeToString(salt),
            ENCODER.encodeToString(tag));
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] tag(
      String password, byte[] salt, int memoryKib, int iterations, int parallelism, int length) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(iterations)
            .withParallelism(parallelism)
            .withSalt(salt)
            .build());
    byte[] tag = new byte[length];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), tag);
    return tag;
  }
}
