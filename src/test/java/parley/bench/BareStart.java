package parley.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.Pool;
import parley.config.Config;
import parley.embedded.EmbeddedServers;

/** The start that any product on this stack pays for: the servers, Vert.x, one query, one route. */
public final class BareStart {

  private BareStart() {}

  static void main() {
    Config config = Config.load(System.getenv());
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    EmbeddedServers servers = EmbeddedServers.start(config);
    Pool pool =
        PgBuilder.pool()
            .connectingTo(PgConnectOptions.fromUri(servers.postgresUrl()))
            .using(vertx)
            .build();
    pool.query("select 1").execute().await();
    Redis redis = Redis.createClient(vertx, servers.redisUrl());
    redis.send(Request.cmd(Command.PING)).await();
    vertx
        .createHttpServer()
        .requestHandler(request -> request.response().end("live"))
        .listen(config.http().port())
        .await();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  vertx.close().await();
                  servers.close();
                }));
  }
}
