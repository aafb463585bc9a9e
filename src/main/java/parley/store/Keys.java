package parley.store;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Names of Redis keys. All keys of one interview share the hash tag of its partition, so that every
 * script works on a Redis Cluster too.
 */
public final class Keys {

  /** Number of partitions. It is part of the data: changing it loses sight of what is in Redis. */
  public static final int PARTITIONS = 64;

  /** One hash tag for what is not an interview's. */
  private static final String NODES = "{nodes}";

  private static final String GROWN = "grown:";
  private static final String DURABLE = "durable:";
  private static final String REPLACED = "replaced:";

  private Keys() {}

  /** The partition of an interview, 0 to 63. */
  public static int partition(String interview) {
    int h = interview.hashCode();
    return (h ^ (h >>> 16)) & (PARTITIONS - 1);
  }

  static String tag(int partition) {
    return "{p" + (partition < 10 ? "0" : "") + partition + "}";
  }

  static String interview(String id) {
    return "interview:" + tag(partition(id)) + ":" + id;
  }

  static String stream(String id) {
    return "log:" + tag(partition(id)) + ":" + id;
  }

  static String backlog(int partition) {
    return "backlog:" + tag(partition);
  }

  static String deadlines(int partition) {
    return "deadlines:" + tag(partition);
  }

  static String claim(String interview, String work) {
    return "claim:" + tag(partition(interview)) + ":" + interview + ":" + work;
  }

  static String beat(String node) {
    return "beat:" + NODES + ":" + node;
  }

  /** What all nodes share: the newest beat of any, the generation, the sweep. */
  static String shared() {
    return "shared:" + NODES;
  }

  static String outages() {
    return "outages:" + NODES;
  }

  /** All buckets of one account, address or interview share its hash tag. */
  static String bucket(String who, String what) {
    return "ratelimit:{" + who + "}:" + what;
  }

  static String grown(int partition) {
    return GROWN + tag(partition);
  }

  static String durable(int partition) {
    return DURABLE + tag(partition);
  }

  static String replaced(int partition) {
    return REPLACED + tag(partition);
  }

  static List<String> grownChannels() {
    return IntStream.range(0, PARTITIONS).mapToObj(Keys::grown).toList();
  }

  static List<String> replacedChannels() {
    return IntStream.range(0, PARTITIONS).mapToObj(Keys::replaced).toList();
  }

  static List<String> durableChannels() {
    return IntStream.range(0, PARTITIONS).mapToObj(Keys::durable).toList();
  }
}
