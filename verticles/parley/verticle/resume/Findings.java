package parley.verticle.resume;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import parley.bus.Json;
import parley.resume.Profile;

/** Problems of a résumé with their words, which stand in {@code codes.json}, block resume. */
final class Findings {

  /** As the HTTP API shows it. */
  record Finding(String code, String message) {}

  private static final JsonNode MESSAGES = read();

  private Findings() {}

  static List<Finding> of(List<String> codes) {
    return codes.stream().map(code -> new Finding(code, message(code))).toList();
  }

  /** What a recruiter would miss in the profile. */
  static List<String> missing(Profile profile) {
    var codes = new ArrayList<String>();
    if (profile.email() == null) {
      codes.add("no_email");
    }
    if (profile.skills().isEmpty()) {
      codes.add("no_skills");
    }
    if (profile.experience().isEmpty()) {
      codes.add("no_experience");
    }
    return codes;
  }

  /** The problems of a document, of which those of its profile are told anew. */
  static List<String> with(List<String> problems, Profile profile) {
    var all = new ArrayList<>(problems);
    all.removeAll(List.of("no_email", "no_skills", "no_experience"));
    all.addAll(missing(profile));
    return List.copyOf(all);
  }

  static String message(String code) {
    JsonNode message = MESSAGES.path(code);
    if (!message.isTextual()) {
      throw new IllegalStateException("codes.json has no problem of a résumé " + code);
    }
    return message.asText();
  }

  private static JsonNode read() {
    try (InputStream in = Findings.class.getResourceAsStream("/codes.json")) {
      return Json.mapper().readTree(in).path("resume");
    } catch (IOException e) {
      throw new UncheckedIOException("codes.json", e);
    }
  }
}
