package parley.load.cluster;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import parley.load.measure.Cause;
import parley.load.plan.Fault;
import parley.load.target.Target;

/**
 * Strikes a cluster with the faults of a plan and mends them, each in a thread of its own. The plan
 * is the seed's; a fault that would leave no node, or whose victim is down already, is left out,
 * and that is told.
 */
public final class Injector {

  private static final int THREADS = 8;

  /** A line that is lost this long after a node's end is lost because of it. */
  private static final long BLAME_MS = 20_000;

  private final Cluster cluster;
  private final Target target;
  private final Consumer<Struck> told;
  private final ScheduledExecutorService threads;
  private final List<Struck> struck = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> down = new HashSet<>();
  private final long[] killedAt;
  private final long[] rolledAt;
  private long begin;
  private int running;

  public Injector(Cluster cluster, Target target, Consumer<Struck> told) {
    this.cluster = cluster;
    this.target = target;
    this.told = told;
    this.threads =
        Executors.newScheduledThreadPool(THREADS, Thread.ofPlatform().daemon().factory());
    this.killedAt = new long[cluster.nodes().size()];
    this.rolledAt = new long[cluster.nodes().size()];
    Arrays.fill(killedAt, Long.MIN_VALUE / 2);
    Arrays.fill(rolledAt, Long.MIN_VALUE / 2);
  }

  public void start(List<Fault> faults) {
    begin = now();
    for (Fault fault : faults) {
      threads.schedule(() -> strike(fault), fault.atMs(), TimeUnit.MILLISECONDS);
    }
  }

  /** Restarts every node in order, one after the other. Blocking. */
  public void roll() throws InterruptedException {
    for (int i = 0; i < cluster.nodes().size(); i++) {
      NodeProcess node = cluster.nodes().get(i);
      long at = now() - begin;
      mark(rolledAt, i);
      boolean ended = node.end();
      mark(rolledAt, i);
      node.restart();
      Fault fault = new Fault(at, Fault.Kind.NODE_RESTART, i, now() - begin - at);
      tell(new Struck(fault, at, ended ? "restarted in order" : "did not end, and was killed"));
    }
  }

  /** Why a line to this node was lost just now. */
  public Cause blame(int node) {
    long now = now();
    synchronized (this) {
      if (now - rolledAt[node] < BLAME_MS) {
        return Cause.ROLLING;
      }
      return now - killedAt[node] < BLAME_MS ? Cause.KILL : Cause.OTHER;
    }
  }

  /** Whether nothing is broken just now. */
  public synchronized boolean calm() {
    return running == 0;
  }

  public List<Struck> struck() {
    synchronized (struck) {
      return List.copyOf(struck);
    }
  }

  /** No further faults; what is broken now is still mended. */
  public void stop() {
    threads.shutdown();
  }

  private void strike(Fault fault) {
    String victim = victim(fault);
    long at = now() - begin;
    String refusal = enter(fault, victim);
    if (!refusal.isEmpty()) {
      tell(new Struck(fault, at, refusal));
      return;
    }
    try {
      hit(fault);
      TimeUnit.MILLISECONDS.sleep(fault.lastsMs());
      int starts = mend(fault);
      String often = starts > 1 ? ", at start " + starts : "";
      tell(new Struck(fault, at, "mended after " + (now() - begin - at) + " ms" + often));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      tell(new Struck(fault, at, "not mended: " + why));
    } finally {
      leave(victim);
    }
  }

  private static String victim(Fault fault) {
    return switch (fault.kind()) {
      case NODE_KILL, NODE_FREEZE, NODE_RESTART -> "node" + fault.node();
      case REDIS_KILL, REDIS_FREEZE, FLUSH -> "redis";
      case POSTGRES_CRASH -> "postgres";
      case CANDIDATES_SILENT, CANDIDATES_RESET -> "door" + fault.node();
      case REDIS_SILENT, REDIS_RESET -> "redis line" + fault.node();
      case POSTGRES_SILENT, POSTGRES_RESET -> "postgres line" + fault.node();
    };
  }

  private synchronized String enter(Fault fault, String victim) {
    boolean kills = victim.startsWith("node");
    if (down.contains(victim)) {
      return "left out: it is down already";
    }
    if (kills && cluster.nodes().size() - nodesDown() < 2) {
      return "left out: no other node is up";
    }
    down.add(victim);
    running++;
    return "";
  }

  private long nodesDown() {
    return down.stream().filter(victim -> victim.startsWith("node")).count();
  }

  private synchronized void leave(String victim) {
    down.remove(victim);
    running--;
  }

  private void hit(Fault fault) {
    int node = fault.node();
    switch (fault.kind()) {
      case NODE_KILL -> {
        mark(killedAt, node);
        cluster.nodes().get(node).kill();
      }
      case NODE_FREEZE -> Signals.send("STOP", cluster.nodes().get(node).pid());
      case REDIS_KILL -> Signals.send("KILL", cluster.servers().redisPid());
      case REDIS_FREEZE -> Signals.send("STOP", cluster.servers().redisPid());
      case POSTGRES_CRASH -> Signals.send("QUIT", cluster.servers().postgresPid());
      case CANDIDATES_SILENT -> cluster.doorLine(node).silent();
      case CANDIDATES_RESET -> cluster.doorLine(node).reset();
      case REDIS_SILENT -> cluster.redisLine(node).silent();
      case REDIS_RESET -> cluster.redisLine(node).reset();
      case POSTGRES_SILENT -> cluster.postgresLine(node).silent();
      case POSTGRES_RESET -> cluster.postgresLine(node).reset();
      case NODE_RESTART -> throw new IllegalStateException("restarts are not drawn");
      case FLUSH -> target.redis().send(Request.cmd(Command.FLUSHALL)).await();
    }
  }

  /** How many starts it took. */
  private int mend(Fault fault) throws InterruptedException {
    int node = fault.node();
    switch (fault.kind()) {
      case NODE_KILL -> {
        return cluster.nodes().get(node).restart();
      }
      case NODE_FREEZE -> Signals.send("CONT", cluster.nodes().get(node).pid());
      case REDIS_KILL -> cluster.servers().restartRedis();
      case REDIS_FREEZE -> Signals.send("CONT", cluster.servers().redisPid());
      case POSTGRES_CRASH -> cluster.servers().restartPostgres();
      case CANDIDATES_SILENT, CANDIDATES_RESET -> cluster.doorLine(node).heal();
      case REDIS_SILENT, REDIS_RESET -> cluster.redisLine(node).heal();
      case POSTGRES_SILENT, POSTGRES_RESET -> cluster.postgresLine(node).heal();
      case FLUSH, NODE_RESTART -> {}
    }
    return 1;
  }

  private synchronized void mark(long[] times, int node) {
    times[node] = now();
  }

  private void tell(Struck one) {
    struck.add(one);
    told.accept(one);
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }
}
