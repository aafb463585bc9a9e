package parley.insight.plan;

import parley.insight.text.Plain;

/** What the interviewer says besides its questions. */
public final class Speech {

  private Speech() {}

  public static String greeting(String title, int questions, long durationMs) {
    long minutes = Math.max(1, Math.round(durationMs / 60_000.0));
    return ("Welcome to your interview for “%s”. I am an AI and lead you through it: %d question%s,"
            + " up to %d minute%s. Take your time; silence ends nothing, and thinking is"
            + " welcome. You can stop at any time or ask for a moment. What you write is saved"
            + " as you go. A person reads it and decides, not I.")
        .formatted(
            Plain.of(title, 100),
            questions,
            questions == 1 ? "" : "s",
            minutes,
            minutes == 1 ? "" : "s");
  }

  public static String farewell(String title) {
    return ("Those were my questions. Now it is your turn: what would you like to know about the"
            + " role “%s” or the company? I answer from the job's description where I can, and"
            + " the team reads every question that I cannot answer. When you have none, you can"
            + " finish.")
        .formatted(Plain.of(title, 100));
  }

  /** A reply from the job's own words. */
  public static String quoted(String sentence) {
    return "The job's description says: “" + Plain.of(sentence, 500) + "”";
  }

  public static String passedOn(String team) {
    return "I cannot answer that from the job's description, and I do not guess. I pass your"
        + " question on to the team at "
        + Plain.of(team, 80)
        + "; it stands in the transcript that they read.";
  }
}
