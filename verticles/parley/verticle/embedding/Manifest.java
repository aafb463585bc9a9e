package parley.verticle.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import parley.bus.Json;

/**
 * A model's sheet: which files, by digest, under what licence, from where.
 *
 * @param file the model on the class path, or a path of the operator's
 * @param sha256 of that file; empty where the operator answers for it
 * @param dims numbers of a vector
 * @param maxTokens longer texts are cut there
 */
record Manifest(
    String name,
    String file,
    String sha256,
    String tokenizer,
    String tokenizerSha256,
    String licence,
    String source,
    int dims,
    int maxTokens) {

  private static final int DIGITS = 12;

  private static final String SHEETS = "/models/manifest.json";

  private record Sheets(String about, List<Manifest> models) {}

  /** The first model of the manifest that ships. */
  static Manifest shipped() {
    try (InputStream in = Manifest.class.getResourceAsStream(SHEETS)) {
      if (in == null) {
        throw new IllegalStateException("missing in the product: " + SHEETS);
      }
      return Json.mapper().readValue(in, Sheets.class).models().getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(SHEETS, e);
    }
  }

  /** The name with the beginning of the digest, or with the path where nobody knows a digest. */
  String label() {
    String which = sha256.isEmpty() ? file : sha256.substring(0, DIGITS);
    return name + "@" + which;
  }

  /**
   * An operator's own model, which pools like the shipped one: mean over the tokens. Its digest is
   * that of the file as it is now; a file that cannot be read has none, and is told of when it is
   * loaded. Blocking.
   */
  static Manifest own(String file, String tokenizer, int maxTokens) {
    String digest;
    try {
      digest = ModelFile.digest(ModelFile.read(file, ""));
    } catch (IOException e) {
      digest = "";
    }
    return new Manifest("own", file, digest, tokenizer, "", "operator's", file, 0, maxTokens);
  }
}
