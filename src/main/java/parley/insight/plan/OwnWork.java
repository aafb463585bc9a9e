package parley.insight.plan;

import java.util.List;
import parley.interview.Question.KeyPoint;

/**
 * Templates of questions about the candidate's own work. The competence is the template's; the
 * candidate's deed only fills in what the question speaks about.
 *
 * @param wording with {@code %s} for the deed
 * @param generic what stands there without one
 */
record OwnWork(String id, String competence, String wording, String generic) {

  static final String WARM_UP = "warm-up";

  static final List<OwnWork> ALL =
      List.of(
          new OwnWork(
              "own-part",
              "one's own part and its result",
              "Please tell about %s: what was the situation, what was your own part in it, and what"
                  + " came of it?",
              "a piece of work that you are proud of"),
          new OwnWork(
              "own-problem",
              "solving problems",
              "Think of %s. What was the hardest problem, how did you solve it, and how did you"
                  + " know that it was solved?",
              "a difficult task of the last years"),
          new OwnWork(
              "own-decision",
              "decisions at work",
              "In %s, which decision was yours, which alternatives did you weigh, and was it right"
                  + " in the end?",
              "work that you know well"),
          new OwnWork(
              "own-lesson",
              "lessons learned",
              "Looking back at %s: what would you do differently today, and what made you change"
                  + " your mind?",
              "something that you finished"),
          new OwnWork(
              "own-constraint",
              "working under limits",
              "When you worked on %s, what was scarce – time, money or knowledge – and how did you"
                  + " deal with that?",
              "your last larger task"),
          new OwnWork(
              "own-others",
              "working with others",
              "Who depended on %s, and how did you find out what these people needed?",
              "the work that you did last"));

  static final List<KeyPoint> KEY_POINTS =
      List.of(
          new KeyPoint(
              "Describes the concrete situation.", List.of("the situation was", "we had to")),
          new KeyPoint(
              "Says what they did themselves.", List.of("my part was", "I was responsible for")),
          new KeyPoint(
              "Gives a result that can be checked.", List.of("the result was", "as a result")));

  String text(String deed) {
    return wording.formatted(deed.isEmpty() ? generic : deed);
  }
}
