package parley.insight;

/**
 * Closeness of meaning of two texts: the cosine of their sentence embeddings, rounded to two
 * decimals so that the last bits of a model never move a score.
 */
@FunctionalInterface
public interface Similarity {

  /** -1 to 1; 0 where nothing is known. */
  double of(String one, String other);
}
