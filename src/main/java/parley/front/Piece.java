package parley.front;

/**
 * A frame with a part of a text whose whole comes later as another frame. While frames wait for a
 * slow peer, pieces of the same whole become one, and none where the whole waits behind them.
 */
public interface Piece {

  /** What it is a piece of; positive. */
  long of();

  String text();

  /** The same with another text. */
  Record with(String text);
}
