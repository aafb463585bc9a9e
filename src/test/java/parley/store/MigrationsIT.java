package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.testing.Rig;
import parley.testing.Servers;

class MigrationsIT {

  private static final String HISTORY =
      "select file || ' ' || checksum || ' ' || at from schema_version order by file";

  private final Vertx vertx = Vertx.vertx();
  private String url = "";

  @BeforeEach
  void create() {
    url = Servers.freshDatabase();
  }

  @AfterEach
  void close() {
    Rig.wait(vertx.close());
  }

  @Test
  void nodesThatStartAtOnceMigrateOnce() {
    List<Database> nodes = List.of(node(), node(), node());
    Rig.wait(Future.all(nodes.stream().map(Migrations::run).toList()));
    List<String> history = Servers.sql(url, HISTORY);
    assertThat(history).isNotEmpty().doesNotHaveDuplicates();
    Rig.wait(Migrations.run(nodes.getFirst()));
    assertThat(Servers.sql(url, HISTORY)).as("a later start changes nothing").isEqualTo(history);
  }

  @Test
  void aFileThatWasChangedAfterItRanIsRefused() {
    Database database = node();
    Rig.wait(Migrations.run(database));
    Servers.sql(
        url,
        "update schema_version set checksum = 'another' where file = (select min(file) from"
            + " schema_version) returning 1");
    assertThatThrownBy(() -> Rig.wait(Migrations.run(database)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was changed after it ran");
    assertThatThrownBy(() -> Rig.wait(Migrations.run(node())))
        .as("the lock is free again")
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aMigrationThatFailsLeavesNothingBehindAndRunsLater() {
    Servers.sql(url, "create table audit(mine int)");
    Database database = node();
    assertThatThrownBy(() -> Rig.wait(Migrations.run(database))).hasMessageContaining("audit");
    assertThat(tables()).containsExactly("audit", "schema_version");
    Servers.sql(url, "drop table audit");
    Rig.wait(Migrations.run(database));
    assertThat(Servers.sql(url, HISTORY)).isNotEmpty();
  }

  private List<String> tables() {
    return Servers.sql(
        url, "select tablename from pg_tables where schemaname = 'public' order by tablename");
  }

  private Database node() {
    return Database.open(vertx, url, 1, 5_000);
  }
}
