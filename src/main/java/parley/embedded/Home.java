package parley.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded servers, locked for this JVM.
 *
 * <p><b>Guaranteed.</b> While it is open no other JVM, on this host, has the same home. The kernel
 * frees the lock when the JVM ends in whatever way, so a lock file that is left behind means
 * nothing.
 */
final class Home implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private Home(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Creates the folder if needed and locks it. */
  static Home open(Path folder) {
    try {
      var path = Files.createDirectories(folder).toRealPath();
      var channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new EmbeddedException(
            "%s is in use by process %s: stop that one, or set PARLEY_HOME to another folder"
                .formatted(path, owner(path)));
      }
      // Not in the lock file itself: POSIX drops a lock when the same process closes the file after
      // reading it.
      Files.writeString(path.resolve("pid"), ProcessHandle.current().pid() + "\n");
      return new Home(path, channel);
    } catch (IOException e) {
      throw new EmbeddedException(
          "The folder %s cannot be created or written (%s): set PARLEY_HOME to a folder of a local disk that this user owns, or PARLEY_POSTGRES_URL and PARLEY_REDIS_URL to external servers"
              .formatted(folder.toAbsolutePath(), e),
          e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very JVM has it
    }
  }

  private static String owner(Path path) throws IOException {
    var file = path.resolve("pid");
    return Files.exists(file) ? Files.readString(file).strip() : "(unknown)";
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /** The folder of this name, created if needed. */
  Path folder(String name) throws IOException {
    return Files.createDirectories(path.resolve(name));
  }

  @Override
  public void close() {
    if (!channel.isOpen()) return; // by now it may be another's
    try {
      Files.deleteIfExists(path.resolve(ServersFile.NAME));
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
