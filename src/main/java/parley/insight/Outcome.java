package parley.insight;

/** Whether there is a score; where there is none, it says why and never invents one. */
public enum Outcome {
  SCORED,
  /** The transcript does not carry a score. */
  UNSCORABLE,
  /** The scorer failed for a technical reason. */
  SCORING_FAILED
}
