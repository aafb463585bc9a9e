package parley.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run PostgreSQL, which refuses to be root and to be a user without a name, where this JVM
 * is one of them.
 *
 * <p>First choice is a user namespace: nothing changes its owner. Where the kernel forbids those, a
 * server started by root runs as {@code nobody} and is given its folder, and every folder above
 * must let that user pass. {@code runuser} and {@code su} would add nothing: they come in the same
 * package as {@code setpriv}, and stay between the guard and the server.
 */
enum Rootless {
  /** The user of this JVM will do. */
  PLAIN(""),
  NAMESPACE("unshare -U"),
  NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

  private static final String NOBODY_ID = "65534";
  private final String prefix;

  Rootless(String prefix) {
    this.prefix = prefix;
  }

  /**
   * What stands before the server's command. Each of these programs becomes the server, under the
   * same process id.
   */
  List<String> prefix() {
    return prefix.isEmpty() ? List.of() : List.of(prefix.split(" ", -1));
  }

  static Rootless detect() throws IOException, InterruptedException {
    if (!Platform.root() && Platform.namedUser()) return PLAIN;
    if (NAMESPACE.works()) return NAMESPACE;
    if (Platform.root() && NOBODY.works()) return NOBODY;
    throw new EmbeddedException(
        "PostgreSQL refuses to run as root or as a user that /etc/passwd does not name, and neither"
            + " unshare -U nor setpriv helps here: start Parley as an ordinary user, or set"
            + " PARLEY_POSTGRES_URL to an external server");
  }

  private boolean works() throws InterruptedException {
    var line = new ArrayList<>(prefix());
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

  /**
   * Gives the folder and all in it to the user that the server runs as; an earlier run may have
   * chosen another way.
   */
  void own(Path folder) throws IOException {
    var users = folder.getFileSystem().getUserPrincipalLookupService();
    var user = this == NOBODY ? users.lookupPrincipalByName(NOBODY_ID) : Platform.user();
    if (Files.getOwner(folder).equals(user)) return; // it is given as a whole, so its top tells
    try (var all = Files.walk(folder)) {
      for (var path : all.toList()) {
        if (!path.equals(folder)) Files.setOwner(path, user);
      }
    }
    Files.setOwner(folder, user); // last: a crash in between is made good by the next start
  }
}
