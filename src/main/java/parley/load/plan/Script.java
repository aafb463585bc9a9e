package parley.load.plan;

import java.util.List;
import java.util.SplittableRandom;

/**
 * One candidate's part: how long they think, what they say, when their line breaks. Each kind of
 * choice has a stream of its own, so that it does not depend on what the server did meanwhile.
 */
public final class Script {

  private static final double MOMENT = 0.05;
  private static final int ASKS_IN = 3;
  private static final double MINUTE_MS = 60_000;

  /** Plain words, and some that a careless encoder breaks. */
  private static final List<String> WORDS =
      List.of(
          "the service",
          "a queue",
          "of 100 threads",
          "was measured",
          "and the index",
          "in the log",
          "under load",
          "with a lock",
          "then rolled back",
          "Grüße",
          "naïve",
          "\"quoted\"",
          "a\\b",
          "日本",
          "🙂",
          "<b>",
          "line\nbreak",
          "tab\there",
          "50 %",
          "it's");

  private final int candidate;
  private final Think think;
  private final int chars;
  private final Chaos chaos;
  private final SplittableRandom thinking;
  private final SplittableRandom words;
  private final SplittableRandom moments;
  private final SplittableRandom drops;
  private final SplittableRandom frames;
  private final SplittableRandom line;
  private int said;

  /**
   * @param chars length of an answer, about
   */
  public Script(Seeds seeds, int candidate, Think think, int chars, Chaos chaos) {
    this.candidate = candidate;
    this.think = think;
    this.chars = chars;
    this.chaos = chaos;
    this.thinking = seeds.of("think", candidate);
    this.words = seeds.of("words", candidate);
    this.moments = seeds.of("moments", candidate);
    this.drops = seeds.of("drops", candidate);
    this.frames = seeds.of("frames", candidate);
    this.line = seeds.of("line", candidate);
  }

  /** Milliseconds from one due message to the next. */
  public long think() {
    return think.next(thinking);
  }

  /** A text that no other message of the run has. */
  public String text() {
    StringBuilder text = new StringBuilder(chars + 32);
    text.append("Candidate ").append(candidate).append(", text ").append(++said).append(": ");
    while (text.length() < chars) {
      text.append(WORDS.get(words.nextInt(WORDS.size()))).append(' ');
    }
    return text.append('.').toString();
  }

  /** Whether the candidate asks for a moment before this answer. */
  public boolean moment() {
    return moments.nextDouble() < MOMENT;
  }

  /** Whether the candidate has a question of their own in the closing. */
  public boolean asks() {
    return candidate % ASKS_IN == 0;
  }

  /** Milliseconds to the next cut of the line; {@link Long#MAX_VALUE} where none comes. */
  public long nextDrop() {
    double u = drops.nextDouble();
    return chaos.dropsPerMinute() <= 0
        ? Long.MAX_VALUE
        : Math.round(-Math.log(1 - u) * MINUTE_MS / chaos.dropsPerMinute());
  }

  public boolean duplicated() {
    return frames.nextDouble() < chaos.duplicate();
  }

  public boolean reordered() {
    return frames.nextDouble() < chaos.reorder();
  }

  /** Another node than the one that the line was lost to, any of them, as a load balancer does. */
  public int nextDoor(int door, int doors) {
    return doors == 1 ? 0 : (door + 1 + line.nextInt(doors - 1)) % doors;
  }

  /** A number from 0.5 to 1, to scatter what many would do at once. */
  public double scatter() {
    return 0.5 + line.nextDouble() / 2;
  }
}
