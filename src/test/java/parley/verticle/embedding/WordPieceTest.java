package parley.verticle.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids of bert-base-uncased's vocabulary, as its reference tokenizer gives them. */
class WordPieceTest {

  private static WordPiece tokens;

  @BeforeAll
  static void load() throws IOException {
    Manifest manifest = Manifest.shipped();
    tokens =
        WordPiece.of(
            ModelFile.read(manifest.tokenizer(), manifest.tokenizerSha256()), manifest.maxTokens());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello world|101 7592 2088 102",
        "Hello, my dog is cute|101 7592 1010 2026 3899 2003 10140 102",
        "unaffable|101 14477 20961 3468 102",
        "  Héllo   WORLD  |101 7592 2088 102",
        "中国|101 1746 1799 102",
        "hello\u200bworld|101 7592 11108 102",
      })
  void idsAreThoseOfTheReference(String text, String ids) {
    assertThat(join(tokens.ids(text))).isEqualTo(ids);
  }

  @Test
  void aMarkThatAUserTypesIsText() {
    assertThat(tokens.ids("[SEP]")).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    assertThat(join(tokens.ids("[SEP]"))).startsWith("101 1031 ");
  }

  @Test
  void longWordsAreUnknownAndLongTextsAreCut() {
    assertThat(join(tokens.ids("x".repeat(101)))).isEqualTo("101 100 102");
    assertThat(tokens.ids("word ".repeat(5_000))).hasSize(256).endsWith(102);
    assertThat(tokens.ids("")).containsExactly(101, 102);
  }

  @Test
  void halfCharactersAreNoSurprise() {
    assertThat(join(tokens.ids("hello \ud83d world"))).isEqualTo("101 7592 2088 102");
  }

  private static String join(long[] ids) {
    return java.util.Arrays.stream(ids)
        .mapToObj(Long::toString)
        .collect(java.util.stream.Collectors.joining(" "));
  }
}
