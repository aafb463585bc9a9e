package parley.interview;

/**
 * Why a command changes nothing. On the wire the lower-case name is the {@code code} of a {@code
 * rejected} frame.
 */
public enum Rejection {
  NOT_SCHEDULED,
  NOT_STARTED,
  CONCLUDED,
  NOT_CONCLUDED,
  GAP,
  EMPTY_TEXT,
  TOO_LONG,
  NO_OPEN_QUESTION,
  NOT_ASKED,
  NOT_IN_CLOSING,
  ALREADY_POSTPONED,
  PAUSED,
  NOT_PAUSED,
  OUT_OF_RANGE,
  STALE,
  ALREADY_REPLIED
}
