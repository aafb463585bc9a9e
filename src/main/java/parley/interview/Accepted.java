package parley.interview;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The log numbers of a candidate's accepted messages, by the messages' own numbers 1, 2, 3… Kept as
 * one array: it is copied with each message, and there is one in memory for each live interview.
 */
final class Accepted {

  static final Accepted NONE = new Accepted(new long[0]);

  private final long[] seqs;

  private Accepted(long[] seqs) {
    this.seqs = seqs;
  }

  Accepted with(long cseq, long seq) {
    long[] more = Arrays.copyOf(seqs, (int) Math.max(seqs.length, cseq));
    more[(int) cseq - 1] = seq;
    return new Accepted(more);
  }

  /** Under which number message {@code cseq} stands in the log, null where it does not. */
  @Nullable Long of(long cseq) {
    return cseq < 1 || cseq > seqs.length || seqs[(int) cseq - 1] == 0
        ? null
        : (Long) seqs[(int) cseq - 1];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Accepted accepted && Arrays.equals(seqs, accepted.seqs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(seqs);
  }

  @Override
  public String toString() {
    return Arrays.toString(seqs);
  }
}
