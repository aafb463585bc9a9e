package parley.verticle.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Text frames that are near the protocol, and some that are far from it. */
final class BadFrames {

  private BadFrames() {}

  /** That many, always the same for one seed. */
  static List<String> some(int number, Random random) {
    var some = new ArrayList<String>(number);
    JqwikSession.run(
        () -> {
          RandomGenerator<String> generator = frames().generator(1_000, true);
          for (int i = 0; i < number; i++) {
            some.add(generator.next(random).value());
          }
        });
    return some;
  }

  private static Arbitrary<String> frames() {
    return Arbitraries.oneOf(objects(), objects(), objects(), broken(), nested(), noise());
  }

  /** A type that exists, or nearly, with fields that exist, some twice, and values of any kind. */
  private static Arbitrary<String> objects() {
    return Combinators.combine(types(), fields().list().ofMaxSize(5))
        .as((type, fields) -> "{\"type\":" + type + String.join("", fields) + "}");
  }

  private static Arbitrary<String> types() {
    return Arbitraries.of(
        "\"answer\"",
        "\"draft\"",
        "\"ask\"",
        "\"moment\"",
        "\"leave\"",
        "\"ping\"",
        "\"join\"",
        "\"Answer\"",
        "\"joined\"",
        "\"\"",
        "null",
        "1",
        "{}",
        "[\"ping\"]",
        "\"answer\\u0000\"");
  }

  private static Arbitrary<String> fields() {
    Arbitrary<String> names =
        Arbitraries.of(
            "cseq",
            "question",
            "text",
            "rev",
            "reason",
            "at",
            "token",
            "lastSeq",
            "type",
            "conn",
            "__proto__",
            "@class",
            "");
    return Combinators.combine(names, values()).as((name, value) -> ",\"" + name + "\":" + value);
  }

  private static Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(String::valueOf),
        Arbitraries.integers().between(-2, 4).map(String::valueOf),
        Arbitraries.of(
            "null",
            "true",
            "1.5",
            "-0",
            "1e999",
            "1e-999",
            "NaN",
            "01",
            "\"1\"",
            "[]",
            "{}",
            "99999999999999999999999999",
            "9".repeat(2_000),
            "\"later\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u0000\"",
            "\"\\x\"",
            "\"\u202e\"",
            "\"\uffff\""),
        Arbitraries.strings().ofMaxLength(40).map(text -> "\"" + text + "\""));
  }

  /** A valid frame that ends too early, or goes on. */
  private static Arbitrary<String> broken() {
    String whole = "{\"type\":\"answer\",\"cseq\":1,\"question\":1,\"text\":\"x\"}";
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, whole.length() - 1).map(n -> whole.substring(0, n)),
        Arbitraries.of(whole + whole, whole + "]", "\ufeff" + whole, "[" + whole + "]"));
  }

  private static Arbitrary<String> nested() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 20_000), Arbitraries.of("[", "{\"type\":"))
        .as((depth, open) -> "{\"type\":\"ping\",\"at\":" + open.repeat(depth))
        .map(text -> text.substring(0, Math.min(60_000, text.length())));
  }

  private static Arbitrary<String> noise() {
    return Arbitraries.strings().ofMaxLength(200);
  }
}
