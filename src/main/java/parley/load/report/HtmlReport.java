package parley.load.report;

import com.fasterxml.jackson.databind.JsonNode;

/** The result as one page without outside files. */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * @param json of {@link JsonReport}
   */
  public static String of(JsonNode json) {
    return "<!doctype html><title>load</title><pre>" + json.path("seed") + "</pre>";
  }
}
