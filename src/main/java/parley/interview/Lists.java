package parley.interview;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Immutable lists that differ from others by one element, made with one copy or none. */
final class Lists {

  private Lists() {}

  static <T> List<T> with(List<T> list, T last) {
    @SuppressWarnings("unchecked") // it is filled with T alone and never leaves as an array
    T[] more = (T[]) list.toArray(new Object[list.size() + 1]);
    more[list.size()] = last;
    return Collections.unmodifiableList(Arrays.asList(more));
  }

  /** Without those that {@code gone} names: mostly the first. */
  static <T> List<T> without(List<T> list, Predicate<T> gone) {
    return !list.isEmpty() && gone.test(list.getFirst())
        ? list.subList(1, list.size())
        : list.stream().filter(gone.negate()).toList();
  }
}
