package parley.load.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptTest {

  private static final Think THINK = new Think(1_000, Think.Kind.EXPONENTIAL);
  private static final Chaos CHAOS = new Chaos(1, 0.5, 0.5);

  private static Script script(long seed, int candidate) {
    return new Script(new Seeds(seed), candidate, THINK, 300, CHAOS);
  }

  private static List<Long> thinks(Script script) {
    return Stream.generate(script::think).limit(50).toList();
  }

  @Test
  void theSameSeedReplays() {
    assertThat(thinks(script(7, 3))).isEqualTo(thinks(script(7, 3)));
    assertThat(script(7, 3).text()).isEqualTo(script(7, 3).text());
    assertThat(thinks(script(7, 4))).isNotEqualTo(thinks(script(7, 3)));
    assertThat(thinks(script(8, 3))).isNotEqualTo(thinks(script(7, 3)));
  }

  @Test
  void whatTheServerMakesHappenDoesNotShiftTheThinking() {
    Script disturbed = script(7, 3);
    IntStream.range(0, 100)
        .forEach(
            _ -> {
              disturbed.duplicated();
              disturbed.scatter();
              disturbed.nextDoor(0, 3);
            });
    assertThat(thinks(disturbed)).isEqualTo(thinks(script(7, 3)));
  }

  @Test
  void noTwoTextsOfARunAreTheSame() {
    Set<String> texts = new HashSet<>();
    for (int candidate = 0; candidate < 20; candidate++) {
      Script script = script(1, candidate);
      for (int i = 0; i < 20; i++) {
        assertThat(texts.add(script.text())).isTrue();
      }
    }
  }

  @Test
  void aFixedThinkingTimeIsAlwaysTheSame() {
    Think fixed = new Think(250, Think.Kind.FIXED);
    assertThat(thinks(new Script(new Seeds(1), 0, fixed, 100, Chaos.NONE))).containsOnly(250L);
  }

  @Test
  void aLineThatDoesNotDropNeverDrops() {
    Script calm = new Script(new Seeds(1), 0, THINK, 100, Chaos.NONE);
    assertThat(calm.nextDrop()).isEqualTo(Long.MAX_VALUE);
    assertThat(script(1, 0).nextDrop()).isLessThan(Long.MAX_VALUE);
  }

  @Test
  void aLostLineGoesToAnotherNode() {
    Script script = script(1, 0);
    List<Integer> doors = Stream.generate(() -> script.nextDoor(1, 3)).limit(100).toList();
    assertThat(doors).containsOnly(0, 2).contains(0, 2);
    assertThat(script.nextDoor(0, 1)).isZero();
  }
}
