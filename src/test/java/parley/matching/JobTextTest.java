package parley.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.matching.Requirements.Level;
import parley.testing.Papers;

class JobTextTest {

  private static final Ontology SKILLS = Ontology.shipped();

  @Test
  void headingsWithinOneParagraph() {
    Requirements job = read("Senior-leaning Java Developer", Papers.javaJob());
    assertThat(job.required())
        .containsExactly(
            "Java",
            "Spring Boot",
            "PostgreSQL or Relational databases",
            "REST APIs",
            "Docker",
            "JUnit");
    assertThat(job.preferred()).containsExactly("Kafka", "Kubernetes", "Redis");
    assertThat(job.minYears()).isEqualTo(3);
    assertThat(job.maxYears()).isNull();
    assertThat(job.level()).isEqualTo(Level.MID);
    assertThat(job.education()).isEqualTo("bachelor");
    assertThat(job.fields()).containsExactly("computer science");
  }

  @Test
  void headingsWithLists() {
    Requirements job =
        read(
            "Registered Nurse",
            """
            About us
            A hospital with 20 years of history that loves Excel.

            Your tasks:
            - Documentation in Tableau

            What you bring
            - Registered nurse with 2-5 years of experience in intensive care
            - Driving licence class B
            - Good communication skills

            Nice to have
            - Wound care
            - Experience with ventilators at home
            """);
    assertThat(job.required())
        .containsExactly("Nursing", "Intensive care", "Driving licence class B");
    assertThat(job.preferred()).containsExactly("Wound care", "ventilators at home");
    assertThat(job.minYears()).isEqualTo(2);
    assertThat(job.maxYears()).isEqualTo(5);
  }

  @Test
  void cueWordsWithoutHeadings() {
    Requirements job =
        read(
            "Backend engineer",
            "You must know Python. Docker is required, Terraform is a plus. Experience with Go,"
                + " ideally with gRPC.");
    assertThat(job.required())
        .contains("Python", "Docker", "Go")
        .doesNotContain("Terraform", "gRPC");
    assertThat(job.preferred()).containsExactly("Terraform", "gRPC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWS, Azure or GCP|AWS or Azure or Google Cloud",
        "a cloud platform such as AWS|Cloud computing",
        "message brokers (Kafka, RabbitMQ)|Message queues",
        "automated testing with JUnit|JUnit",
        "Java and Kotlin|Java;Kotlin",
        "Java/Kotlin|Java or Kotlin",
        "Spring Boot, PostgreSQL or MySQL|Spring Boot;PostgreSQL or MySQL",
      })
  void alternativesAndExamples(String clause, String requirements) {
    assertThat(String.join(";", SkillGroups.of(SKILLS, clause))).isEqualTo(requirements);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "At least five years of professional experience with Java|5|SENIOR",
        "0-2 years of experience|0|ENTRY",
        "1+ years of working experience|1|ENTRY",
        "2 to 4 years experience|2|MID",
        "5+ years of experience; 2+ years with Kafka|5|SENIOR",
        "Founded 25 years ago|0|MID",
      })
  void yearsAndTheirLevel(String text, double least, Level level) {
    Requirements job = read("Developer", "Requirements:\n- " + text);
    assertThat(job.minYears()).isEqualTo(least);
    assertThat(job.level()).isEqualTo(level);
  }

  @Test
  void titleWordsCountOnlyWhereNoYearsStand() {
    assertThat(read("Senior Java Developer", "Java").level()).isEqualTo(Level.SENIOR);
    assertThat(read("Junior Java Developer", "Java").level()).isEqualTo(Level.ENTRY);
    assertThat(read("Java Developer", "Java").level()).isEqualTo(Level.MID);
  }

  @Test
  void aDegreeOrEquivalentExperienceDemandsNoDegree() {
    assertThat(
            read("Dev", "Requirements:\n- Bachelor's degree or equivalent practical experience")
                .education())
        .isNull();
    assertThat(read("Dev", "Nice to have:\n- Master's degree").education()).isNull();
    assertThat(read("Dev", "Requirements:\n- Degree in economics").fields())
        .containsExactly("economics");
  }

  @Test
  void aTextWithoutAnyCueStillHasItsSkills() {
    assertThat(read("Developer", "React and Node.js in a small team").required())
        .containsExactly("React", "Node.js");
  }

  @Test
  void anEmptyTextAsksForNothing() {
    Requirements job = read("Job", "");
    assertThat(job.required()).isEmpty();
    assertThat(job.preferred()).isEmpty();
  }

  private static Requirements read(String title, String description) {
    return JobText.read(SKILLS, title, description);
  }
}
