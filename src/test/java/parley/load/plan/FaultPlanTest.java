package parley.load.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.load.plan.Fault.Family;

class FaultPlanTest {

  private static final long TEN_MINUTES = 600_000;

  private static List<Fault> plan(long seed, Set<Family> families) {
    return FaultPlan.of(new Seeds(seed), families, 20_000, TEN_MINUTES, 3);
  }

  @Test
  void theSeedAndTheOptionsGiveThePlan() {
    Set<Family> all = EnumSet.allOf(Family.class);
    assertThat(plan(42, all)).isEqualTo(plan(42, all)).isNotEqualTo(plan(43, all));
  }

  @Test
  void allAreMendedBeforeTheEnd() {
    for (Fault fault : plan(1, EnumSet.allOf(Family.class))) {
      assertThat(fault.endsMs()).isLessThan(TEN_MINUTES);
      assertThat(fault.node())
          .isBetween(fault.kind().atNode() ? 0 : -1, fault.kind().atNode() ? 2 : -1);
    }
  }

  @Test
  void onlyWhatWasAskedForBreaks() {
    assertThat(plan(1, Set.of(Family.REDIS)))
        .hasSizeBetween(15, 50)
        .allMatch(fault -> fault.kind().family() == Family.REDIS);
    assertThat(plan(1, Set.of(Family.FRAMES))).isEmpty();
    assertThat(plan(1, Set.of())).isEmpty();
  }

  @Test
  void everyKindComesAtSomeTimeButARestartInOrder() {
    Set<Fault.Kind> kinds = EnumSet.of(Fault.Kind.NODE_RESTART);
    for (long seed = 0; seed < 10; seed++) {
      List<Fault> plan = plan(seed, EnumSet.allOf(Family.class));
      assertThat(plan).noneMatch(fault -> fault.kind() == Fault.Kind.NODE_RESTART);
      plan.forEach(fault -> kinds.add(fault.kind()));
    }
    assertThat(kinds).containsExactlyInAnyOrder(Fault.Kind.values());
  }
}
