package parley.load.check;

import java.util.List;
import java.util.function.Consumer;
import parley.interview.Entry;

/** One invariant, as a function of a ledger and its log in order of the numbers. */
interface Check {

  void look(Ledger ledger, List<Entry> log, Consumer<String> broken);
}
