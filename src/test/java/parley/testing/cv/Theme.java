package parley.testing.cv;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Layouts that a browser prints. */
public enum Theme {
  PLAIN(Wording.PLAIN, "body{font:11pt Liberation Sans} .date{float:right}", false),
  SERIF(
      Wording.FORMAL,
      "body{font:10.5pt Liberation Serif} h1{text-align:center;letter-spacing:3px}"
          + " h2{border-bottom:1px solid} .contact{text-align:center}"
          + " .date{float:right;font-style:italic} h3{font-size:11pt}",
      false),
  SIDEBAR_LEFT(
      Wording.SHORT,
      "body{font:9.5pt Liberation Sans;margin:0}"
          + " main{display:grid;grid-template-columns:33%% 1fr;min-height:270mm}"
          + " aside{background:#1f3a5f;color:#fff;padding:14px} section{padding:14px}"
          + " .date{display:block;color:#666}",
      true),
  SIDEBAR_RIGHT(
      Wording.PLAIN,
      "body{font:9.5pt DejaVu Sans} main{display:grid;grid-template-columns:1fr 30%%;gap:22px}"
          + " aside{grid-column:2;grid-row:1;background:#eee;padding:10px}"
          + " section{grid-column:1;grid-row:1} .date{display:block;color:#555}",
      true),
  TWO_COLUMNS(
      Wording.BRITISH,
      "body{font:9pt Liberation Sans} main{column-count:2;column-gap:30px} .date{display:block}"
          + " .job,.study{break-inside:avoid}",
      false),
  DENSE(
      Wording.FORMAL,
      "body{font:8.2pt Liberation Sans Narrow;line-height:1.15} h1{font-size:13pt;margin:0}"
          + " h2{font-size:9pt;margin:4px 0 0} h3{font-size:8.6pt;margin:2px 0} ul{margin:1px}"
          + " .date{float:right}",
      false),
  TIMELINE(
      Wording.FRIENDLY,
      "body{font:10pt DejaVu Sans} .job,.study{display:grid;grid-template-columns:120px"
          + " 1fr;border-left:2px solid #c33;padding-left:10px;margin:6px 0}"
          + " .date{grid-column:1;grid-row:1;color:#c33} .job>div,.study>div{grid-column:2}",
      false),
  SPACED(
      Wording.SPACED,
      "body{font:10pt DejaVu Serif} h2{letter-spacing:1px;color:#067}"
          + " .date{display:block;font-style:italic}",
      false);

  private final Wording words;
  private final String style;
  private final boolean sidebar;

  Theme(Wording words, String style, boolean sidebar) {
    this.words = words;
    this.style = style;
    this.sidebar = sidebar;
  }

  public String html(Cv cv) {
    String contact =
        "<div class=contact>"
            + lines(
                List.of(
                    text(cv.email()),
                    text(cv.phone()),
                    String.join(sidebar ? "<br>" : " | ", cv.links()),
                    text(cv.place())),
                sidebar ? "<br>" : " &nbsp;|&nbsp; ")
            + "</div>";
    String head = "<h1>" + text(cv.name()) + "</h1><p class=label>" + text(cv.label()) + "</p>";
    String side =
        block(words.skills(), skills(cv))
            + block(words.languages(), items(cv.languages()))
            + block(words.certificates(), items(cv.certificates()));
    String body =
        block(words.summary(), paragraph(cv.summary()))
            + block(words.work(), all(cv.work(), this::job))
            + block(words.projects(), all(cv.projects(), Theme::project))
            + block(words.education(), all(cv.education(), this::study));
    String page =
        sidebar
            ? head
                + "<main><aside><h2>Contact</h2>"
                + contact
                + side
                + "</aside><section>"
                + body
                + "</section></main>"
            : head + contact + "<main>" + body + side + "</main>";
    return "<!doctype html><meta charset=utf-8><style>@page{size:A4;margin:12mm}%s</style><body>%s"
        .formatted(style.replace("%%", "%"), page);
  }

  private String job(Cv.Work job) {
    String title = text(job.title());
    String company = text(job.company());
    String header =
        switch (this) {
          case PLAIN, DENSE -> "<h3>" + title + ", " + company + " " + date(job.dates()) + "</h3>";
          case SERIF -> "<h3>" + company + " " + date(job.dates()) + "</h3><i>" + title + "</i>";
          case SIDEBAR_LEFT, SPACED -> "<h3>" + title + "</h3>" + company + " " + date(job.dates());
          case SIDEBAR_RIGHT -> "<h3>" + title + " at " + company + "</h3>" + date(job.dates());
          case TWO_COLUMNS ->
              "<h3>" + company + "</h3>" + date(job.dates()) + "<b>" + title + "</b>";
          case TIMELINE -> date(job.dates()) + "<div><b>" + title + "</b> — " + company + "</div>";
        };
    return "<div class=job>" + header + "<div>" + items(job.points()) + "</div></div>";
  }

  private String study(Cv.Study study) {
    return "<div class=study>"
        + date(text(study.dates()))
        + "<div><b>"
        + text(study.degree())
        + "</b>"
        + (this == TIMELINE || this == PLAIN ? ", " : "<br>")
        + text(study.institution())
        + "</div></div>";
  }

  private static String project(Cv.Project project) {
    return "<div class=project><b>"
        + text(project.title())
        + "</b><p>"
        + text(project.text())
        + "</p></div>";
  }

  private String skills(Cv cv) {
    return cv.skills().entrySet().stream()
        .map(
            group ->
                (group.getKey().isEmpty() ? "" : "<b>" + text(group.getKey()) + ":</b> ")
                    + (sidebar && group.getKey().isEmpty()
                        ? items(group.getValue())
                        : text(String.join(this == DENSE ? " • " : ", ", group.getValue()))))
        .collect(Collectors.joining("<br>"));
  }

  private static String date(String dates) {
    return "<span class=date>" + dates + "</span>";
  }

  private static String block(String heading, String content) {
    return content.isEmpty() ? "" : "<h2>" + text(heading) + "</h2>" + content;
  }

  private static String paragraph(@Nullable String words) {
    return words == null || words.isEmpty() ? "" : "<p>" + text(words) + "</p>";
  }

  private static String items(List<String> items) {
    return items.isEmpty()
        ? ""
        : "<ul>" + all(items, item -> "<li>" + text(item) + "</li>") + "</ul>";
  }

  private static <T> String all(List<T> things, Function<T, String> how) {
    return things.stream().map(how).collect(Collectors.joining());
  }

  private static String lines(List<String> parts, String between) {
    return parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining(between));
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words.replace("&", "&amp;").replace("<", "&lt;");
  }
}
