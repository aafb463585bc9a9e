package parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.testing.Servers;

class EmbeddedServersIT {
  @Test
  void postgresFlushesEveryCommit() {
    assertThat(Servers.sql(Servers.postgresUrl(), "show fsync")).containsExactly("on");
    assertThat(Servers.sql(Servers.postgresUrl(), "show synchronous_commit")).containsExactly("on");
    assertThat(Servers.sql(Servers.postgresUrl(), "show full_page_writes")).containsExactly("on");
  }

  @Test
  void aFreshDatabaseIsEmpty() {
    var tables = "select table_name from information_schema.tables where table_schema = 'public'";
    var first = Servers.freshDatabase();
    Servers.sql(first, "create table mine (id int)");
    assertThat(Servers.sql(first, tables)).containsExactly("mine");
    assertThat(Servers.sql(Servers.freshDatabase(), tables)).isEmpty();
  }
}
