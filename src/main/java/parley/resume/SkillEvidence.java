package parley.resume;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each skill of the text with where it is shown, word for word. */
final class SkillEvidence {

  private static final int MOST = 6;
  private static final int LONGEST_QUOTE = 300;
  private static final int MOST_LISTED = 90;
  private static final List<String> STRENGTH = List.of("project:", "job:", "education", "list");

  private SkillEvidence() {}

  static List<Profile.Skill> of(
      String text,
      List<Passage> passages,
      List<JobEntry> jobs,
      SkillFinder finder,
      List<Line> listing) {
    var bySkill = new LinkedHashMap<String, Map<String, Profile.Evidence>>();
    int at = 0;
    List<SkillFinder.Found> all = finder.find(text);
    var claims = new SkillClaims(text, all);
    for (int i = 0; i < all.size(); i++) {
      SkillFinder.Found found = all.get(i);
      if (isEmployersName(text, found, jobs)) {
        continue;
      }
      while (at < passages.size() && passages.get(at).end() <= found.start()) {
        at++;
      }
      boolean inside = at < passages.size() && passages.get(at).quote().start() <= found.start();
      if (inside
          && !isListed(found, listing)
          && !counts(claims, i, found, passages.get(at), jobs)) {
        continue;
      }
      String where = inside ? passages.get(at).where() : "list";
      Quote quote =
          inside && passages.get(at).end() >= found.end()
              ? around(passages.get(at).quote(), found)
              : new Quote(text.substring(found.start(), found.end()), found.start());
      bySkill
          .computeIfAbsent(found.skill(), _ -> new LinkedHashMap<>())
          .putIfAbsent(where, new Profile.Evidence(where, quote));
    }
    for (Quote item : ListedSkills.unknown(text, listing, all)) {
      bySkill
          .computeIfAbsent(item.text().replaceAll("\\s+", " "), _ -> new LinkedHashMap<>())
          .putIfAbsent("list", new Profile.Evidence("list", item));
    }
    if (isStuffed(bySkill)) {
      bySkill.values().removeIf(SkillEvidence::isOnlyListed);
    }
    return bySkill.entrySet().stream()
        .map(entry -> skill(entry.getKey(), List.copyOf(entry.getValue().values()), jobs))
        .toList();
  }

  /** A title, a degree and a certificate claim what they name; prose must say so. */
  private static boolean counts(
      SkillClaims claims, int i, SkillFinder.Found found, Passage passage, List<JobEntry> jobs) {
    if (passage.where().equals("education") || isHeader(found, jobs)) {
      return true;
    }
    boolean ofOthers = !passage.where().equals("list") && claims.isPerson(found);
    return !ofOthers && claims.stands(i, passage.quote());
  }

  private static boolean isListed(SkillFinder.Found found, List<Line> listing) {
    return listing.stream().anyMatch(line -> holds(line, found));
  }

  private static boolean isHeader(SkillFinder.Found found, List<JobEntry> jobs) {
    return jobs.stream().flatMap(job -> job.header().stream()).anyMatch(line -> holds(line, found));
  }

  private static boolean holds(Line line, SkillFinder.Found found) {
    return line.start() <= found.start() && found.start() < line.start() + line.text().length();
  }

  /** Nobody has so many skills and shows none of them in any work: a list to please a machine. */
  private static boolean isStuffed(Map<String, Map<String, Profile.Evidence>> bySkill) {
    return bySkill.values().stream().filter(SkillEvidence::isOnlyListed).count() > MOST_LISTED;
  }

  private static boolean isOnlyListed(Map<String, Profile.Evidence> evidence) {
    return evidence.keySet().stream().allMatch("list"::equals);
  }

  /** "Nordlys Logistics AB" in a job's header says nothing of logistics. */
  private static boolean isEmployersName(
      String text, SkillFinder.Found found, List<JobEntry> jobs) {
    String name = text.substring(found.start(), found.end());
    for (JobEntry job : jobs) {
      for (Line line : job.header()) {
        boolean inside =
            line.start() <= found.start() && found.end() <= line.start() + line.text().length();
        String title = job.job().title();
        String company = job.job().company();
        if (inside && company != null && company.contains(name)) {
          return title == null || !title.contains(name);
        }
      }
    }
    return false;
  }

  private static Profile.Skill skill(
      String name, List<Profile.Evidence> evidence, List<JobEntry> jobs) {
    var strongest = new ArrayList<>(evidence);
    strongest.sort(Comparator.comparingInt(e -> strength(e.where())));
    return new Profile.Skill(
        name, months(evidence, jobs), strongest.subList(0, Math.min(MOST, strongest.size())));
  }

  private static @Nullable Integer months(List<Profile.Evidence> evidence, List<JobEntry> jobs) {
    var months = new Months();
    for (JobEntry job : jobs) {
      if (evidence.stream().anyMatch(e -> e.where().equals(job.where()))) {
        months.add(job.period());
      }
    }
    return months.count() == 0 ? null : months.count();
  }

  /** The passage, or a piece of it around the skill where it is too long to show. */
  private static Quote around(Quote passage, SkillFinder.Found found) {
    String text = passage.text();
    if (text.length() <= LONGEST_QUOTE) {
      return passage;
    }
    int middle = found.start() - passage.start();
    int from = Math.max(0, middle - LONGEST_QUOTE / 2);
    int to = Math.max(found.end() - passage.start(), Math.min(text.length(), from + LONGEST_QUOTE));
    int start = from == 0 ? 0 : text.indexOf(' ', from) + 1;
    if (start > middle || start == 0) {
      start = from == 0 ? 0 : middle;
    }
    int blank = to == text.length() ? to : text.lastIndexOf(' ', to);
    int end = blank < found.end() - passage.start() ? to : blank;
    return new Quote(text.substring(start, end), passage.start() + start);
  }

  private static int strength(String where) {
    for (int i = 0; i < STRENGTH.size(); i++) {
      if (where.startsWith(STRENGTH.get(i))) {
        return i;
      }
    }
    return STRENGTH.size();
  }
}
