package parley.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import parley.matching.Names.Care;
import parley.resume.SkillFinder;

/**
 * The skills this product knows, their other names and how near one is to another. Immutable; one
 * is shared by all threads. It is conservative: what is not certainly the same skill is another
 * one.
 */
public final class Ontology implements SkillFinder {

  private static final List<String> FILES =
      List.of("technology", "professions", "occupations", "catalogue", "titles", "edges");

  private static final Set<String> PRODUCTS =
      Set.of(
          "language",
          "framework",
          "mobile",
          "database",
          "cloud",
          "devops",
          "messaging",
          "tools",
          "testing",
          "data");

  /** Whoever writes load tests does load testing. */
  private static final String TESTING = " testing";

  private final Names titles = new Names();
  private final Names names = new Names();
  private final Map<String, String> categories = new HashMap<>();
  private final Edges edges;
  private final String version;

  private Ontology(List<JsonNode> skills, JsonNode edges, List<Learnt> learnt, String version) {
    skills.forEach(this::add);
    skills.forEach(this::titles);
    this.edges = Edges.of(edges, categories.keySet());
    learnt.stream().filter(one -> one.category() != null).forEach(this::learn);
    learnt.stream().filter(one -> one.category() == null).forEach(this::learn);
    this.version = version;
  }

  /** The one that ships, read from the class path. Takes some ten milliseconds. */
  public static Ontology shipped() {
    return shipped(List.of());
  }

  /**
   * The one that ships, and what was added to it since. What the product has come to know by itself
   * stays as it ships; another name of an unknown skill is none.
   */
  public static Ontology shipped(List<Learnt> learnt) {
    List<String> texts = FILES.stream().map(Ontology::resource).toList();
    return of(texts.subList(0, texts.size() - 1), texts.getLast(), learnt);
  }

  /**
   * @param skills texts of files like {@code technology.json}
   * @param edges text of a file like {@code edges.json}
   * @throws IllegalArgumentException where a text is not JSON, a name is given twice or an edge
   *     names an unknown skill
   */
  public static Ontology of(List<String> skills, String edges) {
    return of(skills, edges, List.of());
  }

  private static Ontology of(List<String> skills, String edges, List<Learnt> learnt) {
    var crc = new CRC32();
    skills.forEach(text -> crc.update(text.getBytes(StandardCharsets.UTF_8)));
    crc.update(edges.getBytes(StandardCharsets.UTF_8));
    learnt.forEach(one -> crc.update((one + "\n").getBytes(StandardCharsets.UTF_8)));
    return new Ontology(
        skills.stream().map(Ontology::tree).toList(),
        tree(edges),
        learnt,
        String.format("%08x", crc.getValue()));
  }

  @Override
  public List<Found> find(String text) {
    return names.find(text);
  }

  /** The canonical name of the skill of that name, or null. */
  public @Nullable String canonical(String name) {
    return names.named(name);
  }

  /** The skills that titles in the text stand for: "Nurse" for nursing. For titles only. */
  public List<String> ofTitle(String title) {
    return titles.find(title).stream().map(Found::skill).distinct().toList();
  }

  public @Nullable String category(String skill) {
    return categories.get(skill);
  }

  public Set<String> skills() {
    return Set.copyOf(categories.keySet());
  }

  /** What having one skill is worth where another one is asked for. */
  Edges.Link link(String have, String wanted) {
    return edges.link(have, wanted);
  }

  /** A way of working or a tool of every day, which no one is turned away for. */
  boolean isHabit(String skill) {
    return edges.isHabit(skill);
  }

  /** A product or a language is shown by its name; any other skill may be described. */
  boolean isDescribable(String skill) {
    return !PRODUCTS.contains(categories.getOrDefault(skill, ""));
  }

  /** Whether whoever shows {@code child} shows {@code parent}. */
  public boolean implies(String child, String parent) {
    return edges.implies(child, parent);
  }

  /** Changes with every change of the data. */
  public String version() {
    return version;
  }

  /** All categories, in the order of the alphabet. */
  public List<String> categories() {
    return categories.values().stream().distinct().sorted().toList();
  }

  private void learn(Learnt one) {
    String category = one.category();
    if (category != null && canonical(one.skill()) == null) {
      categories.put(one.skill(), category);
      names.add(one.skill(), one.skill(), Care.ANY_CASE);
    }
    if (categories.containsKey(one.skill()) && canonical(one.name()) == null) {
      names.add(one.skill(), one.name(), Care.ANY_CASE);
    }
  }

  private void add(JsonNode file) {
    file.path("skills")
        .properties()
        .forEach(
            category ->
                category.getValue().forEach(entry -> add(category.getKey(), entry.asText())));
  }

  private void titles(JsonNode file) {
    file.path("titles")
        .properties()
        .forEach(
            entry -> {
              if (!categories.containsKey(entry.getKey())) {
                throw new IllegalArgumentException(
                    "a title of an unknown skill: " + entry.getKey());
              }
              entry
                  .getValue()
                  .forEach(name -> titles.add(entry.getKey(), name.asText(), Care.ANY_CASE));
            });
  }

  private void add(String category, String entry) {
    String[] written = entry.split("\\|", -1);
    String skill = written[0].replaceFirst("^[\\^=!~]", "");
    if (categories.putIfAbsent(skill, category) != null) {
      throw new IllegalArgumentException("a skill twice: " + skill);
    }
    for (String name : written) {
      Care care =
          switch (name.charAt(0)) {
            case '^' -> Care.EXACT_CASE;
            case '=' -> Care.IN_LISTS_ONLY;
            case '~' -> Care.PLAIN_WORD;
            case '!' -> Care.NEVER_IN_TEXT;
            default -> Care.ANY_CASE;
          };
      names.add(skill, care == Care.ANY_CASE ? name : name.substring(1), care);
      if (care == Care.ANY_CASE && name.endsWith(TESTING)) {
        String kind = name.substring(0, name.length() - TESTING.length());
        names.add(skill, kind + " tests", care);
        names.add(skill, kind + " test", care);
      }
    }
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("skills: " + e.getOriginalMessage(), e);
    }
  }

  private static String resource(String file) {
    try (InputStream in = Ontology.class.getResourceAsStream("/skills/" + file + ".json")) {
      if (in == null) {
        throw new IllegalStateException("missing in the product: skills/" + file + ".json");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
