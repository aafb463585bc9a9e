package parley.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.testing.cv.LabelledSet;
import parley.verticle.resume.FieldScores;
import parley.verticle.resume.LabelledReading;

/**
 * Reads the labelled résumés and prints precision and recall of each field: for those that were
 * looked at while the reader was worked on, for those held out, and for all. What is wrong is
 * listed, but not of the held out. With the beginning of a file's name it prints text and facts of
 * these.
 */
public final class ResumeFacts {

  private ResumeFacts() {}

  static void main(String[] arguments) {
    if (arguments.length > 0) {
      LabelledSet.all().stream()
          .filter(document -> document.file().startsWith(arguments[0]))
          .map(LabelledReading::of)
          .forEach(one -> System.out.println(one.text() + "\n----\n" + one.profile()));
      return;
    }
    List<LabelledReading> all = LabelledSet.all().stream().map(LabelledReading::of).toList();
    List<LabelledReading> heldOut = all.stream().filter(r -> r.document().heldOut()).toList();
    List<LabelledReading> lookedAt = all.stream().filter(r -> !r.document().heldOut()).toList();
    for (LabelledReading one : lookedAt) {
      if (!one.differences().isEmpty()) {
        System.out.print(one.document().file() + "\n" + one.differences());
      }
    }
    print("looked at", lookedAt);
    print("held out", heldOut);
    print("all", all);
    Map<String, List<LabelledReading>> layouts =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.document().layout(), TreeMap::new, Collectors.toList()));
    System.out.println("F1 by layout: employers, titles, education, skills");
    layouts.forEach(
        (layout, readings) -> {
          FieldScores scores = LabelledReading.score(readings);
          System.out.printf(
              "%-18s %.3f %.3f %.3f %.3f%n",
              layout,
              scores.f1(FieldScores.Field.EMPLOYERS),
              scores.f1(FieldScores.Field.TITLES),
              scores.f1(FieldScores.Field.EDUCATION),
              scores.f1(FieldScores.Field.SKILLS));
        });
  }

  private static void print(String title, List<LabelledReading> readings) {
    System.out.println(title + ": " + readings.size() + " documents");
    System.out.println(LabelledReading.score(readings));
  }
}
