package parley.bus;

/** What became of a command on an interview. */
public sealed interface Acted {

  /** The first event of the command has number {@code seq}; 0 where the command changed nothing. */
  record Accepted(long seq) implements Acted {}

  /** The message had been accepted before, under {@code seq}. */
  record Repeated(long seq) implements Acted {}

  /** Nothing was written; {@code code} is one of {@code rejections} in codes.json. */
  record Rejected(String code, String message, long expected) implements Acted {}

  /** A newer connection took over: close this one. */
  record Superseded() implements Acted {}

  /** The answer's envelope: the bus carries records. */
  record Outcome(Acted acted) {}
}
