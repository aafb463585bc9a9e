package parley.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.resume.SkillFinder.Found;

class OntologyTest {

  private static final Ontology SKILLS = Ontology.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Built with React Native and Redux.|React Native,Redux",
        "React.js, JS and TypeScript|React,JavaScript,TypeScript",
        "javascript is not Java|JavaScript,Java",
        "C, C++ and C#|C,C++,C#",
        "C/C++|C,C++",
        "Languages: Go, R, Python|Go,R,Python",
        "services in Go and Rust|Go,Rust",
        "Go developer|Go",
        "Go and see the R&D section C of vitamin C|''",
        "We excel at rest and express ourselves; react to change swiftly|''",
        "Advanced Excel, REST, Express|Excel,REST APIs,Express",
        "Node.js on k8s with Postgres|Node.js,Kubernetes,PostgreSQL",
        "ASP.NET Core, .NET 8 and Vue 3|ASP.NET,.NET,Vue.js",
        "me@java.com, https://github.com/kotlin/docker|''",
        "microservices, micro-services, Spring-Boot|Microservices,Microservices,Spring Boot",
        "CI/CD pipelines; unit tests; A/B testing|CI/CD,Unit testing,A/B testing",
        "Objective-C and Swift|Objective-C,Swift",
        "Geographic information: GIS. HTML5/CSS3|GIS,HTML,CSS",
        "In spring 2020 and Spring 2021 we moved; the Spring semester and the Spring collection|''",
        "Java, Spring and Hibernate|Java,Spring,Hibernate",
        "Rust removal. Swift replies to all. React quickly!|''",
        "React components, Swift for the app|React,Swift",
        "Excel at what you do; I excel; Advanced Excel, Word|Excel",
        "Processing of invoices, data, moving and filing. English: Fluent|''",
        "Packer at a warehouse. Renovate old houses. Prettier rooms|''",
        "Elm and oak trees; Crystal glass; the Poetry evening with Hugo|''",
        "Acting manager for dance and fishing events|''",
        "Tools: Terragrunt, Apache ZooKeeper, Snyk|Terragrunt,Apache ZooKeeper,Snyk",
        "Machine learning in Julia, Python|Machine learning,Julia,Python",
        "Ventilator care, wound management, PALS|Ventilator management,Wound care,Paediatric"
            + " advanced life support",
        "Registered nurse (RN), ICU, BLS certified|Nursing,Nursing,Intensive care,Basic life"
            + " support",
      })
  void findsSkillsAndNothingElse(String text, String skills) {
    assertThat(String.join(",", SKILLS.find(text).stream().map(Found::skill).toList()))
        .isEqualTo(skills);
  }

  @Test
  void aNameMayGoOnInTheNextLineOfAParagraphButNotOfAList() {
    String paragraph = "In three years at the observatory she introduced machine\nlearning there.";
    assertThat(SKILLS.find(paragraph)).singleElement().returns("Machine learning", Found::skill);
    assertThat(SKILLS.find("Java\nScript writing").stream().map(Found::skill))
        .containsExactly("Java");
  }

  @Test
  void offsetsAreThoseOfTheText() {
    String text = "— Zoë: Java, PostgreSQL ✓";
    assertThat(SKILLS.find(text).stream().map(f -> text.substring(f.start(), f.end())))
        .containsExactly("Java", "PostgreSQL");
  }

  @Test
  void isLargeEnoughAndCoversMoreThanComputing() {
    assertThat(SKILLS.skills()).hasSizeGreaterThan(1_500);
    assertThat(SKILLS.skills().stream().map(SKILLS::category).distinct())
        .contains(
            "language", "database", "security", "finance", "health", "sales", "people", "soft");
    assertThat(SKILLS.skills())
        .allSatisfy(skill -> assertThat(SKILLS.canonical(skill)).isNotNull());
  }

  @Test
  void edgesAreWhatTheySay() {
    assertThat(SKILLS.link("PostgreSQL", "SQL").hundredths()).isEqualTo(100);
    assertThat(SKILLS.link("Relational databases", "PostgreSQL").hundredths()).isEqualTo(50);
    assertThat(SKILLS.link("Backend development", "Django").hundredths()).isZero();
    assertThat(SKILLS.link("Valkey", "Redis").hundredths()).isEqualTo(100);
    assertThat(SKILLS.link("React", "React Native").hundredths()).isEqualTo(50);
    assertThat(SKILLS.link("PostgreSQL", "MySQL").hundredths()).isEqualTo(80);
    assertThat(SKILLS.link("RabbitMQ", "Kafka").hundredths()).isEqualTo(70);
    assertThat(SKILLS.link("Java", "JavaScript").hundredths()).isZero();
  }

  @Test
  void brokenDataIsRefused() {
    assertThatThrownBy(() -> Ontology.of(List.of("{\"skills\":{\"a\":[\"X\",\"X\"]}}"), "{}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                Ontology.of(List.of("{\"skills\":{\"a\":[\"X\"]}}"), "{\"near\":[\"X ~ Y 0.5\"]}"))
        .hasMessageContaining("Y");
  }

  @Test
  void aLongHostileTextTakesNoTime() {
    String text = "a-a a.b@c http://x ".repeat(20_000) + "java ".repeat(20_000);
    assertThat(SKILLS.find(text)).hasSize(20_000);
  }

  @Test
  void whatAnAdministratorAddsIsASkillWithAnotherVersion() {
    var falconry = new Learnt("own birds", "Falconry", "trade");
    var synonym = new Learnt("hawking", "Falconry", null);
    var known = new Learnt("jvm language java", "Java", null);
    Ontology learnt = Ontology.shipped(List.of(synonym, falconry, known));
    assertThat(learnt.canonical("Hawking")).isEqualTo("Falconry");
    assertThat(learnt.canonical("own birds")).isEqualTo("Falconry");
    assertThat(learnt.category("Falconry")).isEqualTo("trade");
    assertThat(learnt.find("Taught hawking and JVM language Java.").stream().map(Found::skill))
        .containsExactly("Falconry", "Java");
    assertThat(learnt.version()).isNotEqualTo(SKILLS.version());
    assertThat(learnt.version())
        .isEqualTo(Ontology.shipped(List.of(synonym, falconry, known)).version())
        .isNotEqualTo(Ontology.shipped(List.of(falconry, known)).version());
    assertThat(SKILLS.canonical("hawking")).as("nothing is added to the one that ships").isNull();
    assertThat(Ontology.shipped(List.of()).version()).isEqualTo(SKILLS.version());
  }

  @Test
  void whatTheProductKnowsStaysAsItShips() {
    Ontology learnt =
        Ontology.shipped(
            List.of(
                new Learnt("js", "Falconry", "trade"), new Learnt("x y z", "No such skill", null)));
    assertThat(learnt.canonical("js")).isEqualTo("JavaScript");
    assertThat(learnt.canonical("falconry")).isEqualTo("Falconry");
    assertThat(learnt.canonical("x y z")).isNull();
  }
}
