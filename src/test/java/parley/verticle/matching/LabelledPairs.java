package parley.verticle.matching;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import parley.bus.Bus;
import parley.matching.JobText;
import parley.matching.Match;
import parley.matching.Matcher;
import parley.matching.Ontology;
import parley.matching.PhraseEvidence;
import parley.matching.Requirements;
import parley.matching.Weights;
import parley.resume.Profile;
import parley.resume.Resume;
import parley.verticle.embedding.EmbeddingVerticle;

/**
 * The 120 labelled pairs of {@code src/test/resources/pairs}, matched the way the product does it:
 * text, facts, embeddings over the bus, formula. Jobs marked {@code held-out} were not looked at
 * while the product was tuned.
 */
public final class LabelledPairs implements AutoCloseable {

  private static final YearMonth TODAY = YearMonth.of(2026, 6);
  private static final Pattern SECTION = Pattern.compile("(?m)^=== (.*)\\R");

  /** A text of the set; the first line's fields are its head. */
  public record Paper(List<String> head, String text) {}

  /**
   * @param label strong, medium, adjacent or unrelated
   */
  public record Pair(String job, String resume, String label, boolean heldOut) {}

  private final Vertx vertx = Vertx.vertx();
  private final Ontology ontology = Ontology.shipped();
  private final Matcher matcher = new Matcher(ontology, Weights.DEFAULT);
  private final PhraseSearch search;
  private final Map<String, Paper> jobs = papers("jobs.txt");
  private final Map<String, Paper> resumes = papers("resumes.txt");

  public LabelledPairs() {
    Bus bus = Bus.of(vertx);
    wait(
        vertx.deployVerticle(
            new EmbeddingVerticle(EmbeddingVerticle.Options.DEFAULT),
            new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER)));
    search = new PhraseSearch(bus);
  }

  public List<Pair> pairs() {
    return text("pairs.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            cell ->
                new Pair(
                    cell[0], cell[1], cell[2], paper(jobs, cell[0]).head().contains("held-out")))
        .toList();
  }

  public Map<String, Paper> resumes() {
    return resumes;
  }

  public Map<String, Paper> jobs() {
    return jobs;
  }

  public Match match(Pair pair) {
    return match(pair.job(), paper(resumes, pair.resume()).text());
  }

  public Match match(String job, String resume) {
    Requirements asked = requirements(job);
    Resume read = Resume.of(resume, TODAY);
    Profile profile = read.profile(ontology);
    PhraseEvidence evidence =
        wait(
            search.search(
                matcher.phrases(asked, profile),
                PhraseEvidence.citable(read.passages(), profile),
                wait(search.model())));
    return matcher.match(asked, profile, evidence);
  }

  public Requirements requirements(String job) {
    Paper paper = paper(jobs, job);
    return JobText.read(ontology, paper.head().get(1), paper.text());
  }

  private static Paper paper(Map<String, Paper> papers, String name) {
    Paper paper = papers.get(name);
    if (paper == null) {
      throw new IllegalArgumentException("no paper " + name);
    }
    return paper;
  }

  private static Map<String, Paper> papers(String file) {
    var papers = new LinkedHashMap<String, Paper>();
    String text = text(file);
    var heads = new ArrayList<>(SECTION.matcher(text).results().toList());
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
      List<String> head = List.of(heads.get(i).group(1).split(" \\| ", -1));
      papers.put(head.getFirst(), new Paper(head, text.substring(heads.get(i).end(), end)));
    }
    return papers;
  }

  private static String text(String file) {
    try (InputStream in = LabelledPairs.class.getResourceAsStream("/pairs/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    wait(vertx.close());
  }

  private static <T> T wait(Future<T> future) {
    return future.timeout(60, TimeUnit.SECONDS).await();
  }
}
