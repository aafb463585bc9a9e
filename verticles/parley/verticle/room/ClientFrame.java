package parley.verticle.room;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jspecify.annotations.Nullable;
import parley.front.Frames;
import parley.interview.Circumstances;
import parley.interview.Event.Leaving;

/**
 * What the candidate's page sends, as asyncapi.yaml says: every field but {@code circumstances} is
 * required, no other is allowed.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ClientFrame.Join.class, name = "join"),
  @JsonSubTypes.Type(value = ClientFrame.Answer.class, name = "answer"),
  @JsonSubTypes.Type(value = ClientFrame.Draft.class, name = "draft"),
  @JsonSubTypes.Type(value = ClientFrame.Ask.class, name = "ask"),
  @JsonSubTypes.Type(value = ClientFrame.Moment.class, name = "moment"),
  @JsonSubTypes.Type(value = ClientFrame.Leave.class, name = "leave"),
  @JsonSubTypes.Type(value = ClientFrame.Ping.class, name = "ping")
})
sealed interface ClientFrame {

  ObjectReader READER = Frames.of(ClientFrame.class);

  record Join(String token, long lastSeq) implements ClientFrame {
    public Join {
      required("token", token);
    }
  }

  record Answer(long cseq, int question, String text, @Nullable Circumstances circumstances)
      implements ClientFrame {
    public Answer {
      required("text", text);
      if (circumstances != null
          && Math.min(circumstances.pastedChars(), circumstances.hiddenMs()) < 0) {
        throw new IllegalArgumentException("circumstances are not negative.");
      }
    }
  }

  record Draft(int question, String text, long rev) implements ClientFrame {
    public Draft {
      required("text", text);
    }
  }

  record Ask(long cseq, String text) implements ClientFrame {
    public Ask {
      required("text", text);
    }
  }

  record Moment(long cseq) implements ClientFrame {}

  record Leave(long cseq, Reason reason) implements ClientFrame {
    public Leave {
      required("reason", reason);
    }
  }

  record Ping(double at) implements ClientFrame {}

  /** Lower case on the wire. */
  enum Reason {
    done(Leaving.DONE),
    later(Leaving.LATER),
    withdraw(Leaving.WITHDRAW);

    final Leaving how;

    Reason(Leaving how) {
      this.how = how;
    }
  }

  /** Numbers that are missing are refused by the reader. */
  private static void required(String field, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing.");
    }
  }

  /**
   * @throws IllegalArgumentException where the text is no such frame; the message says why
   */
  static ClientFrame read(String text) {
    try {
      @Nullable ClientFrame frame = READER.readValue(text);
      if (frame == null) {
        throw new IllegalArgumentException("A frame is an object.");
      }
      return frame;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }
}
