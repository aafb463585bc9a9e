package parley.insight.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.insight.bank.Skills;
import parley.insight.text.Injection;
import parley.insight.text.Plain;

/** What a résumé says of its owner, as far as questions depend on it. Untrusted text. */
public record Background(Set<String> skills, List<Deed> deeds) {

  /** A project, or a job where there is a company. */
  public record Deed(String title, String company, List<String> skills) {

    public Deed {
      skills = List.copyOf(skills);
    }

    /** The deed in words, its title quoted and bounded; empty where the title cannot be used. */
    String words() {
      String what = quotable(title, 70);
      String where = quotable(company, 50);
      if (what.isEmpty()) {
        return "";
      }
      return where.isEmpty()
          ? "your project “" + what + "”"
          : "your work as “" + what + "” at " + where;
    }

    private static String quotable(String text, int longest) {
      String plain = Plain.of(text, longest).replaceAll("[“”\"<>{}\\[\\]|`]", "").strip();
      boolean usable = plain.length() >= 3 && plain.chars().anyMatch(Character::isLetter);
      return usable && !Injection.in(plain) ? plain : "";
    }
  }

  public Background {
    skills = skills.stream().map(Skills::key).collect(Collectors.toUnmodifiableSet());
    deeds = deeds.stream().limit(40).filter(deed -> !deed.words().isEmpty()).toList();
  }

  public static Background none() {
    return new Background(Set.of(), List.of());
  }

  boolean shows(String skill) {
    return skills.contains(Skills.key(skill));
  }
}
