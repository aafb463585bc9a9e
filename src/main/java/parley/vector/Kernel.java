package parley.vector;

/** The two inner loops of the search. Rows lie one behind the other in a flat array. */
interface Kernel {

  /** The dot product of {@code query} and the row that begins at {@code at}. */
  float dot(float[] rows, int at, float[] query);

  /** The same over small whole numbers; exact, since no sum leaves the range of int. */
  int dot(byte[] rows, int at, byte[] query);

  /**
   * The processor's wide registers where the JVM was started with their module, else plain Java.
   */
  static Kernel best() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? WideKernel.orPlain()
        : new PlainKernel();
  }
}
