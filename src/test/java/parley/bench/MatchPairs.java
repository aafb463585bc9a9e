package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.matching.Match;
import parley.verticle.matching.LabelledPairs;
import parley.verticle.matching.LabelledPairs.Pair;

/** Prints how the match ranks the labelled pairs; {@code -v} prints each pair. */
final class MatchPairs {

  private record Scored(Pair pair, Match match) {}

  private MatchPairs() {}

  public static void main(String[] args) {
    try (var set = new LabelledPairs()) {
      List<Scored> all = set.pairs().stream().map(p -> new Scored(p, set.match(p))).toList();
      if (List.of(args).contains("-v")) {
        all.forEach(MatchPairs::print);
      }
      summary("all", all);
      summary("held-out", all.stream().filter(s -> s.pair().heldOut()).toList());
      double dotnet = set.match(new Pair("java-backend", "dotnet-senior", "", false)).score();
      System.out.printf(Locale.ROOT, "the .NET senior for the Java job: %.1f%n", dotnet);
    }
  }

  private static void print(Scored s) {
    System.out.printf(
        Locale.ROOT,
        "%-16s %-20s %-9s %5.1f %s%n",
        s.pair().job(),
        s.pair().resume(),
        s.pair().label(),
        s.match().score(),
        s.match().cappedBy() == null ? "" : "capped by " + s.match().cappedBy());
    if (s.pair().label().equals("strong")) {
      s.match()
          .requirements()
          .forEach(
              r -> System.out.printf("      %.2f %s %s%n", r.credit(), r.how(), r.requirement()));
      s.match().parts().forEach(p -> System.out.println("      " + p.name() + " " + p.formula()));
    }
  }

  private static void summary(String name, List<Scored> pairs) {
    System.out.printf("%s: %d pairs%n", name, pairs.size());
    for (String label : List.of("strong", "medium", "adjacent", "unrelated")) {
      double[] scores =
          of(pairs, label).stream().mapToDouble(s -> s.match().score()).sorted().toArray();
      long pass = of(pairs, label).stream().filter(s -> s.match().reaches(70)).count();
      System.out.printf(
          Locale.ROOT,
          "  %-9s %3d pairs, %3d at 70 or more; lowest %5.1f, median %5.1f, highest %5.1f%n",
          label,
          scores.length,
          pass,
          scores[0],
          scores[scores.length / 2],
          scores[scores.length - 1]);
    }
    List<Scored> rest = new ArrayList<>(pairs);
    rest.removeAll(of(pairs, "strong"));
    System.out.printf(
        Locale.ROOT, "  AUC of strong against the rest: %.4f%n", auc(of(pairs, "strong"), rest));
  }

  private static List<Scored> of(List<Scored> pairs, String label) {
    return pairs.stream().filter(s -> s.pair().label().equals(label)).toList();
  }

  /** The share of pairs of one of each in which the first has more points; a tie counts half. */
  private static double auc(List<Scored> strong, List<Scored> rest) {
    double wins = 0;
    for (Scored one : strong) {
      for (Scored other : rest) {
        wins += 0.5 + 0.5 * Long.compare(one.match().points(), other.match().points());
      }
    }
    return wins / strong.size() / rest.size();
  }
}
