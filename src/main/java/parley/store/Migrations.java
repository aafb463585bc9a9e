package parley.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema to this version: each file of {@code migrations/} once, in order, in a
 * transaction of its own, under an advisory lock, so that any number of nodes may start at once. A
 * file that was changed after it ran is refused.
 */
public final class Migrations {

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  /** In order. A new file is appended here; a file that has shipped is never changed. */
  private static final List<String> FILES =
      List.of(
          "V001__the_house.sql",
          "V002__what_is_read.sql",
          "V003__match_scores.sql",
          "V004__language_models.sql",
          "V006__the_candidates_say.sql",
          "V007__people_in_charge.sql",
          "V005__beside_the_score.sql",
          "V008__texts_by_meaning.sql",
          "V009__question_sets.sql",
          "V010__remarks_are_answered.sql",
          "V011__skills_that_are_learnt.sql",
          "V012__alerts_are_seen.sql",
          "V013__who_is_hiring.sql",
          "V014__matches_are_judged.sql",
          "V015__how_it_came_about.sql",
          "V016__do_matches_fit.sql");

  private static final long LOCK = 0x7061726c6579L;

  private static final String HISTORY =
      "create table schema_version(file text primary key, checksum text not null, at timestamptz"
          + " not null default now())";

  private Migrations() {}

  /** Fails with {@link IllegalStateException} where the database is of another history. */
  public static Future<Void> run(Database database) {
    return database
        .pool()
        .withConnection(
            connection ->
                connection
                    .preparedQuery("select pg_advisory_lock($1)")
                    .execute(Tuple.of(LOCK))
                    .compose(_ -> migrate(connection))
                    .eventually(
                        () ->
                            connection
                                .preparedQuery("select pg_advisory_unlock($1)")
                                .execute(Tuple.of(LOCK))));
  }

  private static Future<Void> migrate(SqlConnection connection) {
    return connection
        .query("select to_regclass('schema_version') is null")
        .execute()
        .compose(
            none ->
                none.iterator().next().getBoolean(0)
                    ? connection.query(HISTORY).execute()
                    : Future.succeededFuture())
        .compose(_ -> connection.query("select file, checksum from schema_version").execute())
        .compose(
            rows -> {
              Map<String, String> done = new HashMap<>();
              rows.forEach(row -> done.put(row.getString(0), row.getString(1)));
              Future<Void> chain = Future.succeededFuture();
              for (String file : FILES) {
                chain = chain.compose(_ -> apply(connection, file, done));
              }
              return chain;
            });
  }

  private static Future<Void> apply(
      SqlConnection connection, String file, Map<String, String> done) {
    String sql = read(file);
    String checksum = sha256(sql);
    String known = done.get(file);
    if (checksum.equals(known)) {
      return Future.succeededFuture();
    }
    if (known != null) {
      return Future.failedFuture(
          new IllegalStateException(
              file + " was changed after it ran here: restore it and write a new migration"));
    }
    LOG.info("migration {}", file);
    return connection
        .begin()
        .compose(
            transaction ->
                connection
                    .query(sql)
                    .execute()
                    .compose(
                        _ ->
                            connection
                                .preparedQuery(
                                    "insert into schema_version(file, checksum) values ($1, $2)")
                                .execute(Tuple.of(file, checksum)))
                    .compose(_ -> transaction.commit()));
  }

  private static String read(String file) {
    try (InputStream in = Migrations.class.getResourceAsStream("/migrations/" + file)) {
      if (in == null) {
        throw new IllegalStateException("missing in the product: migrations/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
