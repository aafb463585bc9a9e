package parley.insight.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.bench.BusSimilarity;

/** What only the model that ships can tell of the bank. */
class QuestionBankIT {

  /** Above this two questions ask for the same; read by hand, the next nearest do not. */
  private static final double THE_SAME = 0.87;

  @Test
  void noTwoQuestionsMeanTheSame() {
    List<String> texts = QuestionBank.shipped().all().stream().map(BankQuestion::text).toList();
    List<String> twice = new ArrayList<>();
    try (var model = new BusSimilarity()) {
      for (int i = 0; i < texts.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (model.of(texts.get(i), texts.get(j)) >= THE_SAME) {
            twice.add(texts.get(j) + " = " + texts.get(i));
          }
        }
      }
    }
    assertThat(twice).isEmpty();
  }
}
