package parley.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fields of study. Fields of one family are related: computer science and computer applications
 * are, computer science and nursing are not.
 */
public final class Field {

  private enum Family {
    COMPUTING(
        "computer science|computer"
            + " sciences|informatique|informática|informatica|informatyka|computer"
            + " applications|computer engineering|software engineering|information"
            + " technology|information systems|information"
            + " science|informatics|informatik|computing|wirtschaftsinformatik|business"
            + " informatics|data science|artificial intelligence|cyber ?security|web"
            + " development|software development|game development|computational science"),
    ENGINEERING(
        "electrical engineering|electronic engineering|electronics|mechanical"
            + " engineering|mechatronics|civil engineering|industrial engineering|chemical"
            + " engineering|aerospace engineering|automation"
            + " engineering|telecommunications|engineering|maschinenbau|elektrotechnik"),
    SCIENCE(
        "mathematics|applied mathematics|statistics|physics|chemistry|biology|biotechnology|natural"
            + " sciences?|environmental science"),
    BUSINESS(
        "business administration|business"
            + " management|management|economics|finance|accounting|commerce|marketing|international"
            + " business|betriebswirtschaft(?:slehre)?|bwl|wirtschaftswissenschaften|banking|human"
            + " resources?|supply chain management|logistics|hospitality management"),
    HEALTH(
        "nursing|medicine|pharmacy|health sciences?|public health|physiotherapy|midwifery|health"
            + " care|healthcare|nutrition|dentistry|pflege|biomedical science"),
    HUMANITIES(
        "psychology|sociology|philosophy|history|english"
            + " literature|linguistics|literature|political science|social work|social"
            + " sciences?|communication|communications|journalism|media studies"),
    DESIGN("graphic design|design|fine arts?|architecture|visual communication|interaction design"),
    LAW("law|laws|jurisprudence|legal studies"),
    TEACHING("education|pedagogy|teaching|early childhood education");

    private final Pattern names;

    Family(String names) {
      this.names =
          Pattern.compile("(?<!\\p{L})(?:" + names + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    }
  }

  private Field() {}

  /** The known fields that the text names, lower case, in its order within a family. */
  public static List<String> named(String text) {
    var fields = new ArrayList<String>();
    for (Family family : Family.values()) {
      Matcher matcher = family.names.matcher(text);
      while (matcher.find()) {
        String field = matcher.group().toLowerCase(Locale.ROOT);
        if (!fields.contains(field)) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  /** The same field, or one of the same family. */
  public static boolean related(String one, String other) {
    if (one.strip().equalsIgnoreCase(other.strip())) {
      return true;
    }
    Family family = family(one);
    return family != null && family == family(other);
  }

  private static @Nullable Family family(String text) {
    for (Family family : Family.values()) {
      if (family.names.matcher(text).find()) {
        return family;
      }
    }
    return null;
  }
}
