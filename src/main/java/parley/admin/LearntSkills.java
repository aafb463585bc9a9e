package parley.admin;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.matching.Learnt;
import parley.matching.Ontology;
import parley.store.Database;

/**
 * The skills in force: those that ship, and those that administrators have added.
 *
 * <p><b>Guaranteed.</b> An ontology never changes; another one, with another version, takes its
 * place. The node that decides has it at once.
 *
 * <p><b>Not guaranteed.</b> That other nodes have it at once: each reads when it is told to
 * refresh. Until then its matches are of the former version, and are kept as such.
 */
public final class LearntSkills implements Supplier<Ontology> {

  private static final Logger LOG = LoggerFactory.getLogger(LearntSkills.class);

  private final Database database;
  private List<Learnt> known = List.of();
  private volatile Ontology ontology = Ontology.shipped();

  public LearntSkills(Database database) {
    this.database = database;
  }

  @Override
  public Ontology get() {
    return ontology;
  }

  /** Reads what has been decided, here or at another node. */
  public Future<Void> refresh() {
    return database
        .list(
            row -> new Learnt(row.getString(0), row.getString(1), row.getString(2)),
            "select phrase, skill, category from learnt_skill where skill is not null order by"
                + " lower(phrase)")
        .onFailure(failure -> LOG.debug("learnt skills: {}", failure.getMessage()))
        .map(
            learnt -> {
              take(learnt);
              return null;
            });
  }

  private synchronized void take(List<Learnt> learnt) {
    if (!learnt.equals(known)) {
      ontology = Ontology.shipped(learnt);
      known = learnt;
      LOG.info("the skills are now {}, {} names added", ontology.version(), learnt.size());
    }
  }
}
