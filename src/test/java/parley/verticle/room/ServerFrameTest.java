package parley.verticle.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.bus.Json;
import parley.front.Whole;
import parley.interview.Entry;
import parley.interview.Event;

class ServerFrameTest {

  @Test
  void aDeltaIsWhatTheContractSays() {
    assertThat(Json.write(ServerFrame.Delta.of(3, "Why ")))
        .isEqualTo("{\"type\":\"delta\",\"question\":3,\"text\":\"Why \"}");
  }

  @Test
  void theReplyMakesItsDeltasNeedlessAndOtherEventsNone() {
    assertThat(whole(new Event.Replied(17, "Yes.", "interviewer"))).isEqualTo(17);
    assertThat(whole(new Event.Greeted("Hello."))).isZero();
  }

  private static long whole(Event event) {
    return ((Whole) ServerFrame.replayed(new Entry(5, 0, event))).whole();
  }
}
