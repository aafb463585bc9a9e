package parley.load.room;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import parley.load.check.Digest;
import parley.load.check.Invariant;
import parley.load.check.Ledger;
import parley.load.check.Message;
import parley.load.check.Message.Kind;
import parley.load.check.Said;
import parley.load.measure.Cause;
import parley.load.measure.Metric;
import parley.load.plan.Script;

/** One candidate from the arrival to the durable end of the interview. */
final class Candidate implements Line.Owner, Delivery.Wire {

  private static final long CATCH_UP_MS = 2_000;
  private static final long REPLY_MS = 6_000;
  private static final int REPLACED = 4409;
  private static final int CONCLUDED = 4410;

  private final Setting setting;
  private final Script script;
  private final Ledger ledger;
  private final String ticket;
  private final Line line;
  private final Delivery delivery;
  private final Absence absence = new Absence();
  private final Alarm alarm;
  private final Typing typing;
  private long arrivedNanos;
  private long dueNanos;
  private long answerDueNanos;
  private long joinSentMs;
  private boolean joined;
  private boolean catchingUp;
  private long caughtUpAt;
  private int question;
  private boolean closing;
  private boolean asked;
  private boolean leaving;
  private boolean done;
  private long concludedSeq;

  Candidate(Setting setting, int index, Ledger ledger, String ticket, Script script) {
    this.setting = setting;
    this.script = script;
    this.ledger = ledger;
    this.ticket = ticket;
    this.line = new Line(setting.vertx(), setting.doors(), ledger, index, script, this);
    this.delivery = new Delivery(ledger, this);
    this.alarm = new Alarm(setting.vertx());
    this.typing = new Typing(setting.vertx(), line);
  }

  Ledger ledger() {
    return ledger;
  }

  /** In the room, up to date. */
  boolean joined() {
    return joined;
  }

  boolean arrived() {
    return arrivedNanos != 0;
  }

  boolean done() {
    return done;
  }

  /** Whether everything said so far is acknowledged. */
  boolean idle() {
    return delivery.empty();
  }

  /** The arrival that was due at {@code due}, in the JVM's nanoseconds. */
  void arrive(long due) {
    arrivedNanos = due;
    dueNanos = due + ms(setting.firstQuestionMs());
    line.connect();
    new Drops(setting.vertx(), script, this::drop).next();
  }

  /** No further questions: says so, and goes when the end is durable. */
  void finish() {
    if (!arrived() || done || leaving) {
      return;
    }
    leaving = true;
    if (concludedSeq == 0) {
      say(Kind.LEAVE, 0, "done", System.nanoTime());
      delivery.pump();
    }
  }

  /** Answers the open question, due now. */
  void answerNow() {
    dueNanos = System.nanoTime();
    answer();
  }

  void cut(Cause why) {
    if (!done && !leaving && arrived()) {
      absence.expect(why);
      line.drop();
    }
  }

  void tick() {
    if (arrived() && !done) {
      line.tick();
    }
  }

  void stop() {
    alarm.cancel();
    if (joined) {
      setting.meter().joined(-1);
    }
    joined = false;
    line.stop();
  }

  /** The longest time without a line, by cause. */
  Map<Cause, Long> gaps() {
    return absence.longest();
  }

  @Override
  public String hello() {
    joinSentMs = Setting.nowMs();
    return Frames.join(ticket, ledger.from());
  }

  @Override
  public void frame(JsonNode frame) {
    switch (frame.path("type").asText()) {
      case "joined" -> onJoined(frame);
      case "event" -> onEvent(frame);
      case "accepted" -> delivery.accepted(frame.path("cseq").asLong(), frame.path("seq").asLong());
      case "rejected" -> {
        String code = frame.path("code").asText();
        setting.meter().reject(code);
        delivery.rejected(frame.path("cseq").asLong(), code, frame.path("expected").asLong());
      }
      case "durable" -> durable(frame.path("seq").asLong());
      default -> {} // pong, error before a close, and what a newer server may add
    }
  }

  private void onJoined(JsonNode frame) {
    long now = System.nanoTime();
    if (!ledger.begun()) {
      setting.meter().time(Metric.JOIN, now - arrivedNanos);
    }
    if (absence.ends()) {
      setting.meter().reconnected();
    }
    joined = true;
    setting.meter().joined(1);
    long seq = frame.path("seq").asLong();
    JsonNode state = frame.path("state");
    ledger.joined(ledger.from(), seq, frame.path("cseq").asLong(), frame.path("durable").asLong());
    ledger.time(
        new Said(
            seq,
            false,
            frame.path("remainingMs").asLong(),
            state.path("running").asBoolean(),
            joinSentMs,
            Setting.nowMs()));
    question = state.path("index").asInt();
    closing = state.path("phase").asText().equals("CLOSING");
    delivery.joined(frame.path("cseq").asLong(), frame.path("durable").asLong());
    catchingUp = true;
    caughtUpAt = seq;
    setting.vertx().setTimer(CATCH_UP_MS, _ -> caughtUp());
    durable(frame.path("durable").asLong());
    if (ledger.lastSeq() >= seq) {
      caughtUp();
    }
  }

  private void onEvent(JsonNode frame) {
    JsonNode event = frame.path("event");
    long seq = frame.path("seq").asLong();
    if (!ledger.hear(seq, Digest.ofEvent(event))) {
      return;
    }
    setting.meter().event();
    if (frame.has("remainingMs")) {
      long now = Setting.nowMs();
      setting.time().heard(frame.path("at").asLong(), now);
      boolean running = frame.path("running").asBoolean();
      ledger.time(new Said(seq, true, frame.path("remainingMs").asLong(), running, now, now));
    }
    long cseq = event.path("cseq").asLong();
    if (cseq > 0) {
      delivery.accepted(cseq, seq);
    }
    follow(event, seq);
    if (catchingUp && seq >= caughtUpAt) {
      caughtUp();
    }
  }

  /** What is replayed up to the snapshot is in the snapshot already. */
  private void follow(JsonNode event, long seq) {
    boolean fresh = !catchingUp || seq > caughtUpAt;
    switch (event.path("type").asText()) {
      case "asked" -> {
        questionCame();
        if (fresh) {
          question = event.path("index").asInt();
          schedule();
        }
      }
      case "answered" -> question = fresh ? 0 : question;
      case "closing" -> {
        questionCame();
        if (fresh) {
          closing = true;
          question = 0;
          schedule();
        }
      }
      case "replied" -> {
        if (fresh) {
          scheduleGoodbye(script.think());
        }
      }
      case "concluded" -> {
        concludedSeq = seq;
        ledger.concluded();
        alarm.cancel();
        durable(ledger.durable());
      }
      default -> {}
    }
  }

  private void questionCame() {
    if (answerDueNanos != 0) {
      setting.meter().time(Metric.QUESTION, System.nanoTime() - answerDueNanos);
      answerDueNanos = 0;
    }
  }

  private void caughtUp() {
    if (catchingUp && joined) {
      catchingUp = false;
      delivery.open();
      schedule();
    }
  }

  private void durable(long seq) {
    if (seq > ledger.durable()) {
      setting.claims().durable(ledger.interview(), seq);
    }
    ledger.durable(seq);
    delivery.durable(seq);
    if (concludedSeq > 0 && seq >= concludedSeq && !done) {
      done = true;
      stop();
    }
  }

  /** Sets the alarm for what is to be said next. */
  private void schedule() {
    if (leaving || concludedSeq > 0 || catchingUp || alarm.set()) {
      return;
    }
    if (setting.thinks() && question > 0 && !delivery.answers(question)) {
      long due = dueNanos + ms(script.think());
      dueNanos = due;
      alarm.at(due, this::answer);
      if (setting.drafts()) {
        int open = question;
        typing.until(due, open, () -> joined && question == open && !delivery.answers(open));
      }
    } else if (setting.thinks() && closing && !asked) {
      dueNanos += ms(script.think());
      alarm.at(dueNanos, this::inClosing);
    }
  }

  private void answer() {
    if (question == 0 || leaving || delivery.answers(question)) {
      return;
    }
    boolean swapped = script.reordered();
    if (script.moment()) {
      say(Kind.MOMENT, 0, "", dueNanos);
    }
    answerDueNanos = dueNanos;
    say(Kind.ANSWER, question, script.text(), dueNanos);
    if (swapped) {
      say(Kind.MOMENT, 0, "", dueNanos);
      delivery.pumpSwapped();
    } else {
      delivery.pump();
    }
  }

  private void inClosing() {
    asked = true;
    if (script.asks()) {
      say(Kind.ASK, 0, script.text(), dueNanos);
      delivery.pump();
      scheduleGoodbye(REPLY_MS);
    } else {
      finish();
    }
  }

  private void scheduleGoodbye(long ms) {
    alarm.cancel();
    alarm.at(System.nanoTime() + ms(ms), this::finish);
  }

  private void say(Kind kind, int about, String text, long due) {
    delivery.put(new Pending(new Message(kind, about, kind == Kind.LEAVE ? "" : text), text, due));
  }

  private boolean drop() {
    cut(Cause.DROP);
    return !done && !leaving;
  }

  @Override
  public void lost(int code) {
    if (joined) {
      setting.meter().joined(-1);
    }
    joined = false;
    catchingUp = false;
    delivery.down();
    setting.meter().closed(Integer.toString(code));
    absence.begins(setting.blame().of(line.door()));
    if (code >= 4400 && code < 4500 && code != 4408 && code != 4429 && code != CONCLUDED) {
      String hint = code == REPLACED ? " (a newer connection), which there was not" : "";
      ledger.broke(Invariant.ADMITTED, "closed with " + code + hint);
    }
  }

  @Override
  public void notConnected() {
    setting.meter().notConnected();
  }

  @Override
  public boolean send(String frame) {
    return line.send(frame);
  }

  @Override
  public void later(Runnable work, long ms) {
    setting.vertx().setTimer(ms, _ -> work.run());
  }

  @Override
  public void renew() {
    line.renew();
  }

  @Override
  public void acknowledged(Pending pending) {
    if (!pending.timed) {
      pending.timed = true;
      setting.meter().time(Metric.TURN, System.nanoTime() - pending.dueNanos);
    }
  }

  @Override
  public void durable(Pending pending) {
    setting.meter().time(Metric.DURABLE, System.nanoTime() - pending.dueNanos);
  }

  /** Where the open question lost its answer it gets another one. */
  @Override
  public void refused(Pending pending, String code) {
    if (pending.message.kind == Kind.LEAVE && concludedSeq == 0) {
      leaving = false;
    }
    later(this::schedule, 1);
  }

  private static long ms(long ms) {
    return TimeUnit.MILLISECONDS.toNanos(ms);
  }
}
