package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.testing.Rig;

/** Readers of the journal whose processes are gone. */
class DeadReadersIT {

  private static final long GONE_MS = 500;

  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void areForgottenWhenNothingOfTheirsIsPending() {
    Logged interview = Logged.begun(rig);
    int partition = Keys.partition(interview.id);
    Journal dead = new Journal(rig.redis, "dead");
    Journal heir = new Journal(rig.redis, "heir");
    Rig.wait(dead.prepare());
    assertThat(Rig.wait(dead.read(partition))).isNotEmpty();
    DeadReaders readers = new DeadReaders(rig.vertx, rig.redis, GONE_MS);
    assertThat(Rig.wait(readers.forget())).as("its lines are not taken over yet").isZero();

    var lines = new ArrayList<Journal.Line>();
    await().until(() -> lines.addAll(Rig.wait(heir.reclaim(partition))) && !lines.isEmpty());
    Rig.wait(heir.done(partition, lines.stream().map(Journal.Line::place).toList()));
    await().until(() -> Rig.wait(readers.forget()) > 0);
  }
}
