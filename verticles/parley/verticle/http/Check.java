package parley.verticle.http;

import io.vertx.core.Future;
import java.util.function.Supplier;

/**
 * One thing that must work for this node to be ready.
 *
 * @param name as it stands on the health page: database, redis, workers
 * @param probe asks it anew; slower than 2 s counts as failed
 */
public record Check(String name, Supplier<Future<Void>> probe) {}
