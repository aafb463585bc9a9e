package parley.testing;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import parley.account.Account;
import parley.account.Tokens;
import parley.bus.Acted;
import parley.bus.Interviews;
import parley.config.Config;
import parley.config.Limits;
import parley.config.Networks;
import parley.embedded.Ports;
import parley.front.ClientAddress;
import parley.front.Doors;
import parley.front.Entrance;
import parley.front.Front;
import parley.front.Joins;
import parley.front.Lobby;
import parley.front.Wire;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Question;
import parley.interview.Terms;
import parley.life.Life;
import parley.store.Archive;
import parley.store.Backlog;
import parley.store.Ids;
import parley.store.SharedBuckets;
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
  public static final Wire.Limits LIMITS = limits(Map.of("room.joinWithin", "PT2S"));

  /** No greeting, so that the first question comes at once. */
  public static final Terms TERMS =
      new Terms(600_000, 60_000, 0, 60_000, 120_000, 1_800_000, 3_600_000, 86_400_000, 2_000);

  private static final Limits UNLIMITED =
      Config.of(Map.of("limits.interviewJoinCount", "0", "limits.addressJoinCount", "0")).limits();

  private static final byte[] KEY = new byte[32];
  private static final int EVENT_LOOPS = 2;

  public final Rig rig;
  public final Tokens tokens;
  private final Tokens expired;
  private final int port;
  private final String front;

  public LiveNode() {
    this(new Rig(), LIMITS);
  }

  /** The rig is closed with the node. */
  public LiveNode(Rig rig, Wire.Limits limits) {
    this(rig, limits, UNLIMITED, new Lobby(0));
  }

  /** The rig is closed with the node. */
  public LiveNode(Rig rig, Wire.Limits limits, Limits often, Lobby lobby) {
    this.rig = rig;
    this.tokens = new Tokens(rig.vertx, KEY, Duration.ofMinutes(5), Duration.ofMinutes(5));
    this.expired = new Tokens(rig.vertx, KEY, Duration.ZERO, Duration.ZERO);
    this.port = Ports.free();
    deploy(new InterviewVerticle(rig.log, rig.clock));
    deploy(new ClockVerticle(rig.deadlines));
    deploy(
        new ArchiveVerticle(
            new Backlog(rig.redis, rig.clock),
            new Archive(rig.database, new Tasks(5), (_, _, _) -> Future.succeededFuture()),
            rig.bell));
    Joins joins = Joins.of(often, new SharedBuckets(rig.redis));
    List<Function<Doors, ? extends Deployable>> doors =
        List.of(
            d -> new RoomVerticle(d, tokens, rig.database, rig.clock, joins, limits),
            d -> new MonitorVerticle(d, tokens, rig.database, rig.clock, joins, limits));
    Entrance entrance = new Entrance("parley.v1", null, new ClientAddress(Networks.NONE), lobby);
    this.front =
        Rig.wait(
            rig.vertx.deployVerticle(
                () ->
                    new Front(
                        "127.0.0.1",
                        port,
                        limits.maxFrame(),
                        60_000,
                        false,
                        entrance,
                        rig.life,
                        doors),
                new DeploymentOptions().setInstances(EVENT_LOOPS)));
  }

  /** The product's, with some settings of their own. */
  public static Wire.Limits limits(Map<String, String> settings) {
    return Wire.Limits.of(Config.of(settings).room());
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

  /** Drains the front: new connections are refused, the open ones leave, and the port is closed. */
  public Future<Void> drain() {
    rig.life.advance(Life.State.DRAINING);
    return rig.vertx.undeploy(front);
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

  @Override
  public void close() {
    rig.close();
  }
}
