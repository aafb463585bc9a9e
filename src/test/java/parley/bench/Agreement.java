package parley.bench;

import java.util.Arrays;

/**
 * How well one row of numbers follows another.
 *
 * @param pearson correlation, -1 to 1
 * @param rmse of what the best straight line leaves, in the unit of the second row
 */
record Agreement(int size, double pearson, double rmse) {

  static Agreement of(double[] ours, double[] theirs) {
    double mx = mean(ours);
    double my = mean(theirs);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < ours.length; i++) {
      xx += (ours[i] - mx) * (ours[i] - mx);
      yy += (theirs[i] - my) * (theirs[i] - my);
      xy += (ours[i] - mx) * (theirs[i] - my);
    }
    double r = xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    return new Agreement(ours.length, r, Math.sqrt(yy / ours.length * (1 - r * r)));
  }

  static double mean(double[] row) {
    return Arrays.stream(row).average().orElse(0);
  }

  @Override
  public String toString() {
    return "answers %d, Pearson %.3f, RMSE %.3f".formatted(size, pearson, rmse);
  }
}
