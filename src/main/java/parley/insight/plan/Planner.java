package parley.insight.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.insight.bank.QuestionBank;
import parley.insight.plan.Background.Deed;
import parley.insight.text.Plain;
import parley.interview.Question;

/**
 * Makes the plan of one interview: a warm-up, HR's own questions, the job's requirements (first
 * those without evidence in the résumé), the candidate's own work, behaviour.
 */
public final class Planner {

  /** The longest plan; HR's own questions may lengthen a plan up to here. */
  public static final int MOST = 30;

  private static final double BEHAVIOUR_SHARE = 0.2;
  private static final double OWN_WORK_SHARE = 0.3;

  private final QuestionBank bank;

  public Planner(QuestionBank bank) {
    this.bank = bank;
  }

  /** Whether an answer is not judged: it is there to settle in. */
  public static boolean warmUp(String questionId) {
    return questionId.equals(OwnWork.WARM_UP);
  }

  /**
   * The questions in the order in which they are asked.
   *
   * @param wanted 1 to {@link #MOST}; more HR questions than that make the plan longer
   */
  public List<Question> plan(Opening opening, Background background, int wanted) {
    return plan(opening, background, wanted, Set.of());
  }

  /**
   * The same without some questions of the bank, since others mean the same.
   *
   * @param without their ids; they must depend on the job alone, as {@link Repeats} finds them
   */
  public List<Question> plan(
      Opening opening, Background background, int wanted, Set<String> without) {
    Sheet sheet = new Sheet(without);
    List<Question> own = own(opening);
    int n = Math.clamp(Math.max(wanted, own.size() + 1), 1, MOST);
    if ((n > 2 || !own.isEmpty()) && own.size() < MOST) {
      sheet.addOwn(warmUp(opening));
    }
    own.stream().limit(MOST).forEach(sheet::addOwn);
    int opened = sheet.size();

    int rest = n - opened;
    int behaviour = rest < 3 ? 0 : Math.max(1, (int) Math.round(rest * BEHAVIOUR_SHARE));
    int ownWork = rest < 2 ? 0 : Math.max(1, (int) Math.round(rest * OWN_WORK_SHARE));
    ownWork = Math.min(ownWork, OwnWork.ALL.size());
    var job = new JobQuestions(bank, opening, background);
    job.addTo(sheet, rest - behaviour - ownWork);
    job.addBehaviour(sheet, n - ownWork - sheet.size());
    addOwnWork(sheet, opening, background, n - sheet.size());
    return ordered(sheet.questions(), opened);
  }

  private static Question warmUp(Opening opening) {
    return new Question(
        OwnWork.WARM_UP,
        Question.Kind.RESUME,
        "introduction",
        "To begin with: what have you worked on lately, and what interests you in the role “%s”?"
            .formatted(Plain.of(opening.title(), 100)),
        "To settle in; it is not scored",
        List.of(),
        List.of());
  }

  private List<Question> own(Opening opening) {
    Sheet own = new Sheet();
    for (String question : opening.questions()) {
      String text = Plain.of(question, 1_000);
      if (!text.isEmpty()) {
        own.addOwn(
            new Question(
                "hr-" + (own.size() + 1),
                Question.Kind.HR,
                bank.named(text).orElse("the company's question"),
                text,
                "Asked by HR",
                List.of(),
                List.of()));
      }
    }
    return own.questions();
  }

  private static void addOwnWork(Sheet sheet, Opening opening, Background background, int wanted) {
    List<Deed> deeds = ranked(opening, background);
    List<OwnWork> templates =
        OwnWork.ALL.stream().sorted(new Seed(opening.id()).order(OwnWork::id)).toList();
    int target = sheet.size() + wanted;
    for (OwnWork template : templates) {
      // Whether it fits is decided on the generic words, which are the same for all candidates.
      if (sheet.size() < target && sheet.fits(template.id(), template.text(""))) {
        int turn = wanted - (target - sheet.size());
        String deed = deeds.isEmpty() ? "" : deeds.get(turn % deeds.size()).words();
        Question question = question(template, deed);
        if (!sheet.add(question)) {
          sheet.add(question(template, ""));
        }
      }
    }
  }

  static Question question(OwnWork template, String deed) {
    return new Question(
        template.id(),
        Question.Kind.RESUME,
        template.competence(),
        template.text(deed),
        deed.isEmpty()
            ? "About the candidate's own work; the résumé names none that could be used"
            : "The résumé: " + deed.substring("your ".length()),
        OwnWork.KEY_POINTS,
        List.of());
  }

  /** Deeds that show what the job asks for come first. */
  private static List<Deed> ranked(Opening opening, Background background) {
    var asked = new Background(new HashSet<>(opening.required()), List.of());
    return background.deeds().stream()
        .sorted(Comparator.comparingLong(d -> -d.skills().stream().filter(asked::shows).count()))
        .toList();
  }

  private static List<Question> ordered(List<Question> questions, int opened) {
    var ordered = new ArrayList<>(questions.subList(0, opened));
    questions.stream()
        .skip(opened)
        .sorted(Comparator.comparingInt(Planner::place))
        .forEach(ordered::add);
    return List.copyOf(ordered);
  }

  private static int place(Question question) {
    return switch (question.kind()) {
      case JOB -> question.source().endsWith("no evidence of it") ? 0 : 2;
      case RESUME -> 1;
      case BEHAVIOUR -> 3;
      case HR, LIVE, FOLLOW_UP -> 4;
    };
  }
}
