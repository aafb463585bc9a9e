package parley.verticle.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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

  @Test
  void whatWritesItselfIsWhatTheMapperWouldWrite() {
    Event event = new Event.Answered(7, 3, "A \"quoted\" answer,\nof two lines.");
    String json = Json.write(event);
    Entry entry = new Entry(5, 1_700_000_000_000L, event);
    for (Record frame :
        List.of(
            ServerFrame.live(entry, json, 59_000, true),
            ServerFrame.live(entry, json, 0, false),
            ServerFrame.replayed(entry),
            new ServerFrame.Accepted("accepted", 7, 5),
            new ServerFrame.Durable("durable", 5))) {
      ObjectNode mapped = Json.mapper().valueToTree(frame);
      if (mapped.has("event")) {
        mapped.set("event", Json.tree(json));
        mapped.remove("what");
      }
      assertThat(Json.write(frame)).isEqualTo(mapped.toString());
    }
  }
}
