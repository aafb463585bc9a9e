package parley.load.target;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.interview.Command;
import parley.interview.Decision;
import parley.interview.Entry;
import parley.interview.Interview;
import parley.interview.Question;
import parley.interview.State;
import parley.interview.Terms;
import parley.load.LoadException;
import parley.store.Ids;
import parley.store.LiveLog.Append;
import parley.store.Sql;

/**
 * The people, the job and the interviews of one run in the target's stores: made in bulk, all under
 * one account whose address ends in {@code @load.invalid}, and removed again. Blocking.
 */
public final class Cast {

  private static final int AT_ONCE = 200;
  private static final long SETTLED_WITHIN_MS = 20_000;
  private static final String DOMAIN = "@load.invalid";

  private final Target target;
  private final UUID owner = Ids.next();
  private final UUID posting = Ids.next();
  private final UUID[] candidates;
  private final UUID[] interviews;

  private Cast(Target target, int n) {
    this.target = target;
    this.candidates = Stream.generate(Ids::next).limit(n).toArray(UUID[]::new);
    this.interviews = Stream.generate(Ids::next).limit(n).toArray(UUID[]::new);
  }

  /** Makes {@code n} interviews and schedules each with {@code questions} questions. */
  public static Cast make(Target target, int n, Terms terms, int questions) {
    Cast cast = new Cast(target, n);
    target.database().inTransaction(sql -> cast.insert(sql, terms, questions)).await();
    var schedule =
        new Command.Schedule(
            terms, "Hello, and welcome.", "Have you any questions?", plan(questions));
    try {
      cast.batches(id -> cast.schedule(id, schedule));
    } catch (RuntimeException e) {
      cast.remove();
      throw e;
    }
    return cast;
  }

  private Future<Void> insert(Sql sql, Terms terms, int questions) {
    int n = candidates.length;
    UUID[] resumes = Stream.generate(Ids::next).limit(n).toArray(UUID[]::new);
    UUID[] applications = Stream.generate(Ids::next).limit(n).toArray(UUID[]::new);
    return sql.run(
            """
            insert into account(id, name, email, password_hash, role, active)
            select id, 'Load test', 'load-' || id || $3, '', case when id = $2 then 'hr' else 'candidate' end, false
            from unnest($1::uuid[] || $2::uuid) as t(id)\
            """,
            candidates,
            owner,
            DOMAIN)
        .compose(
            _ ->
                sql.run(
                    """
                    insert into posting(id, owner_id, title, description, duration_ms, question_count, threshold, visibility,
                      share_key, status, requirements, slots_bought, slots_reserved)
                    values ($1::uuid, $2, 'Load test', '', $3, $4, 0, 'private', $1::uuid::text, 'closed', '{}', $5, $5)\
                    """,
                    posting,
                    owner,
                    terms.limitMs(),
                    questions,
                    n))
        .compose(
            _ ->
                sql.run(
                    """
                    insert into resume(id, owner_id, file_name, size, content, status)
                    select r, c, 'load.txt', 0, '', 'failed' from unnest($1::uuid[], $2::uuid[]) as t(r, c)\
                    """,
                    resumes,
                    candidates))
        .compose(
            _ ->
                sql.run(
                    """
                    insert into application(id, posting_id, candidate_id, resume_id, points, match, eligible)
                    select a, $4, c, r, 0, '{}', true from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as t(a, c, r)\
                    """,
                    applications,
                    candidates,
                    resumes,
                    posting))
        .compose(
            _ ->
                sql.run(
                    """
                    insert into interview(id, application_id, posting_id, candidate_id, owner_id, consent_at, consent_version, slot)
                    select i, a, $4, c, $5, now(), 'load', 'reserved' from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as t(i, a, c)\
                    """,
                    interviews,
                    applications,
                    candidates,
                    posting,
                    owner))
        .mapEmpty();
  }

  /** As the interview verticle does: decide, number, append. */
  private Future<Void> schedule(String id, Command command) {
    State none = Interview.none();
    long now = target.clock().now();
    if (!(Interview.decide(none, command, now) instanceof Decision.Accepted accepted)) {
      return Future.failedFuture(new LoadException("An interview cannot be scheduled."));
    }
    List<Entry> entries = Interview.number(none, accepted.events(), now);
    State after = Interview.replay(entries);
    return target
        .log()
        .append(id, none, after, entries, 0, 0)
        .compose(
            result ->
                result instanceof Append.Done
                    ? Future.succeededFuture()
                    : Future.failedFuture(
                        new LoadException("The log refused to schedule interview " + id + ".")));
  }

  /** Questions that nothing but their number tells apart: nobody scores what is said. */
  private static List<Question> plan(int questions) {
    var plan = new ArrayList<Question>(questions);
    for (int i = 1; i <= questions; i++) {
      plan.add(
          new Question(
              "load-" + i,
              Question.Kind.HR,
              "load",
              "This is question " + i + " of a load test. What do you say?",
              "load test",
              List.of(),
              List.of()));
    }
    return plan;
  }

  public int size() {
    return interviews.length;
  }

  public String interview(int i) {
    return interviews[i].toString();
  }

  public String ticket(int i) {
    return target.tokens().ticket(interview(i), candidates[i]);
  }

  UUID posting() {
    return posting;
  }

  /**
   * Removes every row, once the archive has nothing more to write. What Redis has of a concluded
   * interview goes by itself after a day, as of any other; what has not ended is concluded first,
   * so that this holds for all.
   */
  public void remove() {
    batches(this::fail);
    run("delete from task where payload in (select id::text from interview where owner_id = $1)");
    Permanent.until(
        SETTLED_WITHIN_MS, () -> batches(this::unsettled).stream().mapToLong(n -> n).sum() == 0);
    String mine = "(select id from interview where owner_id = $1)";
    String jobs = "(select id from posting where owner_id = $1)";
    for (String table : List.of("interview_event", "answer_score", "insights")) {
      run("delete from " + table + " where interview_id in " + mine);
    }
    for (String table : List.of("slot_entry", "interview", "application")) {
      run("delete from " + table + " where posting_id in " + jobs);
    }
    run("delete from posting where owner_id = $1");
    run("delete from account where id = any($2) or id = $1", (Object) candidates);
  }

  private void run(String statement, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = owner;
    System.arraycopy(more, 0, arguments, 1, more.length);
    target.database().run(statement, arguments).await();
  }

  private <T> List<T> batches(Function<String, Future<T>> work) {
    List<T> results = new ArrayList<>();
    for (int from = 0; from < interviews.length; from += AT_ONCE) {
      List<Future<T>> some =
          IntStream.range(from, Math.min(interviews.length, from + AT_ONCE))
              .mapToObj(i -> work.apply(interview(i)))
              .toList();
      Future.join(some).await();
      some.forEach(done -> results.add(done.result()));
    }
    return results;
  }

  /** 1 where Redis has more than the archive. */
  private Future<Long> unsettled(String id) {
    return target
        .log()
        .read(id, 0)
        .compose(
            live ->
                target
                    .database()
                    .first(
                        row -> row.getLong(0),
                        "select seq from interview where id = $1",
                        UUID.fromString(id))
                    .map(seq -> seq.orElse(0L) < live.size() ? 1L : 0L));
  }

  private Future<Void> fail(String id) {
    return target
        .log()
        .load(id)
        .compose(
            state -> {
              long now = target.clock().now();
              if (state.seq() == 0
                  || !(Interview.decide(state, new Command.Fail("load"), now)
                      instanceof Decision.Accepted accepted)
                  || accepted.events().isEmpty()) {
                return Future.succeededFuture();
              }
              List<Entry> entries = Interview.number(state, accepted.events(), now);
              State after = state;
              for (Entry entry : entries) {
                after = Interview.evolve(after, entry);
              }
              return target.log().append(id, state, after, entries, 0, 0).mapEmpty();
            });
  }
}
