package parley.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How to run PostgreSQL, which refuses to be root, where this JVM is root.
 *
 * <p>First choice is a user namespace: nothing changes its owner. Where the kernel forbids those,
 * the server runs as {@code nobody} and is given its folder, and every folder above must let that
 * user pass.
 */
enum Rootless {
  /** This JVM is not root. */
  PLAIN(List.of()),
  NAMESPACE(List.of("unshare", "-U")),
  NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

  private static final String NOBODY_ID = "65534";
  private final List<String> prefix;

  Rootless(List<String> prefix) {
    this.prefix = prefix;
  }

  /**
   * What stands before the server's command. Each of these programs becomes the server, under the
   * same process id.
   */
  List<String> prefix() {
    return prefix;
  }

  static Rootless detect() throws IOException, InterruptedException {
    if (!Platform.root()) return PLAIN;
    for (var way : List.of(NAMESPACE, NOBODY)) {
      if (way.works()) return way;
    }
    throw new EmbeddedException(
        "PostgreSQL refuses to run as root, and neither unshare -U nor setpriv works here: start"
            + " Parley as another user, or set PARLEY_POSTGRES_URL to an external server");
  }

  private boolean works() throws InterruptedException {
    var line = new java.util.ArrayList<>(prefix);
    line.add("true");
    try {
      return new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // the program is not installed
    }
  }

  /** Gives the folder and all in it to the user of the server. */
  void own(Path folder) throws IOException {
    if (this != NOBODY) return;
    var nobody =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY_ID);
    try (var all = Files.walk(folder)) {
      for (var path : all.toList()) Files.setOwner(path, nobody);
    }
  }
}
