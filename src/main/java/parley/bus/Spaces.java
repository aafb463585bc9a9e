package parley.bus;

import java.util.List;
import java.util.Map;

/**
 * What the {@code vectors} verticle answers: texts that are kept, and found again by their meaning.
 */
public final class Spaces {

  /** Texts of different kinds never meet in one search. */
  public enum Space {
    QUESTIONS,
    FOLLOW_UPS,
    IDEAL_ANSWERS
  }

  /**
   * @param id unique in its space; given again it replaces
   * @param tags what a search may ask for
   */
  public record Kept(String id, String text, Map<String, String> tags) {
    public Kept {
      tags = Map.copyOf(tags);
    }
  }

  /** Keeps up to 500 texts. Only texts that are new or have changed cost an embedding. */
  public record Put(Space space, List<Kept> texts) {
    public Put {
      texts = List.copyOf(texts);
    }
  }

  /**
   * @param embedded how many of them cost one
   */
  public record Stored(int embedded) {}

  /** Searches of this node find what was put when this is answered; other nodes follow. */
  public static final Ask<Put, Stored> PUT =
      Ask.repeatable("vectors.put", Put.class, Stored.class, 60_000);

  public record Remove(Space space, List<String> ids) {
    public Remove {
      ids = List.copyOf(ids);
    }
  }

  public record Removed(int texts) {}

  public static final Ask<Remove, Removed> REMOVE =
      Ask.repeatable("vectors.remove", Remove.class, Removed.class, 10_000);

  /**
   * The kept texts nearest in meaning.
   *
   * @param most 1 to 100
   * @param where the values that each of these tags may have; a text without the tag is not found
   * @param without ids that are not wanted
   */
  public record Search(
      Space space, String text, int most, Map<String, List<String>> where, List<String> without) {
    public Search {
      where = Map.copyOf(where);
      without = List.copyOf(without);
    }
  }

  /**
   * @param cosine -1 to 1
   */
  public record Hit(String id, double cosine) {}

  /** Best first; equally near ones by their ids. */
  public record Hits(List<Hit> hits) {}

  public static final Ask<Search, Hits> SEARCH =
      Ask.repeatable("vectors.search", Search.class, Hits.class, 30_000);

  private Spaces() {}
}
