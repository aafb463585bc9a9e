package parley.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Locale;

/** What the binaries inside the product can run on. */
final class Platform {
  private static final int ROOT = 0;
  private static final Path SELF = Path.of("/proc/self");

  private Platform() {}

  /** Throws where the embedded servers have no binaries for this machine. */
  static void check(String os, String arch) {
    boolean linux = os.toLowerCase(Locale.ROOT).equals("linux");
    boolean amd64 = arch.equals("amd64") || arch.equals("x86_64");
    if (linux && amd64) return;
    throw new EmbeddedException(
        "There is no embedded PostgreSQL and Redis for %s on %s, only for Linux on amd64: set PARLEY_POSTGRES_URL and PARLEY_REDIS_URL to external servers"
            .formatted(os, arch));
  }

  static String postgresResource() {
    return "/postgres-linux-x86_64.txz";
  }

  static String redisResource(String version) {
    return "/redis-server-" + version + "-linux-amd64";
  }

  /** By number, not by name: containers run as 0 under any name. */
  static boolean root() throws IOException {
    return Files.getAttribute(SELF, "unix:uid").equals(ROOT);
  }

  /** The user of this JVM. */
  static UserPrincipal user() throws IOException {
    return Files.getOwner(SELF);
  }

  /** False for a bare number, as with {@code docker run --user 1234}. */
  static boolean namedUser() throws IOException {
    return !user().getName().equals(Files.getAttribute(SELF, "unix:uid").toString());
  }
}
