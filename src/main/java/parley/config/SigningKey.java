package parley.config;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The secret that signs the tokens: from the configuration, or generated once into {@code
 * $PARLEY_HOME/signing.key}.
 *
 * <p><b>Not guaranteed.</b> That two nodes have the same key: in a cluster {@code
 * security.signingKey} must be set.
 */
public final class SigningKey {
  /** HS256 needs a key as long as its hash (RFC 7518, 3.2). */
  private static final int BYTES = 32;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SigningKey() {}

  /**
   * The raw key, 32 bytes or more. Throws {@link ConfigException} for a file that must not be
   * trusted.
   */
  public static byte[] of(Config config) {
    var given = config.security().signingKey();
    if (given != null) return Base64.getDecoder().decode(given);
    var file = config.home().resolve("signing.key");
    try {
      if (!Files.exists(file)) create(file);
      return read(file);
    } catch (IOException e) {
      throw problem(
          "The file %s cannot be read or written (%s): set PARLEY_SECURITY_SIGNING_KEY"
              .formatted(file, e));
    }
  }

  private static byte[] read(Path file) throws IOException {
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw problem(
          "The file %s can be used by others than its owner: run chmod 600 on it, or delete it, which signs everybody out"
              .formatted(file));
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IllegalArgumentException e) {
      throw problem(
          "The file %s is not base64: delete it, which signs everybody out".formatted(file));
    }
    if (key.length < BYTES) {
      throw problem(
          "The file %s holds %d bytes, not %d or more: delete it, which signs everybody out"
              .formatted(file, key.length, BYTES));
    }
    return key;
  }

  /**
   * A link refuses to replace, so of two processes that create the key at once one wins and both
   * read the same.
   */
  private static void create(Path file) throws IOException {
    var key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    var home = Files.createDirectories(file.toAbsolutePath().getParent());
    FileAttribute<?> mode = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    var fresh = Files.createTempFile(home, "signing", ".tmp", mode);
    try {
      Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      return; // another process was first: its key is as good
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static ConfigException problem(String text) {
    return new ConfigException(List.of(text));
  }
}
