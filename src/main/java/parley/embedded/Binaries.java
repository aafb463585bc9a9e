package parley.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The servers' programs, unpacked from the class path into {@code $PARLEY_HOME/bin} once for each
 * version.
 *
 * <p><b>Guaranteed.</b> A program that is there is complete: it is unpacked beside its place and
 * then renamed.
 */
final class Binaries {
  static final String POSTGRES_VERSION = "18.6.0";
  static final String REDIS_VERSION = "7.0.15";
  private static final int BUFFER = 1 << 16;
  private static final int OWNER_EXECUTES = 0100;

  private Binaries() {}

  /** The folder with PostgreSQL's {@code bin}, {@code lib} and {@code share}. */
  static Path postgres(Home home) throws IOException {
    var place = home.folder("bin").resolve("postgres-" + POSTGRES_VERSION);
    if (!Files.exists(place)) {
      var fresh = Files.createTempDirectory(place.getParent(), "postgres");
      // Another user may have to run it (see Rootless), and temporary folders are private.
      Files.setPosixFilePermissions(
          fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
      try {
        untar(Platform.postgresResource(), fresh);
        Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        if (Files.exists(fresh)) deleteTree(fresh);
      }
    }
    return executable(place, place.resolve("bin/postgres"));
  }

  /** The Redis server, one static file. */
  static Path redis(Home home) throws IOException {
    var place = home.folder("bin").resolve("redis-server-" + REDIS_VERSION);
    if (!Files.exists(place)) {
      var fresh = Files.createTempFile(place.getParent(), "redis", ".tmp");
      try (var in = open(Platform.redisResource(REDIS_VERSION))) {
        Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
        makeExecutable(fresh);
        Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    }
    return executable(place, place);
  }

  /** On a disk that is mounted noexec the kernel denies execution whatever the mode says. */
  private static Path executable(Path place, Path program) {
    if (Files.isExecutable(program)) return place;
    throw new EmbeddedException(
        "%s cannot be executed: its disk is mounted noexec, or the file is damaged. Set PARLEY_HOME to a folder on another disk, or PARLEY_POSTGRES_URL and PARLEY_REDIS_URL to external servers"
            .formatted(program));
  }

  private static InputStream open(String resource) {
    var in = Binaries.class.getResourceAsStream(resource);
    if (in == null)
      throw new EmbeddedException(resource + " is not on the class path: the build is incomplete");
    return new BufferedInputStream(in, BUFFER);
  }

  private static void untar(String resource, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(open(resource)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var place = target.resolve(entry.getName()).normalize();
        if (!place.startsWith(target))
          throw new IOException("outside of the target: " + entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(place);
          continue;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, place);
          if ((entry.getMode() & OWNER_EXECUTES) != 0) makeExecutable(place);
        }
      }
    }
  }

  private static void makeExecutable(Path file) throws IOException {
    if (!file.toFile().setExecutable(true, false))
      throw new IOException("cannot make executable: " + file);
  }

  static void deleteTree(Path root) throws IOException {
    try (var all = Files.walk(root)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}
