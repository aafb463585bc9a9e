package parley.vector;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** With {@code jdk.incubator.vector}; only {@link Kernel#best} may touch this class. */
final class WideKernel implements Kernel {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  /**
   * A byte widens to an int in two steps, so a quarter of a register of bytes fills one of ints.
   */
  private static final VectorSpecies<Short> SHORTS = VectorSpecies.of(short.class, shape(2));

  private static final VectorSpecies<Byte> BYTES = VectorSpecies.of(byte.class, shape(4));

  private static final int LEAST_BITS = 256;

  private WideKernel() {}

  /** Plain Java where the registers are too narrow for the two steps. */
  static Kernel orPlain() {
    return IntVector.SPECIES_PREFERRED.vectorBitSize() >= LEAST_BITS
        ? new WideKernel()
        : new PlainKernel();
  }

  private static VectorShape shape(int part) {
    return VectorShape.forBitSize(IntVector.SPECIES_PREFERRED.vectorBitSize() / part);
  }

  @Override
  public float dot(float[] rows, int at, float[] query) {
    int step = FLOATS.length();
    FloatVector a = FloatVector.zero(FLOATS);
    FloatVector b = FloatVector.zero(FLOATS);
    int i = 0;
    for (int end = query.length - 2 * step; i <= end; i += 2 * step) {
      a =
          FloatVector.fromArray(FLOATS, rows, at + i)
              .fma(FloatVector.fromArray(FLOATS, query, i), a);
      b =
          FloatVector.fromArray(FLOATS, rows, at + i + step)
              .fma(FloatVector.fromArray(FLOATS, query, i + step), b);
    }
    float sum = a.add(b).reduceLanes(VectorOperators.ADD);
    for (; i < query.length; i++) {
      sum = Math.fma(rows[at + i], query[i], sum);
    }
    return sum;
  }

  @Override
  public int dot(byte[] rows, int at, byte[] query) {
    IntVector sums = IntVector.zero(INTS);
    int step = BYTES.length();
    int i = 0;
    for (int end = query.length - step; i <= end; i += step) {
      var row =
          ByteVector.fromArray(BYTES, rows, at + i).convertShape(VectorOperators.B2S, SHORTS, 0);
      var asked =
          ByteVector.fromArray(BYTES, query, i).convertShape(VectorOperators.B2S, SHORTS, 0);
      sums = sums.add(row.mul(asked).convertShape(VectorOperators.S2I, INTS, 0));
    }
    int sum = sums.reduceLanes(VectorOperators.ADD);
    for (; i < query.length; i++) {
      sum += rows[at + i] * query[i];
    }
    return sum;
  }
}
