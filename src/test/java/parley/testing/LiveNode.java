package parley.testing;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import parley.account.Account;
import parley.account.Tokens;
import parley.bus.Acted;
import parley.bus.Interviews;
import parley.front.Doors;
import parley.front.Front;
import parley.front.Wire;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Question;
import parley.interview.Terms;
import parley.store.Archive;
import parley.store.Backlog;
import parley.store.Ids;
import parley.store.Tasks;
import parley.verticle.archive.ArchiveVerticle;
import parley.verticle.clock.ClockVerticle;
import parley.verticle.interview.InterviewVerticle;
import parley.verticle.monitor.MonitorVerticle;
import parley.verticle.room.RoomVerticle;

/**
 * What runs interviews, in this JVM: the verticles {@code interview}, {@code clock}, {@code
 * archive}, {@code room} and {@code monitor} on a port of their own, without the thinking ones.
 * There are two event loops behind the port, and connections go to them in turn. Blocking.
 */
public final class LiveNode implements AutoCloseable {

  /** As the product's, but for a short wait for the join. */
  public static final Wire.Limits LIMITS = new Wire.Limits(2_000, 15_000, 65_536, 50);

  /** No greeting, so that the first question comes at once. */
  public static final Terms TERMS =
      new Terms(600_000, 60_000, 0, 60_000, 120_000, 1_800_000, 3_600_000, 86_400_000, 2_000);

  private static final byte[] KEY = new byte[32];
  private static final int EVENT_LOOPS = 2;

  public final Rig rig;
  public final Tokens tokens;
  private final Tokens expired;
  private final int port;

  public LiveNode() {
    this(new Rig(), LIMITS);
  }

  /** The rig is closed with the node. */
  public LiveNode(Rig rig, Wire.Limits limits) {
    this.rig = rig;
    this.tokens = new Tokens(rig.vertx, KEY, Duration.ofMinutes(5), Duration.ofMinutes(5));
    this.expired = new Tokens(rig.vertx, KEY, Duration.ZERO, Duration.ZERO);
    this.port = freePort();
    deploy(new InterviewVerticle(rig.log, rig.clock, rig.redis));
    deploy(new ClockVerticle(rig.deadlines));
    deploy(
        new ArchiveVerticle(
            new Backlog(rig.redis, rig.clock),
            new Archive(rig.database, new Tasks(5), (_, _, _) -> Future.succeededFuture()),
            rig.bell));
    List<Function<Doors, ? extends Deployable>> doors =
        List.of(
            d -> new RoomVerticle(d, tokens, rig.database, rig.clock, limits),
            d -> new MonitorVerticle(d, tokens, rig.database, rig.clock, limits));
    Rig.wait(
        rig.vertx.deployVerticle(
            () -> new Front("127.0.0.1", port, limits.maxFrame(), "parley.v1", null, doors),
            new DeploymentOptions().setInstances(EVENT_LOOPS)));
  }

  /** Another node on the same stores. */
  public LiveNode another(Wire.Limits limits) {
    return new LiveNode(new Rig(rig.database.url(), Servers.redisUrl()), limits);
  }

  public String base() {
    return "http://localhost:" + port;
  }

  /** A scheduled interview with questions 1 to {@code questions}; its id. */
  public String schedule(Terms terms, int questions) {
    String id = rig.interviewRow();
    List<Question> plan = IntStream.rangeClosed(1, questions).mapToObj(LiveNode::question).toList();
    act(id, new Command.Schedule(terms, "Hello.", "Have you any questions?", plan));
    return id;
  }

  public String schedule(int questions) {
    return schedule(TERMS, questions);
  }

  /** Runs a command that comes from no connection, as HR's and the machine's do. */
  public Acted act(String interview, Command command) {
    return Rig.wait(rig.bus.ask(Interviews.ACT, new Interviews.Act(interview, 0, command))).acted();
  }

  public Interviews.View view(String interview) {
    return Rig.wait(rig.bus.ask(Interviews.LOOK, new Interviews.Look(interview, 0))).view();
  }

  /** The log as Redis has it. */
  public List<Entry> log(String interview) {
    return Rig.wait(rig.log.read(interview, 0));
  }

  /** The candidate's way into the room. */
  public String ticket(String interview) {
    return tokens.ticket(interview, account(interview, "candidate_id"));
  }

  public String expiredTicket(String interview) {
    return expired.ticket(interview, account(interview, "candidate_id"));
  }

  /** An access token of the interview's candidate. */
  public String candidateToken(String interview) {
    return access(account(interview, "candidate_id"), "candidate");
  }

  /** An access token of the interview's HR. */
  public String hrToken(String interview) {
    return access(account(interview, "owner_id"), "hr");
  }

  private String access(UUID account, String role) {
    return tokens.access(new Account(account, "A", account + "@example.org", role));
  }

  private UUID account(String interview, String column) {
    return Rig.wait(
            rig.database.first(
                row -> row.getUUID(0),
                "select " + column + " from interview where id = $1",
                Ids.parse(interview)))
        .orElseThrow();
  }

  private static Question question(int number) {
    return new Question(
        "q" + number,
        Question.Kind.JOB,
        "competence",
        "Question " + number + "?",
        "test",
        List.of(new Question.KeyPoint("secret key point", List.of())),
        List.of("secret misconception"));
  }

  private void deploy(Deployable verticle) {
    Rig.wait(rig.vertx.deployVerticle(verticle));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    rig.close();
  }
}
