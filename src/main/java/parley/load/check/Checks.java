package parley.load.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parley.interview.Entry;

/** Holds ledgers against their logs. */
public final class Checks {

  private final Map<Invariant, Check> checks = new EnumMap<>(Invariant.class);

  public Checks(LogTime time) {
    checks.put(Invariant.NUMBERED, new Numbering());
    checks.put(Invariant.ACKNOWLEDGED, new Deliveries());
    checks.put(Invariant.ASKED_ONCE, new Questions());
    checks.put(Invariant.HEARD, new Hearing());
    checks.put(Invariant.CLOCK, new ClockCheck(time));
    checks.put(Invariant.CONCLUDED, new Ending());
  }

  /**
   * All of one interview.
   *
   * @param log in order of the numbers
   */
  public void look(Ledger ledger, List<Entry> log, Verdict verdict) {
    checks.forEach(
        (invariant, check) ->
            check.look(
                ledger,
                log,
                words -> verdict.broke(new Breach(invariant, ledger.interview(), words))));
    ledger.breaches().forEach(verdict::broke);
    verdict.checkedOne();
  }
}
