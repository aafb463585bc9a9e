package parley.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parley.resume.Profile;
import parley.resume.Quote;

/** What a person's posts say by their titles alone: whoever was a nurse has nursed. */
final class Posts {

  private Posts() {}

  /** The profile's skills, and behind them those of its posts' titles. */
  static List<Profile.Skill> skills(Profile profile, Ontology ontology) {
    var skills = new ArrayList<>(profile.skills());
    for (Profile.Job job : profile.experience()) {
      String title = Objects.requireNonNullElse(job.title(), "");
      String where = "job:" + Objects.requireNonNullElse(job.company(), title);
      for (String skill : ontology.ofTitle(title)) {
        skills.add(
            new Profile.Skill(
                skill, job.months(), List.of(new Profile.Evidence(where, new Quote(title, -1)))));
      }
    }
    return skills;
  }
}
