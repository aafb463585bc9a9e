package parley.insight;

/** Puts key points into sentences of their own. */
final class Wording {

  private Wording() {}

  static String sentence(String point) {
    return point.endsWith(".") ? point : point + ".";
  }

  /** "Gives a measured result." as what is given; what is no such sentence stays as it is. */
  static String part(String what) {
    for (Part part : Part.values()) {
      if (part.words().equals(what)) {
        return what;
      }
    }
    return Part.of(what).words();
  }
}
