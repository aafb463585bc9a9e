package parley.load.plan;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that goes wrong.
 *
 * @param atMs from the start of the run
 * @param node the node that it strikes, from 0; -1 where it strikes a store
 * @param lastsMs until it is mended
 */
public record Fault(long atMs, Kind kind, int node, long lastsMs) {

  /** What a run may be told to break. */
  public enum Family {
    NODES,
    REDIS,
    POSTGRES,
    LINKS,
    FRAMES,
    FLUSH;

    public static Optional<Family> of(String word) {
      for (Family family : values()) {
        if (family.name().toLowerCase(Locale.ROOT).equals(word)) {
          return Optional.of(family);
        }
      }
      return Optional.empty();
    }
  }

  public enum Kind {
    /** kill -9, started again later. */
    NODE_KILL(Family.NODES, "node killed", 1_000, 6_000),
    /** SIGSTOP, then SIGCONT. */
    NODE_FREEZE(Family.NODES, "node frozen", 500, 8_000),
    REDIS_KILL(Family.REDIS, "Redis killed", 0, 3_000),
    REDIS_FREEZE(Family.REDIS, "Redis frozen", 500, 5_000),
    /** An immediate stop, as a crash. */
    POSTGRES_CRASH(Family.POSTGRES, "PostgreSQL crashed", 0, 4_000),
    CANDIDATES_SILENT(Family.LINKS, "line candidates-node silent", 500, 8_000),
    CANDIDATES_RESET(Family.LINKS, "line candidates-node reset", 0, 2_000),
    REDIS_SILENT(Family.LINKS, "line node-Redis silent", 500, 8_000),
    REDIS_RESET(Family.LINKS, "line node-Redis reset", 0, 2_000),
    POSTGRES_SILENT(Family.LINKS, "line node-PostgreSQL silent", 500, 8_000),
    POSTGRES_RESET(Family.LINKS, "line node-PostgreSQL reset", 0, 2_000),
    /** FLUSHALL: Redis is there and empty. */
    FLUSH(Family.FLUSH, "Redis emptied", 0, 0),
    /** In order, with SIGTERM. Never drawn: {@code --rolling} makes it. */
    NODE_RESTART(Family.NODES, "node restarted", 0, 0);

    private final Family family;
    private final String words;
    private final long leastMs;
    private final long mostMs;

    Kind(Family family, String words, long leastMs, long mostMs) {
      this.family = family;
      this.words = words;
      this.leastMs = leastMs;
      this.mostMs = mostMs;
    }

    public String words() {
      return words;
    }

    Family family() {
      return family;
    }

    /** Whether it strikes one node, not a store that all share. */
    public boolean atNode() {
      return family == Family.NODES || family == Family.LINKS;
    }

    long leastMs() {
      return leastMs;
    }

    long mostMs() {
      return mostMs;
    }
  }

  public long endsMs() {
    return atMs + lastsMs;
  }

  public String words() {
    return node < 0 ? kind.words() : kind.words() + " (node " + (node + 1) + ")";
  }
}
