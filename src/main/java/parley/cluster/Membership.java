package parley.cluster;

import com.hazelcast.cluster.MembershipAdapter;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.ListenerConfig;
import com.hazelcast.config.NetworkConfig;
import io.vertx.core.spi.cluster.ClusterManager;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one class that knows Hazelcast, and that is touched only in a cluster.
 *
 * <p>It is tuned lightly, on purpose: a silent death is noticed after 5 s rather than 60, two
 * halves of a cluster merge seconds after a cut link is back rather than 5 minutes. With shorter
 * times, fewer partitions or more backups, members that are gone were seen to keep their place on
 * the bus.
 */
final class Membership {

  private static final String HEARTBEAT_S = "1";
  private static final String SILENT_S = "5";
  private static final String MERGE_S = "5";

  private Membership() {}

  /**
   * @param left runs when a member left or was lost, on a thread of Hazelcast
   */
  static ClusterManager manager(parley.config.Config.Cluster cluster, Runnable left) {
    // Hazelcast's first words come before it has read any configuration.
    System.setProperty("hazelcast.logging.type", "slf4j");
    Config config = ConfigUtil.loadConfig(); // what Vert.x wants of its own maps
    config.setClusterName(cluster.name());
    config
        .setProperty("hazelcast.phone.home.enabled", "false")
        // Nobody reads them; ours are at /metrics.
        .setProperty("hazelcast.metrics.enabled", "false")
        .setProperty("hazelcast.health.monitoring.level", "OFF")
        .setProperty("hazelcast.socket.bind.any", "false")
        .setProperty("hazelcast.heartbeat.interval.seconds", HEARTBEAT_S)
        .setProperty("hazelcast.max.no.heartbeat.seconds", SILENT_S)
        .setProperty("hazelcast.merge.first.run.delay.seconds", MERGE_S)
        .setProperty("hazelcast.merge.next.run.delay.seconds", MERGE_S);
    network(config, cluster);
    config.addListenerConfig(
        new ListenerConfig(
            new MembershipAdapter() {
              @Override
              public void memberRemoved(MembershipEvent event) {
                left.run();
              }
            }));
    return new HazelcastClusterManager(config);
  }

  private static void network(Config config, parley.config.Config.Cluster cluster) {
    if (cluster.host() != null) {
      config.setProperty("hazelcast.local.localAddress", cluster.host());
    }
    NetworkConfig network =
        config.getNetworkConfig().setPort(cluster.port()).setPortAutoIncrement(false);
    JoinConfig join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(cluster.dns() == null).setMembers(peers(cluster.peers()));
    if (cluster.dns() != null) {
      join.getKubernetesConfig()
          .setEnabled(true)
          .setProperty("service-dns", cluster.dns())
          .setProperty("service-port", String.valueOf(cluster.port()));
    }
  }

  private static List<String> peers(@Nullable String peers) {
    return peers == null ? List.of() : List.of(peers.split(",", -1));
  }
}
