/**
 * Redis and PostgreSQL: the one owner of the Redis link, the interview log, timers, background
 * tasks and SQL.
 *
 * <p><b>Design.</b> One Lua script is one verb, with a header that types its keys and arguments,
 * and one small class. The live log is in Redis, the permanent one in PostgreSQL.
 *
 * <p><b>Guaranteed.</b> An append that was answered is on Redis' disk. What is called durable is
 * committed in PostgreSQL.
 */
@NullMarked
package parley.store;

import org.jspecify.annotations.NullMarked;
