package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Question sets of people's own: a file is imported, its flaws are told, it is looked into and
 * removed.
 */
class QuestionsBrowserIT {

  @RegisterExtension static final Stage STAGE = new Stage("it-browser-questions", Map.of());

  private static final String LINE =
      """
      {"skill": "Basket weaving", "competence": "rims", "level": "%s", "kind": "knowledge", "text": "%s", \
      "keyPoints": [{"point": "Soak the willow first.", "accept": ["soak"]}, {"point": "Fold the rods down.", "accept": ["fold"]}, \
      {"point": "Tuck in the ends.", "accept": ["tuck"]}]}
      """;

  private static final String SHOW = "Show the questions of ";

  @Test
  void aTeamImportsASetReadsWhatIsWrongWithItLooksIntoItAndRemovesIt() {
    Person hr = STAGE.demo("hr", Look.SMALLEST);
    hr.go("/hr");
    hr.link("Questions").click();
    assertThat(hr.heading("Question sets")).isVisible();
    assertThat(hr.text("Nothing is imported yet.")).isVisible();
    see(hr, "no set");
    choose(hr, "Baskets", "baskets.xlsx", "PK");
    assertThat(hr.text("This is neither a .jsonl nor a .csv file.").first()).isVisible();
    see(hr, "a file of the wrong kind");

    String good = LINE.formatted("mid", "How do you close a rim?");
    String bad = LINE.formatted("expert", "How old are you by now?");
    choose(hr, "Baskets", "baskets.jsonl", good + bad);
    assertThat(hr.heading("What came of it")).isFocused();
    assertThat(hr.text("Nothing was imported.")).isVisible();
    Locator report = hr.role(AriaRole.REGION, "What came of it").last();
    assertThat(row(report, "level")).containsText("2");
    assertThat(row(report, "text")).containsText("age");
    see(hr, "flaws by line and field");

    hr.field("Import good entries even where others have flaws").check();
    choose(hr, "Baskets", "baskets.jsonl", good + bad);
    assertThat(hr.text("1 question imported.")).isVisible();
    assertThat(hr.exact("How do you close a rim?")).isVisible();
    see(hr, "a set with what is in it");
    choose(hr, "Baskets", "more.csv", csv());
    assertThat(hr.exact("Which knife, in short, do you take?")).isVisible();
    hr.field("Words of a question, skill or competence").fill("knife");
    hr.button("Search").click();
    assertThat(hr.exact("How do you close a rim?")).hasCount(0);
    assertThat(hr.exact("Which knife, in short, do you take?")).isVisible();

    hr.button("Remove Baskets").click();
    see(hr, "asked whether to remove a set");
    hr.inDialog("Remove").click();
    assertThat(hr.text("Baskets is removed.")).isVisible();
    assertThat(hr.text("Nothing is imported yet.")).isVisible();
  }

  @Test
  void anAdministratorsSetServesEverybodyAndOnlyTheyRemoveIt() {
    Person admin = STAGE.demo("admin", Look.DESKTOP);
    admin.go("/admin/questions");
    choose(admin, "For all", "all.jsonl", LINE.formatted("entry", "Which willow do you take?"));
    assertThat(admin.text("1 question imported.")).isVisible();
    assertThat(admin.exact("Which willow do you take?")).isVisible();
    Axe.check(admin, "an administrator's set");
    Person hr = STAGE.demo("hr", Look.DESKTOP);
    hr.go("/hr/questions");
    hr.button(SHOW + "For all").click();
    assertThat(hr.exact("Which willow do you take?")).isVisible();
    assertThat(hr.exact("every job")).isVisible();
    assertThat(hr.button("Remove For all")).hasCount(0);
    admin.button("Remove For all").click();
    admin.inDialog("Remove").click();
    assertThat(admin.text("For all is removed.")).isVisible();
    hr.page().reload();
    assertThat(hr.heading("Question sets")).isVisible();
    assertThat(hr.button(SHOW + "For all")).hasCount(0);
  }

  private static void choose(Person person, String set, String name, String content) {
    person.field("Name of the set").fill(set);
    person
        .field("File (.jsonl or .csv)")
        .setInputFiles(
            new FilePayload(
                name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
    person.button("Import").click();
  }

  private static String csv() {
    return """
    skill,competence,level,kind,text,point1,accept1,point2,accept2,point3,accept3
    Basket weaving,tools,mid,knowledge,"Which knife, in short, do you take?",A short one.,short,A sharp one.,sharp,One with a handle.,handle
    """;
  }

  private static Locator row(Locator report, String field) {
    return report
        .getByRole(AriaRole.ROW)
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    report.page().getByText(field, new Page.GetByTextOptions().setExact(true))));
  }

  private static void see(Person person, String state) {
    Axe.check(person, state);
    assertThat(Axe.width(person)).as(state).isLessThanOrEqualTo(Look.SMALLEST.width());
  }
}
