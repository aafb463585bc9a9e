package parley.insight.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.insight.bank.Skills;
import parley.interview.Question;

/**
 * Which of a job's requirements its questions ask for. It holds for every candidate of the job:
 * competences are the job's, only the words about own work are the candidate's.
 *
 * @param requirements the required ones first, as the job names them
 */
public record Coverage(List<Covered> requirements) {

  /**
   * @param must whether the job requires it; else it prefers it
   * @param questions places in the plan, from 1 on; empty where it is not asked for
   */
  public record Covered(String requirement, boolean must, List<Integer> questions) {
    public Covered {
      questions = List.copyOf(questions);
    }
  }

  public Coverage {
    requirements = List.copyOf(requirements);
  }

  public static Coverage of(Opening opening, List<Question> plan) {
    Map<String, Covered> covered = new LinkedHashMap<>();
    opening.required().forEach(r -> add(covered, r, true, plan));
    opening.preferred().forEach(r -> add(covered, r, false, plan));
    return new Coverage(new ArrayList<>(covered.values()));
  }

  private static void add(
      Map<String, Covered> covered, String requirement, boolean must, List<Question> plan) {
    String key = Skills.key(requirement);
    if (!key.isEmpty()) {
      covered.computeIfAbsent(key, _ -> new Covered(requirement, must, asking(key, plan)));
    }
  }

  private static List<Integer> asking(String key, List<Question> plan) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      String competence = plan.get(i).competence();
      int colon = competence.indexOf(": ");
      String skill = colon < 0 ? competence : competence.substring(0, colon);
      if (Skills.key(skill).equals(key)) {
        places.add(i + 1);
      }
    }
    return places;
  }
}
