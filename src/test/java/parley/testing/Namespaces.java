package parley.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two network namespaces, each with a line to this host and a line to the other that can be cut.
 * Needs Linux, root and iproute2, which is installed where it is missing; where it cannot be, the
 * test fails and says what to do: it is never left out.
 *
 * <p>The line between the two leads through a third namespace, a switch. A cut stops it forwarding:
 * both ends stay up and hear nothing, as with a dead cable far away.
 */
public final class Namespaces implements AutoCloseable {

  private static final Path IP = Path.of("/usr/sbin/ip");
  private static final String PREFIX = "parley";

  private final String tag = PREFIX + ProcessHandle.current().pid();
  private final Thread atTheLatest = new Thread(this::remove);

  public Namespaces() {
    install();
    removeLeftovers();
    Runtime.getRuntime().addShutdownHook(atTheLatest);
    try {
      run("ip netns add " + switchboard());
      for (int side = 1; side <= 2; side++) {
        add(side);
      }
      joined();
    } catch (RuntimeException e) {
      close();
      throw new IllegalStateException(
          "This test cuts a link between network namespaces, and they cannot be made here. It needs"
              + " root and the right to make them (CAP_SYS_ADMIN and CAP_NET_ADMIN).",
          e);
    }
  }

  /** The command before a command that runs it on side 1 or 2. */
  public List<String> on(int side) {
    return List.of("ip", "netns", "exec", name(side));
  }

  /** This host, as that side sees it. */
  public String host(int side) {
    return "10.213.%d.1".formatted(side);
  }

  /** That side, as this host sees it. */
  public String outside(int side) {
    return "10.213.%d.2".formatted(side);
  }

  /** That side, as the other one sees it. */
  public String inside(int side) {
    return "10.213.1%d.2".formatted(side);
  }

  /** Nothing passes between the two any more; both still reach this host. */
  public void cut() {
    forward(0);
  }

  public void joined() {
    forward(1);
  }

  private void forward(int on) {
    run("ip netns exec %s sysctl -qw net.ipv4.ip_forward=%d".formatted(switchboard(), on));
  }

  private void add(int side) {
    String name = name(side);
    String toHost = "pa%dh%d".formatted(side, ProcessHandle.current().pid() % 1_000_000);
    String toSwitch = "pa%ds".formatted(side);
    run("ip netns add " + name);
    run("ip -n %s link set lo up".formatted(name));
    run("ip link add %s type veth peer name host netns %s".formatted(toHost, name));
    run("ip addr add %s/30 dev %s".formatted(host(side), toHost));
    run("ip link set %s up".formatted(toHost));
    run("ip -n %s addr add %s/30 dev host".formatted(name, outside(side)));
    run("ip -n %s link set host up".formatted(name));
    run(
        "ip -n %s link add %s type veth peer name peer netns %s"
            .formatted(switchboard(), toSwitch, name));
    String gateway = "10.213.1%d.1".formatted(side);
    run("ip -n %s addr add %s/30 dev %s".formatted(switchboard(), gateway, toSwitch));
    run("ip -n %s link set %s up".formatted(switchboard(), toSwitch));
    run("ip -n %s addr add %s/30 dev peer".formatted(name, inside(side)));
    run("ip -n %s link set peer up".formatted(name));
    run("ip -n %s route add 10.213.1%d.0/30 via %s".formatted(name, 3 - side, gateway));
  }

  private String name(int side) {
    return tag + "-" + side;
  }

  private String switchboard() {
    return tag + "-0";
  }

  @Override
  public void close() {
    remove();
    Runtime.getRuntime().removeShutdownHook(atTheLatest);
  }

  /** The ends of its lines go with a namespace. */
  private void remove() {
    existing().stream().filter(name -> name.startsWith(tag + "-")).forEach(Namespaces::delete);
  }

  /** Of test JVMs that were killed. */
  private static void removeLeftovers() {
    for (String name : existing()) {
      if (name.matches(PREFIX + "\\d+-[012]")) {
        long owner = Long.parseLong(name.substring(PREFIX.length(), name.indexOf('-')));
        if (ProcessHandle.of(owner).isEmpty()) {
          delete(name);
        }
      }
    }
  }

  private static void delete(String name) {
    run("ip netns del " + name);
  }

  private static Set<String> existing() {
    var names = new TreeSet<String>();
    run("ip netns list").lines().forEach(line -> names.add(line.split(" ", 2)[0]));
    return names;
  }

  private static void install() {
    if (!System.getProperty("user.name").equals("root")) {
      throw new IllegalStateException(
          "This test makes network namespaces, for which it must be run as root.");
    }
    if (!Files.isExecutable(IP)) {
      System.out.println("No iproute2 here. Installing it with apt.");
      run("apt-get update");
      run("apt-get install -y iproute2 procps");
    }
  }

  private static String run(String command) {
    try {
      var builder = new ProcessBuilder(new ArrayList<>(List.of(command.split(" ", -1))));
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process = builder.redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("\"%s\" failed: %s".formatted(command, output.strip()));
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
