package parley.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Files that only their owner may read. */
final class PrivateFile {
  private static final int PASSWORD_BYTES = 24;

  private PrivateFile() {}

  /**
   * Replaces the file as a whole; a reader sees the old or the new text. Mode 0600 from the first
   * byte on.
   */
  static void write(Path file, String text) throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var fresh =
        Files.createTempFile(
            file.toAbsolutePath().getParent(), file.getFileName().toString(), ".tmp", mode);
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * The password in this file, generated on first use from letters that need no escape in a URL.
   */
  static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      var random = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(random);
      write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    return Files.readString(file).strip();
  }
}
