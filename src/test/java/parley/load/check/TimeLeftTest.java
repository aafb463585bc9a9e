package parley.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.interview.Command;
import parley.interview.Decision;
import parley.interview.Entry;
import parley.interview.Interview;
import parley.interview.Question;
import parley.interview.State;
import parley.interview.Terms;

/** Two clocks, written apart, must agree on whatever happens to an interview. */
class TimeLeftTest {

  private static final Terms TERMS =
      new Terms(600_000, 60_000, 0, 30_000, 300_000, 90_000, 600_000, 9_000_000, 1_000);
  private static final int COMMANDS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void itAgreesWithTheRules(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Entry> log = new ArrayList<>();
    State state = Interview.none();
    long now = 1_000_000;
    for (int i = 0; i < COMMANDS; i++) {
      Command command = i == 0 ? schedule() : any(random, state, now);
      if (Interview.decide(state, command, now) instanceof Decision.Accepted accepted) {
        for (Entry entry : Interview.number(state, accepted.events(), now)) {
          log.add(entry);
          state = Interview.evolve(state, entry);
        }
        TimeLeft.Reading reading = TimeLeft.of(log).getLast();
        assertThat(reading.remainingMs())
            .as("after %s in %s", command, log)
            .isEqualTo(state.clock().remaining(state.at()));
        assertThat(reading.running()).isEqualTo(state.clock().running());
      }
      now += random.nextLong(20_000);
    }
    assertThat(log.size()).isGreaterThan(10);
  }

  private static Command schedule() {
    List<Question> plan = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      plan.add(new Question("q" + i, Question.Kind.HR, "c", "q", "test", List.of(), List.of()));
    }
    return new Command.Schedule(TERMS, "Hello.", "Questions?", plan);
  }

  private static Command any(SplittableRandom random, State state, long now) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> new Command.Drop(now - random.nextLong(15_000));
      case 2, 3 -> new Command.Enter(random.nextBoolean() ? null : (Long) (now - 5_000));
      case 4 -> new Command.Pause("hr", "");
      case 5 -> new Command.Resume("hr");
      case 6 -> new Command.Extend("hr", 30_000);
      case 7 -> new Command.Tick(null, null);
      default -> new Command.Answer(state.cseq() + 1, state.asked().size(), "An answer.");
    };
  }
}
