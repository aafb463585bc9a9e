package parley.insight.bank;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Different spellings of one skill, brought together. What no rule knows is its own skill. */
public final class Skills {

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("golang", "go"),
          Map.entry("node", "nodejs"),
          Map.entry("reactjs", "react"),
          Map.entry("vue", "vuejs"),
          Map.entry("postgres", "postgresql"),
          Map.entry("k8s", "kubernetes"),
          Map.entry("spring", "springboot"),
          Map.entry("springframework", "springboot"),
          Map.entry("rest", "restapidesign"),
          Map.entry("restapi", "restapidesign"),
          Map.entry("restapis", "restapidesign"),
          Map.entry("restfulapis", "restapidesign"),
          Map.entry("apidesign", "restapidesign"),
          Map.entry("cicd", "ci/cd"),
          Map.entry("continuousintegration", "ci/cd"),
          Map.entry("continuousdelivery", "ci/cd"),
          Map.entry("algorithms", "datastructuresandalgorithms"),
          Map.entry("datastructures", "datastructuresandalgorithms"),
          Map.entry("html", "htmlandcss"),
          Map.entry("css", "htmlandcss"),
          Map.entry("amazonwebservices", "aws"),
          Map.entry("microsoftazure", "azure"),
          Map.entry("dotnet", ".net"),
          Map.entry("aspnet", ".net"),
          Map.entry("testing", "softwaretesting"),
          Map.entry("testautomation", "softwaretesting"),
          Map.entry("unittesting", "softwaretesting"),
          Map.entry("security", "applicationsecurity"),
          Map.entry("monitoring", "observability"),
          Map.entry("prometheus", "observability"),
          Map.entry("grafana", "observability"),
          Map.entry("jest", "softwaretesting"),
          Map.entry("junit", "softwaretesting"),
          Map.entry("microservice", "microservices"),
          Map.entry("machinelearningmodels", "machinelearning"),
          Map.entry("ml", "machinelearning"),
          Map.entry("uxdesign", "uxdesign"),
          Map.entry("userexperience", "uxdesign"),
          Map.entry("swift", "ios"),
          Map.entry("architecture", "systemdesign"),
          Map.entry("softwarearchitecture", "systemdesign"));

  private static final List<String> VENDORS =
      List.of("apache ", "amazon ", "google ", "microsoft ");

  private Skills() {}

  /** The same for all spellings of one skill. */
  public static String key(String skill) {
    String name = skill.strip().toLowerCase(Locale.ROOT);
    for (String vendor : VENDORS) {
      if (name.startsWith(vendor) && name.length() > vendor.length() + 1) {
        name = name.substring(vendor.length());
      }
    }
    String key = name.replaceAll("[^\\p{L}\\p{N}+#/.]", "");
    key = key.length() > 4 && !key.startsWith(".") ? key.replace(".", "") : key;
    key = key.equals("cicd") || key.equals("ci/cd") ? "ci/cd" : key.replace("/", "");
    return ALIASES.getOrDefault(key, key);
  }
}
