package parley.verticle.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Interview;
import parley.interview.State;
import parley.interview.Terms;
import parley.store.LiveLog.Append;
import parley.testing.LiveNode;
import parley.testing.Rig;
import parley.testing.Servers;

/** Interviews that nobody touches, after Redis lost everything. */
class SweepFaultIT {

  private static final int TIMERS = 10_000;
  private static final int AT_ONCE = 1_000;
  private static final long EXPIRY_MS = 45_000;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** One account, posting and résumé for all, and an application for each posting. */
  private static final List<String> ROWS =
      List.of(
          "insert into account(id, name, email, password_hash, role) select md5('hr')::uuid, 'A',"
              + " 'hr@example.org', '', 'hr'",
          "insert into account(id, name, email, password_hash, role) select md5('a' || n)::uuid,"
              + " 'A', n || '@example.org', '', 'candidate' from generate_series(1, %1$d) n",
          "insert into posting(id, owner_id, title, description, duration_ms, question_count,"
              + " threshold, visibility, share_key, status, requirements, slots_bought,"
              + " slots_reserved) select md5('p')::uuid, md5('hr')::uuid, 'E', '', 1, 1, 0,"
              + " 'public', 'k', 'active', '{}', %1$d, %1$d",
          "insert into resume(id, owner_id, file_name, size, content) select md5('r')::uuid,"
              + " md5('a1')::uuid, 'cv', 1, ''",
          "insert into application(id, posting_id, candidate_id, resume_id, points, match,"
              + " eligible) select md5('x' || n)::uuid, md5('p')::uuid, md5('a' || n)::uuid,"
              + " md5('r')::uuid, 0, '{}', true from generate_series(1, %1$d) n",
          "insert into interview(id, application_id, posting_id, candidate_id, owner_id,"
              + " consent_at, consent_version, slot) select md5('i' || n)::uuid, md5('x' ||"
              + " n)::uuid, md5('p')::uuid, md5('a' || n)::uuid, md5('hr')::uuid, now(), 't',"
              + " 'reserved' from generate_series(1, %1$d) n");

  @Test
  void tenThousandTimersOutliveFlushallAndFireOnce() {
    try (LiveNode one = new LiveNode();
        LiveNode two = one.another(LiveNode.LIMITS)) {
      String database = one.rig.database.url();
      ROWS.forEach(rows -> Servers.sql(database, rows.formatted(TIMERS)));
      List<String> ids = Servers.sql(database, "select id from interview");
      for (int from = 0; from < TIMERS; from += AT_ONCE) {
        Rig.wait(
            Future.all(
                ids.subList(from, from + AT_ONCE).stream().map(id -> arm(one, id)).toList()));
      }
      await()
          .atMost(PATIENCE)
          .until(
              () -> count(database, "interview where seq = 1 and phase = 'SCHEDULED'") == TIMERS);
      Rig.wait(one.rig.redis.send(Request.cmd(Command.FLUSHALL)));

      await()
          .atMost(PATIENCE)
          .until(() -> count(database, "interview where phase = 'CONCLUDED'") == TIMERS);
      assertThat(count(database, "interview_event where type = 'concluded'")).isEqualTo(TIMERS);
      assertThat(count(database, "interview_event")).isEqualTo(2L * TIMERS);
      assertThat(
              count(
                  database,
                  "interview_event e join interview_event s on s.interview_id = e.interview_id and"
                      + " s.seq = 1 where e.seq = 2 and e.at < s.at + "
                      + EXPIRY_MS))
          .as("fired before its time")
          .isZero();
      for (String id : ids.subList(0, 100)) {
        assertThat(two.log(id)).extracting(Entry::seq).containsExactly(1L, 2L);
      }
      assertThat(ttl(one, ids.getFirst())).as("concluded ones go by themselves").isPositive();
    }
  }

  /** Nobody looks at it, and yet it is there again, with its expiry. */
  @Test
  void aSweptRedisHasEveryLiveInterviewAndSaysSo() {
    try (LiveNode node = new LiveNode()) {
      String id = node.schedule(2);
      await().until(() -> node.rig.clock.swept());
      await().until(() -> count(node.rig.database.url(), "interview where seq = 1") == 1);
      long losses = node.rig.clock.epoch();
      Rig.wait(node.rig.redis.send(Request.cmd(Command.FLUSHALL)));
      await().until(() -> node.rig.clock.epoch() > losses && node.rig.clock.swept());
      assertThat(node.log(id)).hasSize(1);
    }
  }

  private static Future<Append> arm(LiveNode node, String id) {
    Terms t = LiveNode.TERMS;
    var terms =
        new Terms(
            t.limitMs(),
            t.graceMs(),
            t.greetingMs(),
            t.nudgeMs(),
            t.closingMs(),
            t.maxPauseMs(),
            t.postponeMs(),
            EXPIRY_MS,
            t.maxAnswerChars());
    var scheduled = new Event.Scheduled(terms, "", "", List.of());
    List<Entry> entries =
        Interview.number(Interview.none(), List.of(scheduled), node.rig.clock.now());
    State after = Interview.replay(entries);
    return node.rig.log.append(id, Interview.none(), after, new ArrayList<>(entries), 0, 0);
  }

  private static long count(String database, String from) {
    return Long.parseLong(Servers.sql(database, "select count(*) from " + from).getFirst());
  }

  private static long ttl(LiveNode node, String id) {
    return Rig.wait(
        node.rig
            .redis
            .send(Request.cmd(Command.KEYS).arg("log:*:" + id))
            .compose(
                keys -> node.rig.redis.send(Request.cmd(Command.TTL).arg(keys.get(0).toString())))
            .map(answer -> answer.toLong()));
  }
}
