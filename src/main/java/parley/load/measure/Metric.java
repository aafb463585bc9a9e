package parley.load.measure;

/** What is timed. Each time counts from when the thing was due, not from when it could be sent. */
public enum Metric {
  JOIN("join", "from the arrival that was due to joined"),
  TURN("turn", "from the message that was due to its acknowledgement"),
  QUESTION("question", "from the answer that was due to the next question or the closing"),
  DURABLE("durable", "from the message that was due to its being durable");

  private final String key;
  private final String words;

  Metric(String key, String words) {
    this.key = key;
    this.words = words;
  }

  public String key() {
    return key;
  }

  public String words() {
    return words;
  }
}
