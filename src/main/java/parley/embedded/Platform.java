package parley.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the binaries inside the product can run on. */
final class Platform {
  private static final int ROOT = 0;

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

  /** The effective user, not the name: containers run as 0 under any name. */
  static boolean root() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(ROOT);
  }
}
