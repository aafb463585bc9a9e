package parley.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import parley.insight.Turn;
import parley.interview.Question;
import parley.interview.Question.KeyPoint;

/**
 * A candidate who knows a share of what is asked and says it in sentences of their own; what they
 * do not know they fill with talk, or get wrong. The seed decides which part they know, so that two
 * candidates of one quality differ.
 */
final class ScriptedCandidate {

  /** How much of the key points is known, and how often what is not known is told wrongly. */
  enum Quality {
    STRONG(0.85, 0.05),
    MIDDLING(0.5, 0.15),
    WEAK(0.2, 0.3);

    private final double knows;
    private final double errs;

    Quality(double knows, double errs) {
      this.knows = knows;
      this.errs = errs;
    }
  }

  private static final List<String> OPENINGS =
      List.of(
          "As I understand it, ",
          "In my experience ",
          "What I would say first is that ",
          "From what we did at work, ",
          "I would put it like this: ");

  private static final List<String> TALK =
      List.of(
          "That is something that one has to look at in each single case.",
          "It depends a lot on the team and on the customer.",
          "I have come across this several times and it is important.",
          "There are good articles about it that I have read.",
          "I would ask a colleague about the details.");

  private static final List<String> SITUATION =
      List.of(
          "At my last company we had a service that failed every week when many customers came.",
          "Two years ago our team had to replace an old system before the contract ended.",
          "When I started in the project, nobody knew why the orders were late.");
  private static final List<String> OWN =
      List.of(
          "I wrote down every case, found the common cause and changed that part myself.",
          "I proposed a smaller first step and built it together with a colleague.",
          "My part was to measure where the time went, and I rewrote the slowest piece.");
  private static final List<String> RESULT =
      List.of(
          "As a result the failures dropped from nine to one a month.",
          "In the end we delivered two weeks early and the complaints went down by 40 percent.",
          "Since then the time for an order has fallen from 20 to 6 minutes.");
  private static final List<String> REASON =
      List.of(
          "We decided against a new tool, because the team would have had to learn it first.",
          "I chose that way because it could be undone within a day.");

  private final Quality quality;
  private final Random random;

  ScriptedCandidate(Quality quality, long seed) {
    this.quality = quality;
    this.random = new Random(seed);
  }

  List<Turn> answer(List<Question> plan) {
    List<Turn> turns = new ArrayList<>();
    for (Question question : plan) {
      turns.add(new Turn(turns.size() + 1, question, text(question)));
    }
    return turns;
  }

  private String text(Question question) {
    return switch (question.kind()) {
      case JOB -> question.keyPoints().isEmpty() ? story() : knowledge(question);
      case HR, RESUME, BEHAVIOUR, FOLLOW_UP, LIVE -> story();
    };
  }

  private String knowledge(Question question) {
    List<String> said = new ArrayList<>();
    for (KeyPoint point : question.keyPoints()) {
      if (random.nextDouble() < quality.knows) {
        said.add(worded(point));
      }
    }
    if (!question.misconceptions().isEmpty() && random.nextDouble() < quality.errs) {
      said.add(one(question.misconceptions()));
    }
    while (said.size() < 3) {
      said.add(one(TALK));
    }
    Collections.shuffle(said, random);
    return String.join(" ", said);
  }

  /** The point behind an opening, or the sense of it around one of the ways to say it. */
  private String worded(KeyPoint point) {
    if (random.nextBoolean()) {
      String fact = point.point();
      return one(OPENINGS) + fact.substring(0, 1).toLowerCase(Locale.ROOT) + fact.substring(1);
    }
    return "For me the thing to remember here is " + one(point.accept()) + ", that matters most.";
  }

  private String story() {
    List<String> said = new ArrayList<>();
    for (List<String> part : List.of(SITUATION, OWN, REASON, RESULT)) {
      if (random.nextDouble() < quality.knows) {
        said.add(one(part));
      }
    }
    while (said.size() < 2) {
      said.add(one(TALK));
    }
    return String.join(" ", said);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
