package parley.verticle.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the API did for the business, as Prometheus counters. */
final class Business {

  private final Counter resumesUploaded;
  private final Counter jobsCreated;
  private final Counter applicationsSubmitted;
  private final Counter matchScoresComputed;

  Business(MeterRegistry registry) {
    resumesUploaded = registry.counter("resumes.uploaded");
    jobsCreated = registry.counter(Scrape.JOBS_POSTED);
    applicationsSubmitted = registry.counter("applications.submitted");
    matchScoresComputed = registry.counter("match.scores.computed");
  }

  void resumeUploaded() {
    resumesUploaded.increment();
  }

  void jobCreated() {
    jobsCreated.increment();
  }

  /** Every application has its match computed. */
  void applied() {
    applicationsSubmitted.increment();
    matchScoresComputed.increment();
  }
}
