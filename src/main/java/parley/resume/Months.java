package parley.resume;

import java.time.YearMonth;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A set of months: what two jobs share counts once. */
final class Months {

  private final BitSet months = new BitSet();

  void add(@Nullable Period period) {
    if (period != null) {
      months.set(index(period.from()), index(period.to()) + 1);
    }
  }

  int count() {
    return months.cardinality();
  }

  private static int index(YearMonth month) {
    return (month.getYear() - 1900) * 12 + month.getMonthValue() - 1;
  }
}
