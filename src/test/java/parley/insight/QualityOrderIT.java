package parley.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.bench.BusSimilarity;
import parley.bench.QualityOrder;

/** Whole interviews, planned, answered and assessed with the model that ships. */
class QualityOrderIT {

  @Test
  void theBetterCandidateHasTheHigherScoreInNearlyEveryPair() {
    try (var model = new BusSimilarity()) {
      QualityOrder.Result result = QualityOrder.measure(model);
      assertThat(result.interviews()).isEqualTo(50);
      assertThat(result.share()).as(result.toString()).isGreaterThanOrEqualTo(0.95);
    }
  }
}
