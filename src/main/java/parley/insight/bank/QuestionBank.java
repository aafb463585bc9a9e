package parley.insight.bank;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.matching.Requirements.Level;

/** All questions, found by id and by skill. Immutable; the order of the files is kept. */
public final class QuestionBank {

  private static final Pattern WORD =
      Pattern.compile("[.]?[\\p{L}\\p{N}]+(?:[./-][\\p{L}\\p{N}]+)*[+#]*");

  /** In words. */
  private static final int LONGEST_NAME = 4;

  private final List<BankQuestion> questions;
  private final Map<String, BankQuestion> byId = new HashMap<>();
  private final Map<String, List<BankQuestion>> bySkill;

  public QuestionBank(List<BankQuestion> questions) {
    this.questions = List.copyOf(questions);
    this.questions.forEach(question -> byId.put(question.id(), question));
    this.bySkill =
        this.questions.stream()
            .collect(
                Collectors.groupingBy(
                    question -> Skills.key(question.skill()),
                    LinkedHashMap::new,
                    Collectors.toList()));
  }

  /**
   * The bank that ships with the product: every file that {@code /questions/index.txt} names.
   *
   * @throws IllegalArgumentException naming file and line of what is wrong
   */
  public static QuestionBank shipped() {
    BankReader reader = new BankReader();
    for (String file : lines("/questions/index.txt")) {
      reader.read(file, lines("/questions/" + file));
    }
    return new QuestionBank(reader.questions());
  }

  /** This bank and more of other ids. */
  public QuestionBank with(List<BankQuestion> more) {
    return new QuestionBank(Stream.concat(questions.stream(), more.stream()).toList());
  }

  /** A bank of one file's lines. */
  public static QuestionBank of(String file, List<String> lines) {
    BankReader reader = new BankReader();
    reader.read(file, lines);
    return new QuestionBank(reader.questions());
  }

  public int size() {
    return questions.size();
  }

  public List<BankQuestion> all() {
    return questions;
  }

  public Optional<BankQuestion> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The questions of a skill, however it is spelt; none where the bank does not know it. */
  public List<BankQuestion> skill(String skill) {
    return bySkill.getOrDefault(Skills.key(skill), List.of());
  }

  /**
   * The skill that a text names first, as the bank spells it. A single word counts where it is
   * spelt as a name ("Go", "REST"), not where it is an everyday word or opens the text.
   */
  public Optional<String> named(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    for (int from = 0; from < words.size(); from++) {
      for (int n = Math.min(LONGEST_NAME, words.size() - from); n > 0; n--) {
        boolean name = n > 1 || (from > 0 && Character.isUpperCase(words.get(from).codePointAt(0)));
        List<BankQuestion> known =
            name ? skill(String.join(" ", words.subList(from, from + n))) : List.of();
        if (!known.isEmpty()) {
          return Optional.of(known.getFirst().skill());
        }
      }
    }
    return Optional.empty();
  }

  public List<BankQuestion> find(String skill, Level level, BankQuestion.Kind kind) {
    return skill(skill).stream().filter(q -> q.level() == level && q.kind() == kind).toList();
  }

  /** The questions of behaviour, whatever skill they belong to. */
  public List<BankQuestion> behaviour() {
    return questions.stream().filter(q -> q.kind() == BankQuestion.Kind.BEHAVIOUR).toList();
  }

  private static List<String> lines(String resource) {
    InputStream stream = QuestionBank.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalArgumentException(resource + " is not on the class path");
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
