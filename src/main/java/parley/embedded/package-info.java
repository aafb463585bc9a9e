/**
 * A real PostgreSQL and a real Redis as child processes, so that one command starts everything.
 *
 * <p><b>Design.</b> The binaries come out of Maven jars and are unpacked once. Each server runs
 * under a {@link Guard}: a shell that holds the reading end of a pipe from this JVM. However the
 * JVM ends, the pipe ends with it, and the guard stops the server in the clean way. Both servers
 * are set to lose nothing that they acknowledged.
 *
 * <p><b>State.</b> Everything is under {@code $PARLEY_HOME}: {@code bin}, {@code postgres}, {@code
 * redis}, {@code log}, the passwords (mode 0600), the lock, and {@code servers.json} with the
 * addresses while the servers run.
 *
 * <p><b>Threading.</b> Blocking, for plain or virtual threads; never call it on an event loop.
 *
 * <p><b>Failure.</b> {@link EmbeddedException} says what failed, where, and what to do; nothing is
 * left running.
 *
 * <p><b>Not guaranteed.</b> A server that dies while the JVM lives is not started again: readiness
 * reports it.
 */
@NullMarked
package parley.embedded;

import org.jspecify.annotations.NullMarked;
