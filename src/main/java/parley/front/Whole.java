package parley.front;

/** A frame that may make pieces needless that were sent before it. */
public interface Whole {

  /** What {@link Piece#of} says of its pieces; 0 where it has none. */
  long whole();
}
