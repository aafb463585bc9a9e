package parley.hiring;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, long total) {

  /** Which part of a list is asked for. */
  public record Slice(int limit, int offset) {}
}
