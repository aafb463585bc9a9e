package parley.load.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** All counts and times of a run. Confined to the event loop, read when it is over. */
public final class Meter {

  /** An hour in microseconds: what takes longer counts as an hour. */
  private static final long MOST_US = TimeUnit.HOURS.toMicros(1);

  private static final int DIGITS = 3;
  private static final double US_PER_MS = 1_000.0;

  private final Map<Metric, Histogram> times = new EnumMap<>(Metric.class);
  private final Map<Cause, Histogram> gaps = new EnumMap<>(Cause.class);
  private final Map<String, Long> rejects = new TreeMap<>();
  private final Map<String, Long> closes = new TreeMap<>();
  private final List<Second> seconds = new ArrayList<>();
  private final Histogram turnsOfSecond = histogram();
  private long rejected;
  private long rejectedBefore;
  private long reconnects;
  private long reconnectsBefore;
  private long connectFailures;
  private long events;
  private int joined;

  public Meter() {
    for (Metric metric : Metric.values()) {
      times.put(metric, histogram());
    }
    for (Cause cause : Cause.values()) {
      gaps.put(cause, histogram());
    }
  }

  private static Histogram histogram() {
    return new Histogram(MOST_US, DIGITS);
  }

  public void time(Metric metric, long nanos) {
    long us = bounded(nanos);
    of(metric).recordValue(us);
    if (metric == Metric.TURN) {
      turnsOfSecond.recordValue(us);
    }
  }

  /** The longest time that one candidate was without a line for this cause. */
  public void gap(Cause cause, long nanos) {
    of(cause).recordValue(bounded(nanos));
  }

  private static long bounded(long nanos) {
    return Math.clamp(nanos / 1_000, 0, MOST_US);
  }

  public void reject(String code) {
    rejected++;
    rejects.merge(code, 1L, Long::sum);
  }

  public void closed(String code) {
    closes.merge(code, 1L, Long::sum);
  }

  public void reconnected() {
    reconnects++;
  }

  public void notConnected() {
    connectFailures++;
  }

  public void event() {
    events++;
  }

  public void joined(int change) {
    joined += change;
  }

  /** Ends a second. */
  public Second tick(long at) {
    Second second =
        new Second(
            at,
            joined,
            turnsOfSecond.getTotalCount(),
            rejected - rejectedBefore,
            reconnects - reconnectsBefore,
            turnsOfSecond.getValueAtPercentile(50) / US_PER_MS,
            turnsOfSecond.getValueAtPercentile(99) / US_PER_MS);
    turnsOfSecond.reset();
    rejectedBefore = rejected;
    reconnectsBefore = reconnects;
    seconds.add(second);
    return second;
  }

  public Histogram of(Metric metric) {
    return times.computeIfAbsent(metric, _ -> histogram());
  }

  public Histogram of(Cause cause) {
    return gaps.computeIfAbsent(cause, _ -> histogram());
  }

  public Map<String, Long> rejects() {
    return rejects;
  }

  public Map<String, Long> closes() {
    return closes;
  }

  public List<Second> seconds() {
    return seconds;
  }

  public long reconnects() {
    return reconnects;
  }

  public long connectFailures() {
    return connectFailures;
  }

  public long events() {
    return events;
  }

  public int joined() {
    return joined;
  }
}
