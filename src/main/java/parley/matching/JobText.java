package parley.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.matching.Requirements.Level;
import parley.resume.Degree;
import parley.resume.Field;

/**
 * A job's text as {@link Requirements}. Headings and cue words tell must from nice; tasks and
 * benefits ask for nothing. Soft skills are left to the interview: a résumé only claims them.
 */
public final class JobText {

  private static final int MOST_PHRASES = 12;
  private static final Pattern DEGREE =
      Pattern.compile("(?i)\\bdegree\\b|\\buniversity studies\\b|\\bstudium\\b");
  private static final Pattern OR_EXPERIENCE =
      Pattern.compile(
          "(?i)\\bor (?:an?"
              + " )?(?:equivalent|comparable|similar|relevant|commensurate)?\\s*(?:combination of"
              + " |practical |work |working |professional |hands-on |industry"
              + " )*(?:experience|qualification)");
  private static final Pattern SENIOR =
      Pattern.compile("(?i)\\b(?:senior|lead|principal|staff|head)\\b");
  private static final Pattern JUNIOR =
      Pattern.compile(
          "(?i)\\b(?:junior|entry[- ]level|graduate|trainee|intern|internship|apprentice)\\b");

  private final Ontology ontology;
  private final List<Clause> clauses;
  private final String title;

  private JobText(Ontology ontology, String title, String description) {
    this.ontology = ontology;
    this.title = title;
    this.clauses = Clause.of(description);
  }

  public static Requirements read(Ontology ontology, String title, String description) {
    return new JobText(ontology, title, description).requirements();
  }

  private Requirements requirements() {
    List<String> named = named();
    var required = new LinkedHashSet<>(named);
    var preferred = new LinkedHashSet<String>();
    collect(required, Scope.REQUIRED);
    if (required.size() <= named.size()) {
      collect(required, Scope.NEUTRAL);
    }
    if (required.isEmpty()) {
      collect(required, Scope.IGNORED);
    }
    collect(preferred, Scope.PREFERRED);
    widened(required, named);
    withoutDoubles(required);
    preferred.removeAll(required);
    withoutDoubles(preferred);

    Years years = Years.of(clauses);
    Clause education = education();
    return new Requirements(
        level(years),
        List.copyOf(required),
        List.copyOf(preferred),
        years == null ? 0 : years.least(),
        years == null ? null : years.most(),
        education == null ? null : degree(education).wire(),
        education == null ? List.of() : Field.named(education.text()),
        required.stream().filter(text -> isCore(text, named)).toList());
  }

  /** What the title asks for; in "Developer (React)" both. */
  private List<String> named() {
    var named = new LinkedHashSet<>(SkillGroups.of(ontology, title.replaceAll("[()]", ", ")));
    List<String> skills = named.stream().flatMap(text -> skills(text).stream()).toList();
    ontology.ofTitle(title).stream()
        .filter(skill -> skills.stream().noneMatch(other -> isSame(other, skill)))
        .forEach(named::add);
    return List.copyOf(named);
  }

  private List<String> skills(String requirement) {
    return Alternatives.of(requirement, ontology);
  }

  private boolean isSame(String one, String other) {
    return one.equals(other) || ontology.implies(one, other);
  }

  private boolean isCore(String requirement, List<String> named) {
    return skills(requirement).stream().anyMatch(skill -> named.contains(skill))
        || named.contains(requirement);
  }

  /** What the title names alone, and the text among alternatives, is asked for as one of these. */
  private void widened(Set<String> required, List<String> named) {
    required.removeIf(
        text ->
            named.contains(text)
                && required.stream()
                    .map(other -> Alternatives.of(other, ontology))
                    .anyMatch(skills -> skills.size() > 1 && skills.contains(text)));
  }

  private void collect(Set<String> into, Scope scope) {
    var phrases = new ArrayList<String>();
    for (Clause clause : clauses) {
      if (clause.scope() != scope) {
        continue;
      }
      List<String> skills = SkillGroups.of(ontology, clause.text());
      into.addAll(skills);
      boolean plain = scope == Scope.REQUIRED || scope == Scope.PREFERRED;
      if (skills.isEmpty() && plain && clause.cued() && phrases.size() < MOST_PHRASES) {
        String phrase = Phrase.of(clause.text(), ontology);
        if (phrase != null) {
          phrases.add(phrase);
        }
      }
    }
    into.addAll(phrases);
  }

  /** A skill that is asked for by itself need not be asked for again among alternatives. */
  private void withoutDoubles(Set<String> requirements) {
    requirements.removeIf(
        text -> {
          List<String> skills = Alternatives.of(text, ontology);
          return skills.size() > 1
              && skills.stream()
                  .anyMatch(skill -> !skill.equals(text) && requirements.contains(skill));
        });
  }

  /** The clause that demands a degree, or null; "or equivalent experience" demands none. */
  private @Nullable Clause education() {
    for (Clause clause : clauses) {
      boolean demands = clause.scope() == Scope.REQUIRED || clause.scope() == Scope.NEUTRAL;
      boolean names = Degree.lowest(clause.text()) != null || DEGREE.matcher(clause.text()).find();
      if (demands && names && !OR_EXPERIENCE.matcher(clause.text()).find()) {
        return clause;
      }
    }
    return null;
  }

  private static Degree degree(Clause clause) {
    Degree lowest = Degree.lowest(clause.text());
    return lowest == null ? Degree.BACHELOR : lowest;
  }

  private Level level(@Nullable Years years) {
    if (years != null) {
      return Level.of(years.least());
    }
    if (JUNIOR.matcher(title).find()) {
      return Level.ENTRY;
    }
    return SENIOR.matcher(title).find() ? Level.SENIOR : Level.MID;
  }
}
