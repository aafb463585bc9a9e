package parley.resume;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job with the lines that tell of it. */
record JobEntry(Profile.Job job, @Nullable Period period, List<Line> header, List<Line> body) {

  String where() {
    String label = job.company() != null ? job.company() : job.title();
    return "job:" + (label == null ? "experience" : label);
  }
}
