package parley.vector;

/** Four sums at once: the JVM does not vectorise a single running sum of floats. */
final class PlainKernel implements Kernel {

  @Override
  public float dot(float[] rows, int at, float[] query) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < query.length; i += 4) {
      a = Math.fma(rows[at + i], query[i], a);
      b = Math.fma(rows[at + i + 1], query[i + 1], b);
      c = Math.fma(rows[at + i + 2], query[i + 2], c);
      d = Math.fma(rows[at + i + 3], query[i + 3], d);
    }
    for (; i < query.length; i++) {
      a = Math.fma(rows[at + i], query[i], a);
    }
    return (a + b) + (c + d);
  }

  @Override
  public int dot(byte[] rows, int at, byte[] query) {
    int sum = 0;
    for (int i = 0; i < query.length; i++) {
      sum += rows[at + i] * query[i];
    }
    return sum;
  }
}
