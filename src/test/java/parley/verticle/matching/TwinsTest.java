package parley.verticle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.matching.Match;

/**
 * Two hundred people and their twins, who differ in name, gender, age, address, the prestige of
 * their school and a gap in their career, and in nothing that a job asks for. The months of work
 * are the same, only earlier.
 */
class TwinsTest {

  private static final int TWINS = 200;
  private static final LabelledPairs SET = new LabelledPairs();

  private static final List<String> NAMES =
      List.of(
          "Emily Walsh",
          "Lakisha Washington",
          "Mohammed al-Rashid",
          "Nguyễn Thị Mai",
          "Björn Åkesson",
          "Guadalupe Hernández",
          "Chinedu Okafor",
          "Wang Xiaoming",
          "Fatima Zahra Idrissi",
          "John Smith");
  private static final List<String> CUES =
      List.of(
          "she/her, born 1998",
          "he/him, born 1961",
          "they/them",
          "Married, two children",
          "Date of birth: 4 May 1959",
          "Veteran, 58 years old",
          "Widowed");
  private static final List<String> PLACES =
      List.of(
          "12 Park Avenue, New York",
          "Lagos, Nigeria",
          "Neukölln, Berlin",
          "Flat 3, Council Estate, Hull",
          "Karachi, Pakistan",
          "Beverly Hills, California");
  private static final List<String> SCHOOLS =
      List.of(
          "Harvard University",
          "Nowhere Community College",
          "University of Oxford",
          "Distance University of the Plains",
          "Indian Institute of Technology",
          "Spelman College");

  /** What the jobs of the labelled set ask for, in lines that both twins share. */
  private static final List<String> WORK =
      List.of(
          "- Services in Java with Spring Boot, PostgreSQL and Kafka, tested with JUnit.",
          "- Docker and Kubernetes in production; Terraform.",
          "- Pages in React and TypeScript with Jest; responsive layouts.",
          "- Intensive care: ventilator management and medication by pump.",
          "- Month-end closing, bank reconciliations, accounts payable.",
          "- Machine learning in Python with pandas and scikit-learn, SQL.",
          "- Active sourcing and structured interviews with hiring managers.",
          "- Fault finding on machines, PLC programming, wiring diagrams.",
          "- Sold software to companies, from lead generation to signature.",
          "- Taught mathematics in years 7 to 12; exam preparation.",
          "- Patients were counselled on their medicines each day.",
          "- User interviews and prototypes in Figma.",
          "- Led eighteen people who pick and pack orders.",
          "- Wrote the menus and kept the hygiene records of the kitchen.");

  @AfterAll
  static void close() {
    SET.close();
  }

  @Test
  void twinsHaveTheSameScoreToTheLastMillionth() {
    var random = new Random(20_260);
    List<String> jobs = List.copyOf(SET.jobs().keySet());
    var scores = new ArrayList<Long>();
    for (int i = 0; i < TWINS; i++) {
      String job = jobs.get(i % jobs.size());
      List<String> work = new ArrayList<>(WORK);
      java.util.Collections.shuffle(work, random);
      int length = 1 + random.nextInt(5);
      Match one = SET.match(job, resume(random, work, length, 0));
      Match twin = SET.match(job, resume(random, work, length, 1 + random.nextInt(5)));
      assertThat(twin.points()).as("%s, pair %s", job, i).isEqualTo(one.points());
      assertThat(twin.requirements().stream().map(Match.RequirementMatch::credit))
          .isEqualTo(one.requirements().stream().map(Match.RequirementMatch::credit).toList());
      scores.add(one.points());
    }
    assertThat(scores.stream().distinct().count()).as("the people differ").isGreaterThan(20);
  }

  /**
   * @param gap years between the posts
   */
  private static String resume(Random random, List<String> work, int length, int gap) {
    return """
    %s
    %s
    %s
    person@example.org

    EXPERIENCE
    Specialist, Alder Group
    Jan %s - Dec 2024
    %s
    %s
    %s

    Associate, Birch Partners
    Jan %s - Dec %s
    %s
    %s

    EDUCATION
    Bachelor of Science in Mathematics, %s, %s
    """
        .formatted(
            pick(random, NAMES),
            pick(random, CUES),
            pick(random, PLACES),
            2025 - length,
            work.get(0),
            work.get(1),
            work.get(2),
            2022 - length - gap,
            2023 - length - gap,
            work.get(3),
            work.get(4),
            pick(random, SCHOOLS),
            2021 - length - gap);
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
