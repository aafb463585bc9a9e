package parley.verticle.interview;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Interview;
import parley.interview.Outage;
import parley.interview.Question;
import parley.interview.State;
import parley.interview.Terms;
import parley.store.ClockedLog;
import parley.store.RedisLink;

/**
 * One interview from one seed: two or three nodes, a candidate with two devices, HR and the clock,
 * one step after the other, with faults between the nodes and the log. Then the faults end, the
 * interview is played to its end, and everything is compared with what really happened.
 *
 * <p>Time is the schedule's own. The one thing of it that is not of the seed is the size of a
 * connection's number, of which only the order counts.
 */
final class Schedule {

  private static final Terms TERMS =
      new Terms(600_000, 60_000, 3_000, 60_000, 120_000, 300_000, 900_000, 3_600_000, 40);

  private static final long VISIBILITY_MS = 1_000;
  private static final int MOST_STEPS_TO_THE_END = 500;
  private static final int SKEW_MS = 20;

  private final Vertx vertx;
  private final RedisLink redis;
  private final String id;
  private final Chance chance;
  private final Truth truth = new Truth();
  private final ClockedLog store;
  private final List<Machine> machines = new ArrayList<>();
  private final List<Page> pages = List.of(new Page(truth), new Page(truth));
  private final Officer officer = new Officer(truth);
  private final Set<String> drafts = new HashSet<>();
  private final List<Runnable> drops = new ArrayList<>();
  private long now = 1_000_000;
  private int told;
  private int words;

  Schedule(long seed, Vertx vertx, RedisLink redis) {
    this.vertx = vertx;
    this.redis = redis;
    this.id = new UUID(seed, 0).toString();
    this.chance = new Chance(seed);
    this.store = new ClockedLog(vertx, redis, () -> now);
  }

  /** What was wrong, nothing where all is well. What became of the interview is {@link #log()}. */
  List<String> run() {
    Call.wait(store.forget(id));
    schedule();
    int steps = 60 + chance.below(240);
    for (int i = 0; i < steps && truth.violations().isEmpty(); i++) {
      step();
    }
    if (truth.violations().isEmpty()) {
      chance.noMoreFaults();
      drain();
      compare();
      play();
      check();
    }
    Call.wait(store.forget(id));
    return truth.violations();
  }

  List<Entry> log() {
    return truth.log;
  }

  private void schedule() {
    IntStream.range(0, 2 + chance.below(2)).forEach(_ -> start());
    List<Question> plan =
        IntStream.rangeClosed(1, 1 + chance.below(4)).mapToObj(i -> question("q" + i)).toList();
    Command command = new Command.Schedule(TERMS, "Hello.", "Your questions?", plan);
    while (truth.size() == 0) {
      officer.want(chance.of(alive()), command, "");
      drain();
    }
  }

  private void step() {
    List<Machine> busy = machines.stream().filter(m -> !m.log.idle()).toList();
    if (!busy.isEmpty() && !chance.once(3)) {
      chance.of(busy).log.step(chance);
    } else {
      something();
    }
    ring();
  }

  /** What was appended rings at every node and every page that is connected. */
  private void ring() {
    if (told < truth.size()) {
      List<Entry> fresh = List.copyOf(truth.log.subList(told, truth.size()));
      told = truth.size();
      machines.stream().filter(Machine::alive).forEach(m -> m.rings.add(fresh));
      pages.stream().filter(p -> p.machine() != null).forEach(p -> p.rings.add(fresh));
    }
  }

  private void something() {
    switch (chance.below(20)) {
      case 0 -> reconnect(page());
      case 1, 2, 3 -> write(page());
      case 4, 5, 6, 7 -> act(page());
      case 8, 9 -> machines.stream().filter(m -> !m.rings.isEmpty()).toList().forEach(this::hear);
      case 10, 11 -> now += chance.below(chance.once(5) ? 70_000 : 4_000);
      case 12, 13 -> tick();
      case 14, 15 -> hr();
      case 16 -> machine();
      case 17 -> fault();
      case 18 -> outage();
      default -> hear(page());
    }
  }

  /** Nobody reached the log for a while, and everybody learns of it. */
  private void outage() {
    if (chance.once(6)) {
      long from = now;
      now += 2_000 + chance.below(60_000);
      Outage outage = new Outage(from, now);
      machines.forEach(machine -> machine.outages.add(outage));
    }
  }

  private void hear(Machine machine) {
    machine.hear(chance);
  }

  private void hear(Page page) {
    if (!page.rings.isEmpty()) {
      page.hear(chance);
    }
  }

  /** Mostly the one device: two that take turns all the time never get anywhere. */
  private Page page() {
    return pages.get(chance.once(6) ? 1 : 0);
  }

  private void reconnect(Page page) {
    page.connect(chance.of(alive()));
  }

  private void act(Page page) {
    if (page.machine() == null) {
      reconnect(page);
      return;
    }
    List<Message> accepted = page.outbox.stream().filter(m -> m.seq > 0 && !m.presumed).toList();
    switch (chance.below(8)) {
      case 0 -> lose(page);
      case 1 -> draft(page);
      case 2 -> {
        if (!accepted.isEmpty()) {
          page.repeat(chance.of(accepted));
        }
      }
      default -> page.pump();
    }
  }

  /** What a person does who sees what the page shows. */
  private void write(Page page) {
    State shown = page.shown();
    String text = "words " + ++words;
    switch (chance.below(12)) {
      case 0 -> page.write(new Command.Moment(0));
      case 1 -> page.write(new Command.Inquire(0, text));
      case 2 -> page.write(new Command.Answer(0, 1 + chance.below(6), chance.once(2) ? "" : text));
      case 3 -> {
        if (chance.once(4)) {
          page.write(new Command.Leave(0, chance.of(List.of(Event.Leaving.values()))));
        }
      }
      case 4 -> page.write(new Command.Answer(0, 1, text + "x".repeat(TERMS.maxAnswerChars())));
      default -> {
        if (shown.open() != 0 && !page.pending()) {
          page.write(new Command.Answer(0, shown.open(), text));
        } else if (shown.phase() == State.Phase.CLOSING && !page.pending()) {
          page.write(new Command.Inquire(0, text));
        }
      }
    }
  }

  private void draft(Page page) {
    int open = page.shown().open();
    if (open != 0) {
      String text = chance.once(5) ? " " : "draft " + ++words;
      drafts.add(open + text);
      page.draft(new Command.Draft(open, text, ++words));
    }
  }

  /** The line is cut: the room tells the log, again and again until it is told. */
  private void lose(Page page) {
    Machine at = page.machine();
    if (at != null) {
      long since = now;
      long conn = page.conn();
      page.down();
      drops.add(() -> drop(at, conn, since));
      drops.getLast().run();
    }
  }

  private void drop(Machine at, long conn, long since) {
    if (at.alive()) {
      at.act(
          conn,
          new Command.Drop(since),
          acted -> {
            if (acted == null) {
              drops.add(() -> drop(at, conn, since));
            }
          });
    }
  }

  private void hr() {
    Machine at = chance.of(alive());
    String by = officer.nextName();
    Command command =
        switch (chance.below(16)) {
          case 0, 1 -> new Command.Pause(by, "a break");
          case 2, 3, 4 -> new Command.Resume(by);
          case 5, 6 -> new Command.Extend(by, 1_000L * (1 + chance.below(60)));
          case 7, 8 -> new Command.AskLive(by, "And what of " + by + "?");
          case 9, 10 -> new Command.Note(by, "a note");
          case 11 -> chance.once(6) ? new Command.End(by, null) : new Command.Note(by, "a note");
          case 12, 13 -> new Command.Reply(inquiry(), "We do.", by);
          default -> followUp(by);
        };
    officer.want(at, command, by);
  }

  private long inquiry() {
    List<Long> open = truth.state().inquiries();
    return open.isEmpty() ? 1 + chance.below(1 + truth.size()) : chance.of(open);
  }

  private Command followUp(String by) {
    int after = 1 + chance.below(5);
    Question q = question("f" + after);
    return new Command.FollowUp(
        after,
        new Question(q.id(), Question.Kind.FOLLOW_UP, "c", q.text(), by, List.of(), List.of()));
  }

  /** The clock: as {@code ClockVerticle} does, and sometimes without any reason. */
  private void tick() {
    if (chance.once(3)) {
      chance.of(alive()).act(0, new Command.Tick(null, null), _ -> {});
      return;
    }
    compare();
    if (truth.due() >= 0 && truth.due() <= now) {
      claim();
      if (!chance.unheard()) {
        chance.of(alive()).act(0, new Command.Tick(null, null), _ -> {});
      }
    }
  }

  private void claim() {
    Call.wait(store.pushAhead(id, now + VISIBILITY_MS));
    truth.pushedAhead(now + VISIBILITY_MS);
  }

  private void machine() {
    List<Machine> alive = alive();
    if (alive.size() == 1 || (alive.size() == 2 && chance.once(2))) {
      start();
    } else {
      Machine dead = chance.of(alive);
      Call.wait(dead.store.beat(now));
      dead.die(chance);
      pages.stream().filter(p -> p.machine() == dead).forEach(Page::down);
    }
  }

  private void fault() {
    if (chance.once(2)) {
      chance.of(alive()).seesAnotherRedis();
    }
    List<Runnable> again = List.copyOf(drops);
    drops.clear();
    again.forEach(Runnable::run);
  }

  private void start() {
    int skew = chance.below(2 * SKEW_MS) - SKEW_MS;
    machines.add(new Machine(id, vertx, redis, truth, () -> now + skew));
  }

  private List<Machine> alive() {
    return machines.stream().filter(Machine::alive).toList();
  }

  private void drain() {
    for (boolean idle = false; !idle; ring()) {
      idle = true;
      for (Machine machine : machines) {
        while (!machine.log.idle()) {
          machine.log.step(chance);
          idle = false;
        }
      }
    }
  }

  /** Without faults, a candidate who is there and a clock bring every interview to its end. */
  private void play() {
    Page page = pages.getFirst();
    for (int i = 0; i < MOST_STEPS_TO_THE_END && !truth.over(); i++) {
      Machine at = page.machine();
      if (at == null || page.conn() != truth.newestConn()) {
        now += 2 * SKEW_MS; // a page waits before it comes again, and longer than clocks differ
        reconnect(page);
      } else if (page.shown().seq() < truth.size()) {
        page.look();
      } else if (page.pending()) {
        page.pump();
      } else if (page.shown().open() != 0) {
        page.write(new Command.Answer(0, page.shown().asked().size(), "words " + ++words));
      } else if (page.shown().phase() == State.Phase.CLOSING && chance.once(2)) {
        page.write(
            chance.once(2)
                ? new Command.Leave(0, Event.Leaving.DONE)
                : new Command.Inquire(0, "words " + ++words));
      } else if (!truth.state().inquiries().isEmpty()) {
        hr();
      } else {
        waitForTheClock();
      }
      drain();
    }
    if (!truth.over()) {
      truth.violated("stuck in " + truth.state());
      return;
    }
    officer.want(chance.of(alive()), new Command.MarkScored("SCORED"), "");
    drain();
  }

  private void waitForTheClock() {
    now = Math.max(now, Call.wait(store.due(id))) + SKEW_MS;
    claim();
    chance.of(alive()).act(0, new Command.Tick(null, null), _ -> {});
  }

  /** Redis waits for what the interview waits for. */
  private void compare() {
    long due = Call.wait(store.due(id));
    if (due != truth.due()) {
      truth.violated("Redis rings at " + due + " and not at " + truth.due());
    }
  }

  private void check() {
    compare();
    truth.checkWhole();
    officer.check();
    List<Entry> log = Call.wait(store.log.read(id, 0));
    if (!log.equals(truth.log) || !Interview.replay(log).equals(truth.state())) {
      truth.violated("Redis holds " + log + " and not " + truth.log);
    }
    if (!Call.wait(store.takeFromBacklog(id))) {
      truth.violated("nobody would archive it");
    }
    pages.forEach(this::check);
    for (Entry entry : log) {
      if (entry.event() instanceof Event.Answered a
          && a.cseq() == 0
          && (a.text().isBlank() || !drafts.contains(a.index() + a.text()))) {
        truth.violated("nobody wrote this draft: " + entry);
      }
    }
  }

  private void check(Page page) {
    for (Message m : page.outbox) {
      Event event = truth.event(m.seq);
      if (m.seq > 0 && !m.presumed && (event == null || !m.became(event))) {
        truth.violated(m + " was accepted as " + m.seq + ", which is " + event);
      }
      if (m.seq > 0 && m.unique() && count(m) != 1 && !m.presumed) {
        truth.violated(m + " was accepted and stands in the log " + count(m) + " times");
      }
    }
    for (Message m : page.refused) {
      if (m.unique() && count(m) > 0) {
        truth.violated(m + " was refused and stands in the log");
      }
    }
  }

  private long count(Message message) {
    return truth.log.stream().filter(e -> message.became(e.event())).count();
  }

  private static Question question(String id) {
    return new Question(
        id, Question.Kind.JOB, "competence", "Text of " + id + "?", "test", List.of(), List.of());
  }
}
