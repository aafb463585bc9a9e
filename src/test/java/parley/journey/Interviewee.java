package parley.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A candidate in the room who answers everything, and whose line is cut where the test says so:
 * after sending an answer, before its acknowledgement. It resends as the protocol asks.
 */
public final class Interviewee {

  /** What a solid candidate says, in turn. */
  public static final List<String> ANSWERS =
      List.of(
          "In my last team I owned the billing service. Invoices were late, so I profiled it, found"
              + " an N+1 query in the JPA layer and replaced it with a fetch join. The nightly run"
              + " went from 40 minutes to 6, and support tickets fell by half.",
          "I use transactions with the isolation level that the case needs. For the slot counter I"
              + " wrote one atomic update with a where clause, because a read followed by a write"
              + " loses updates under concurrency, and I proved it with a test of 100 threads.",
          "I write a failing test first with JUnit, then the code. For the database I run a real"
              + " PostgreSQL in the test, since mocks hid a wrong index from us once. The suite"
              + " runs in three minutes, and we fixed two regressions before release because of"
              + " it.",
          "A REST API should use the right status codes and be idempotent where a client may repeat"
              + " a call. I gave our payment endpoint an idempotency key, stored the result with"
              + " it, and double charges went from eleven a month to none.",
          "With Docker I build a small image in several stages, run it as a user without rights and"
              + " give it a health check. In Kubernetes a readiness probe takes a pod out of the"
              + " load balancer while it drains, so a deployment loses no request.",
          "When two colleagues disagreed about the queue, I wrote down both options with their"
              + " costs, measured each with our own load, and we decided on the numbers. I learned"
              + " to ask for the other person's worry before I argue.",
          "I missed a deadline once because I did not say early that the migration was larger than"
              + " planned. Since then I split work into steps of two days and report what is open"
              + " each Friday; the next three releases were on time.",
          "I look at the p99 latency and the error rate first, then at traces. In an outage I"
              + " rolled back at once, told support what users see, and searched for the cause"
              + " afterwards: a connection pool of ten for forty threads. We added an alert on pool"
              + " wait time.",
          "I learn by building: I wrote a small key-value store to understand write-ahead logs. It"
              + " helped me at work when we chose fsync settings, because I could explain to the"
              + " team what would be lost in a power cut.",
          "Kafka keeps the order within a partition, so I choose the key so that events of one"
              + " customer stay together. Consumers commit the offset after the effect, and the"
              + " effect is idempotent, because a message can come twice.");

  private final String base;
  private final String path;
  private final String ticket;
  private final Set<Integer> cutAfter;
  private final Map<Integer, String> said = new TreeMap<>();
  private final List<JsonNode> events = new ArrayList<>();
  private long lastSeq;
  private long cseq;

  /**
   * @param cutAfter numbers of the questions after whose answer the line is cut
   */
  public Interviewee(String base, JsonNode admission, Set<Integer> cutAfter) {
    this.base = base;
    this.path = admission.path("url").asText();
    this.ticket = admission.path("ticket").asText();
    this.cutAfter = cutAfter;
  }

  /** Goes through the whole interview and leaves by the front door. */
  public void finish() {
    Socket socket = join();
    while (true) {
      JsonNode event = socket.next();
      if (!event.path("type").asText().equals("event")) {
        continue;
      }
      take(event);
      JsonNode fact = event.path("event");
      switch (fact.path("type").asText()) {
        case "asked" -> {
          if (isOpen(fact)) {
            socket = answer(socket, fact.path("index").asInt());
          }
        }
        case "closing" -> inquire(socket);
        case "replied" -> {
          long number = ++cseq;
          socket.send("leave", f -> f.put("cseq", number).put("reason", "done"));
        }
        case "concluded" -> {
          long seq = lastSeq;
          socket.await(
              f -> f.path("type").asText().equals("durable") && f.path("seq").asLong() >= seq);
          socket.close();
          return;
        }
        default -> {}
      }
    }
  }

  /** What was answered, by number of the question. */
  public Map<Integer, String> said() {
    return said;
  }

  /** Every event that came, in order. */
  public List<JsonNode> events() {
    return events;
  }

  private Socket join() {
    Socket socket = Socket.open(base, path);
    socket.send("join", f -> f.put("token", ticket).put("lastSeq", lastSeq));
    return socket;
  }

  /** Whether this question still waits: after a reconnect, old ones are replayed. */
  private boolean isOpen(JsonNode asked) {
    return !said.containsKey(asked.path("index").asInt());
  }

  private Socket answer(Socket socket, int question) {
    String text = ANSWERS.get((question - 1) % ANSWERS.size());
    said.put(question, text);
    long number = ++cseq;
    send(socket, number, question, text);
    if (cutAfter.contains(question)) {
      socket.cut();
      Socket again = join();
      long has = again.await("joined").path("cseq").asLong();
      if (has < number) {
        send(again, number, question, text);
      }
      return again;
    }
    return socket;
  }

  private static void send(Socket socket, long number, int question, String text) {
    socket.send(
        "draft", f -> f.put("question", question).put("text", text.substring(0, 20)).put("rev", 1));
    socket.send("answer", f -> f.put("cseq", number).put("question", question).put("text", text));
  }

  private void inquire(Socket socket) {
    long number = ++cseq;
    socket.send("ask", f -> f.put("cseq", number).put("text", "Is the work remote within Europe?"));
  }

  private void take(JsonNode event) {
    long seq = event.path("seq").asLong();
    if (seq != lastSeq + 1) {
      throw new AssertionError("event " + seq + " follows " + lastSeq);
    }
    lastSeq = seq;
    events.add(event);
  }
}
