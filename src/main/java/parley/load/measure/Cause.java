package parley.load.measure;

/** Why a candidate lost the line, as far as the load tester knows. */
public enum Cause {
  /** The node was killed. */
  KILL,
  /** The node was restarted in order. */
  ROLLING,
  /** All lines were cut at once. */
  STORM,
  /** The candidate's own line was cut. */
  DROP,
  /** Another fault of ours, or none that is known. */
  OTHER
}
