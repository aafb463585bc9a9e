package parley.store;

import io.vertx.core.Future;
import java.util.List;
import parley.interview.Outage;

/** The log's time, as those see it who decide by it. */
public interface LogTime {

  /** Milliseconds of the log's clock. */
  long now();

  /**
   * Completes when this node knows what happened to the log until a moment ago; fails where the log
   * is away. Whoever decides by {@link #outages} asks this first.
   */
  Future<Void> fresh();

  /**
   * When nobody could use the service, in order and without overlap: no node reached the log, or,
   * for the holder of connection {@code conn}, this one did not.
   *
   * @param conn a connection of this node, 0 where none is meant; its number is the time of its
   *     join, and nothing before it concerns it
   */
  List<Outage> outages(long conn);

  /** This process; another one after every start. */
  String node();

  /** It changes when the log may have lost something. */
  long epoch();
}
