/**
 * How nodes find each other: an event bus over several JVMs, with Hazelcast as its list of members
 * and of their addresses.
 *
 * <p><b>Guaranteed.</b> A node without peers starts no cluster manager and loads no class of
 * Hazelcast.
 *
 * <p><b>Not guaranteed.</b> Anything about messages: a member that died is asked for up to a second
 * longer, and one behind a cut link for up to six. What is true is in Redis and PostgreSQL, and no
 * node needs to be a member to serve an interview. Nor is there a secret: who reaches the ports is
 * trusted.
 */
@NullMarked
package parley.cluster;

import org.jspecify.annotations.NullMarked;
