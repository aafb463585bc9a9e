package parley.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.load.plan.Chaos;
import parley.load.plan.Fault.Family;
import parley.load.plan.Think;

/**
 * What a run is to be. {@link Arguments} reads it from a command line and holds its documentation.
 *
 * @param urls of a system that runs; empty where {@code nodes} says to start one
 * @param nodes of a cluster of one's own; 0 for none
 * @param rate arrivals a second
 * @param durationMs of the load; 0 until all interviews have come to their end
 * @param questions in each interview
 * @param everyMs mean time between faults
 * @param keep whether what was made is left there
 */
public record Options(
    List<URI> urls,
    int nodes,
    int interviews,
    double rate,
    long rampMs,
    Think think,
    int answerChars,
    int questions,
    long durationMs,
    long seed,
    List<String> addresses,
    Chaos chaos,
    boolean drafts,
    Set<Family> faults,
    long everyMs,
    boolean rolling,
    boolean idle,
    boolean storm,
    List<String> nodeMemory,
    boolean keep,
    @Nullable Path json,
    @Nullable Path html,
    boolean quiet) {}
