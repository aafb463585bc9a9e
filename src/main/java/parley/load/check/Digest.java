package parley.load.check;

import com.fasterxml.jackson.databind.JsonNode;

/** 64 bits that stand for a text, so that a run of hours remembers what it saw in little memory. */
public final class Digest {

  /** Of an event that the candidate may not read. */
  public static final long WITHHELD = 0;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Digest() {}

  /** FNV-1a over UTF-16 code units. Never {@link #WITHHELD}. */
  public static long of(String text) {
    long h = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * FNV_PRIME;
    }
    return h == WITHHELD ? 1 : h;
  }

  /** Of an event as JSON: the wire and the log write it alike. */
  public static long ofEvent(JsonNode event) {
    return event.path("type").asText().equals("withheld") ? WITHHELD : of(event.toString());
  }
}
