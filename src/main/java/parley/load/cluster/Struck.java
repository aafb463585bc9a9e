package parley.load.cluster;

import parley.load.plan.Fault;

/**
 * A fault as it happened.
 *
 * @param atMs from the start of the load
 * @param outcome what became of it: mended, or why it was left out
 */
public record Struck(Fault fault, long atMs, String outcome) {}
