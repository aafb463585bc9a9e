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
  private static final int NODE_CHARS = 8;

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

  /** Where {@code node} rings for what it appended. */
  static String grown(String node) {
    return GROWN + ringing(node);
  }

  /** Where {@code node} rings for what it archived. */
  static String durable(String node) {
    return DURABLE + ringing(node);
  }

  static List<String> grownByOthers(String node) {
    return others(GROWN, node);
  }

  static List<String> durableByOthers(String node) {
    return others(DURABLE, node);
  }

  /**
   * Patterns of Redis that match the channels of every node but {@code node}, each channel once:
   * those that begin as its own, and differ in the next character.
   */
  private static List<String> others(String kind, String node) {
    String own = ringing(node);
    return IntStream.range(0, own.length())
        .mapToObj(i -> kind + own.substring(0, i) + "[^" + own.charAt(i) + "]*")
        .toList();
  }

  /** The beginning of a node's random id: short, since Redis compares it with each pattern. */
  private static String ringing(String node) {
    return node.substring(0, NODE_CHARS);
  }

  static String replaced(int partition) {
    return REPLACED + tag(partition);
  }

  static List<String> replacedChannels() {
    return IntStream.range(0, PARTITIONS).mapToObj(Keys::replaced).toList();
  }
}
