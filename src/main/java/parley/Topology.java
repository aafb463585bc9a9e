package parley;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.config.Config;
import parley.config.ConfigException;

/** Whether a node of these roles can do its work with this configuration. */
final class Topology {
  private Topology() {}

  /** Throws {@link ConfigException} with all that is wrong. */
  static void check(Config config, RunOptions options) {
    var problems = new ArrayList<String>();
    if (options.demo() && !options.roles().contains(NodeRole.EDGE)) {
      problems.add("--demo is for a node with the role edge, where people log in");
    }
    if (config.cluster().joined()) {
      problems.addAll(member(config, options.roles()));
    } else if (!options.roles().equals(NodeRole.all())) {
      problems.add(
          "without peers nobody does the work of the role(s) %s: set PARLEY_CLUSTER_PEERS or"
                  .formatted(missing(options.roles()))
              + " PARLEY_CLUSTER_DNS, or leave --roles out");
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
  }

  private static List<String> member(Config config, Set<NodeRole> roles) {
    var problems = new ArrayList<String>();
    if (config.cluster().peers() != null && config.cluster().dns() != null) {
      problems.add(
          "cluster.peers and cluster.dns are both set: one of them says who the peers are");
    }
    if (config.postgres().url() == null) {
      problems.add("postgres.url is missing: the nodes of a cluster share one PostgreSQL");
    }
    if (config.redis().url() == null) {
      problems.add("redis.url is missing: the nodes of a cluster share one Redis");
    }
    if (config.security().signingKey() == null && roles.contains(NodeRole.EDGE)) {
      problems.add(
          "security.signingKey is missing: the nodes of a cluster accept each other's tokens");
    }
    return problems;
  }

  private static String missing(Set<NodeRole> roles) {
    return NodeRole.all().stream()
        .filter(role -> !roles.contains(role))
        .map(NodeRole::wire)
        .collect(Collectors.joining(", "));
  }
}
