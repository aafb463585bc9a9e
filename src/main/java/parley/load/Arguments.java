package parley.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.load.plan.Chaos;
import parley.load.plan.Fault.Family;
import parley.load.plan.Think;

/** The command line of {@code parley load}: its documentation, and {@link Options} out of it. */
final class Arguments {

  static final String HELP =
      """
      Usage: parley load (--nodes N | --url URL[,URL…]) [option…]

      Plays candidates in live interviews, and checks that nothing they were promised is lost.
      Arrivals and answers come when they are due, whatever the server does; times count from then.

      What to load
        --nodes N           start a throw-away cluster: PostgreSQL, Redis, N nodes; it is removed again
        --url URL,…         a system that runs. Its PARLEY_POSTGRES_URL, PARLEY_REDIS_URL and
                            PARLEY_SECURITY_SIGNING_KEY (or PARLEY_HOME) must be in the environment:
                            interviews are made in its stores. Lost lines go to another URL.
        --keep              leave what was made (rows of load-…@load.invalid, or the cluster's folder)
        --node-memory FLAGS of each node's JVM [-Xmx256m]; several separated by commas

      How much
        --interviews N      candidates in all [100]
        --rate R            arrivals a second [N / 30]
        --ramp TIME         within which the rate rises from 0 [0s]
        --think TIME        mean time from one message to the next [10s]
        --think-kind KIND   exponential or fixed [exponential]
        --questions N       in each interview [10; with --duration as many as may be needed]
        --answer-chars N    length of an answer [300]
        --duration TIME     end after it, with goodbyes; else when all interviews have ended
        --addresses A,B-C   local addresses to come from, such as 127.0.0.1-127.0.0.8
        --drafts            save what is typed meanwhile

      What goes wrong
        --drop R            lines cut without a close frame, for each interview and minute [0]
        --duplicate P       probability that a frame is sent twice [0]
        --reorder P         probability that two frames change places [0]
        --faults LIST       with --nodes: nodes,redis,postgres,links,frames,flush
                            (frames sets --drop 0.2 --duplicate 0.05 --reorder 0.05)
        --every TIME        mean time from one fault to the next [20s]
        --rolling           with --nodes: restart the nodes in order, one after the other

      Other shapes of load, with --nodes or --url
        --idle              all join and are silent, then everyone answers once; memory is measured
        --storm             then all lines are cut at once, until everybody is back

      Telling
        --seed S            everything random comes from it [random]; it is printed
        --json FILE         the result; --html FILE: the same as a page with plots
        --quiet             no line a second

      Exit status: 0 all invariants held, 1 one broke or the run could not go on, 2 wrong options.
      """;

  private static final Set<String> VALUED =
      Set.of(
          "--nodes",
          "--url",
          "--interviews",
          "--rate",
          "--ramp",
          "--think",
          "--think-kind",
          "--questions",
          "--answer-chars",
          "--duration",
          "--addresses",
          "--drop",
          "--duplicate",
          "--reorder",
          "--faults",
          "--every",
          "--seed",
          "--json",
          "--html",
          "--node-memory");
  private static final Set<String> BARE =
      Set.of("--drafts", "--rolling", "--idle", "--storm", "--quiet", "--keep");
  private static final Chaos FRAMES = new Chaos(0.2, 0.05, 0.05);
  private static final int MOST_QUESTIONS = 500;
  private static final int SPREAD_S = 30;
  private static final int LAST_BYTE = 255;

  private Arguments() {}

  static Set<String> names() {
    Set<String> names = new TreeSet<>(VALUED);
    names.addAll(BARE);
    return names;
  }

  static boolean knows(String name) {
    return VALUED.contains(name) || BARE.contains(name);
  }

  /** Throws {@link UsageException}. */
  static Options read(List<String> arguments) {
    Words words = new Words(arguments, VALUED, BARE);
    int nodes = words.count("--nodes", 0, 0, 16);
    List<URI> urls = words.list("--url").stream().map(Arguments::url).toList();
    if ((nodes == 0) == urls.isEmpty()) {
      throw new UsageException("Say either --nodes N or --url URL.");
    }
    Set<Family> faults = families(words.list("--faults"));
    boolean rolling = words.flag("--rolling");
    boolean breaks = rolling || faults.stream().anyMatch(f -> f != Family.FRAMES);
    if (breaks && nodes == 0) {
      throw new UsageException("Only a cluster of its own may be broken: say --nodes N.");
    }
    int interviews = words.count("--interviews", 100, 1, 1_000_000);
    Think think = think(words);
    long duration = words.duration("--duration", 0);
    boolean idle = words.flag("--idle") || words.flag("--storm");
    if (breaks && duration == 0) {
      throw new UsageException("Faults and --rolling need a --duration.");
    }
    if (idle && (breaks || duration > 0)) {
      throw new UsageException(
          "--idle and --storm have an end of their own: no --duration, no faults.");
    }
    int needed =
        duration == 0
            ? 10
            : (int) Math.min(MOST_QUESTIONS, 5 + 2 * duration / Math.max(1, think.meanMs()));
    return new Options(
        urls,
        nodes,
        interviews,
        words.number("--rate", interviews / (double) SPREAD_S, 0.001, 100_000),
        words.duration("--ramp", 0),
        think,
        words.count("--answer-chars", 300, 40, 10_000),
        words.count("--questions", needed, 1, MOST_QUESTIONS),
        duration,
        words.whole("--seed", ThreadLocalRandom.current().nextLong(1_000_000)),
        words.list("--addresses").stream().flatMap(a -> addresses(a).stream()).toList(),
        chaos(words, faults),
        words.flag("--drafts"),
        faults,
        Math.max(1, words.duration("--every", 20_000)),
        rolling,
        idle,
        words.flag("--storm"),
        words.has("--node-memory") ? words.list("--node-memory") : List.of("-Xmx256m"),
        words.flag("--keep"),
        path(words.text("--json")),
        path(words.text("--html")),
        words.flag("--quiet"));
  }

  private static Think think(Words words) {
    String kind = words.has("--think-kind") ? words.text("--think-kind") : "exponential";
    long mean = words.duration("--think", 10_000);
    return switch (String.valueOf(kind)) {
      case "exponential" -> new Think(mean, Think.Kind.EXPONENTIAL);
      case "fixed" -> new Think(mean, Think.Kind.FIXED);
      default -> throw new UsageException("--think-kind is exponential or fixed.");
    };
  }

  private static Chaos chaos(Words words, Set<Family> faults) {
    Chaos base = faults.contains(Family.FRAMES) ? FRAMES : Chaos.NONE;
    return new Chaos(
        words.number("--drop", base.dropsPerMinute(), 0, 600),
        words.number("--duplicate", base.duplicate(), 0, 1),
        words.number("--reorder", base.reorder(), 0, 1));
  }

  private static Set<Family> families(List<String> names) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    for (String name : names) {
      families.add(
          Family.of(name)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "--faults knows nodes, redis, postgres, links, frames and flush, not \""
                              + name
                              + "\".")));
    }
    return families;
  }

  private static URI url(String text) {
    try {
      URI url = URI.create(text);
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (web && url.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException("--url cannot be read: " + e.getMessage());
    }
    throw new UsageException("--url is http(s)://host[:port], not \"" + text + "\".");
  }

  /** One address, or a range of the last byte: 127.0.0.1-127.0.0.8. */
  private static List<String> addresses(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      return List.of(text);
    }
    String first = text.substring(0, dash);
    String last = text.substring(dash + 1);
    String net = first.substring(0, first.lastIndexOf('.') + 1);
    try {
      int from = Integer.parseInt(first.substring(net.length()));
      int to = Integer.parseInt(last.substring(last.lastIndexOf('.') + 1));
      if (last.startsWith(net) && from <= to && to <= LAST_BYTE) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> net + i).toList();
      }
    } catch (NumberFormatException e) {
      throw new UsageException("--addresses cannot be read: " + e.getMessage());
    }
    throw new UsageException("--addresses is like 127.0.0.1-127.0.0.8, not \"" + text + "\".");
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null ? null : Path.of(text);
  }
}
