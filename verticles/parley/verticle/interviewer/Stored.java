package parley.verticle.interviewer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.insight.plan.Background;
import parley.insight.plan.Background.Deed;
import parley.insight.plan.Opening;
import parley.matching.Requirements.Level;

/**
 * Job and résumé out of their stored JSON. What is missing there is missing here: a plan can be
 * made of any of it.
 */
final class Stored {

  private Stored() {}

  static Opening opening(String id, String title, JsonNode requirements, JsonNode questions) {
    return new Opening(
        id,
        title,
        level(requirements.path("level").asText()),
        texts(requirements.path("required")),
        texts(requirements.path("preferred")),
        texts(questions));
  }

  /** A skill counts as shown where the résumé has a passage for it. */
  static Background background(JsonNode profile) {
    Set<String> skills = new HashSet<>();
    for (JsonNode skill : profile.path("skills")) {
      if (!skill.path("evidence").isEmpty()) {
        skills.add(skill.path("name").asText());
      }
    }
    List<Deed> deeds = new ArrayList<>();
    for (JsonNode project : profile.path("projects")) {
      deeds.add(new Deed(project.path("title").asText(), "", texts(project.path("skills"))));
    }
    for (JsonNode job : profile.path("experience")) {
      deeds.add(new Deed(job.path("title").asText(), job.path("company").asText(), List.of()));
    }
    return new Background(skills, deeds);
  }

  private static Level level(String name) {
    for (Level level : Level.values()) {
      if (level.name().equals(name.toUpperCase(Locale.ROOT))) {
        return level;
      }
    }
    return Level.MID;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.isObject() ? node.path("text").asText() : node.asText()));
    return texts;
  }
}
