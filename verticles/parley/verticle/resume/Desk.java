package parley.verticle.resume;

import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Problem;
import parley.resume.Profile;
import parley.resume.Resume;
import parley.resume.SkillFinder;
import parley.threads.Background;

/**
 * Where documents are read: a few threads of its own, so that a hostile file holds none of the
 * node's. Every document has an outcome by its deadline. A reader that does not stop then is given
 * up and replaced, four times at most, until it ends.
 */
final class Desk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final int QUEUE = 256;
  private static final int MOST_GIVEN_UP = 4;
  private static final long STACK_BYTES = 2L << 20;
  private static final long GRACE_MS = 2_000;

  private final Limits limits;
  private final SkillFinder skills;
  private final ThreadPoolExecutor readers;
  private final ScheduledThreadPoolExecutor watch;
  private final AtomicInteger givenUp = new AtomicInteger();

  Desk(Limits limits, SkillFinder skills) {
    this.limits = limits;
    this.skills = skills;
    readers =
        new ThreadPoolExecutor(
            limits.readers(),
            limits.readers() + MOST_GIVEN_UP,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(QUEUE),
            Background.threads("resume-reader", STACK_BYTES));
    watch =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("resume-watch").factory());
    watch.setRemoveOnCancelPolicy(true);
  }

  /** Fails with {@link Problem.Code#UNAVAILABLE} only, where too many documents wait. */
  CompletableFuture<Reading> read(String fileName, byte[] bytes) {
    var outcome = new CompletableFuture<Reading>();
    try {
      readers.execute(() -> run(fileName, bytes, outcome));
    } catch (RejectedExecutionException e) {
      outcome.completeExceptionally(
          Problem.of(Problem.Code.UNAVAILABLE, "too many documents wait to be read"));
    }
    return outcome;
  }

  private void run(String fileName, byte[] bytes, CompletableFuture<Reading> outcome) {
    Thread reader = Thread.currentThread();
    var abandoned = new AtomicInteger();
    var timer =
        watch.schedule(
            () -> giveUp(reader, outcome, abandoned),
            limits.deadlineMs() + GRACE_MS,
            TimeUnit.MILLISECONDS);
    try {
      outcome.complete(attempt(fileName, bytes));
    } finally {
      timer.cancel(false);
      synchronized (abandoned) {
        if (abandoned.getAndSet(2) == 1) {
          readers.setCorePoolSize(limits.readers() + givenUp.decrementAndGet());
        }
      }
      Thread.interrupted(); // the next document starts without this one's interrupt
    }
  }

  private void giveUp(Thread reader, CompletableFuture<Reading> outcome, AtomicInteger abandoned) {
    synchronized (abandoned) {
      if (!abandoned.compareAndSet(0, 1)) {
        return;
      }
      outcome.complete(new Reading.Unreadable("too_slow"));
      reader.interrupt();
      int now = givenUp.incrementAndGet();
      readers.setCorePoolSize(limits.readers() + Math.min(now, MOST_GIVEN_UP));
      LOG.warn("a document is not read by its deadline; {} readers are given up", now);
    }
  }

  // A file that exhausts stack or heap is a broken file: the parsers are bounded, and this thread
  // holds nothing that outlives it.
  private Reading attempt(String fileName, byte[] bytes) {
    try {
      Document document = Paper.read(fileName, bytes, limits, new Deadline(limits.deadlineMs()));
      Resume resume = Resume.of(document.text(), YearMonth.now(ZoneOffset.UTC));
      Profile profile = resume.profile(skills);
      var problems = new ArrayList<>(document.problems());
      problems.addAll(Findings.missing(profile));
      return new Reading.Parsed(
          document.text(), profile, resume.review(profile), problems, document.hidden());
    } catch (UnreadableException e) {
      return new Reading.Unreadable(e.code());
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.info("a document is broken: {}", e.getClass().getName());
      return new Reading.Unreadable("broken");
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
    watch.shutdownNow();
  }
}
