package parley.load.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import parley.load.check.Verdict;
import parley.load.cluster.Struck;
import parley.load.measure.Meter;

/**
 * What a run came to.
 *
 * @param command as it can be given again, seed included
 * @param arrived candidates who came; {@code concluded} of them came to the durable end
 * @param struck faults, in the order in which they were over
 * @param nodesCpuMs processor time of the own nodes while the load ran, 0 where they are not ours
 * @param nodesRssKib of all own nodes at the end
 * @param traces last frames of some interviews that broke something
 * @param extra figures of a special shape of load, by name
 */
public record Facts(
    String command,
    long seed,
    Instant startedAt,
    double seconds,
    int interviews,
    long arrived,
    long concluded,
    Meter meter,
    Verdict verdict,
    long durableLooked,
    List<Struck> struck,
    long nodesCpuMs,
    long nodesRssKib,
    Map<String, Double> extra,
    Map<String, List<String>> traces) {}
