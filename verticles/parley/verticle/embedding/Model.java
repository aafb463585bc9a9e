package parley.verticle.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One session of ONNX Runtime. One text per run: the same text always has the same vector on the
 * same machine. Thread-safe.
 */
final class Model implements AutoCloseable {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment("parley");
  private final OrtSession session;
  private final WordPiece tokens;

  private Model(OrtSession session, WordPiece tokens) {
    this.session = session;
    this.tokens = tokens;
  }

  /**
   * Takes some 200 ms and 90 MB.
   *
   * @throws IOException where a file is missing, is another one, or is no model
   */
  static Model load(Manifest manifest) throws IOException {
    WordPiece tokens =
        WordPiece.of(
            ModelFile.read(manifest.tokenizer(), manifest.tokenizerSha256()), manifest.maxTokens());
    byte[] bytes = ModelFile.read(manifest.file(), manifest.sha256());
    try (var options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return new Model(
          OrtEnvironment.getEnvironment("parley").createSession(bytes, options), tokens);
    } catch (OrtException e) {
      throw new IOException(manifest.file() + " is not a model that can run here", e);
    }
  }

  /** Mean over the tokens, of length 1. */
  float[] embed(String text) throws OrtException {
    long[] ids = tokens.ids(text);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {ids});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
        OrtSession.Result result = session.run(inputs(input, mask, types))) {
      float[][][] hidden = (float[][][]) result.get(0).getValue();
      return unit(mean(hidden[0]));
    }
  }

  private Map<String, OnnxTensor> inputs(OnnxTensor ids, OnnxTensor mask, OnnxTensor types) {
    Set<String> wanted = session.getInputNames();
    var inputs = new HashMap<String, OnnxTensor>();
    inputs.put("input_ids", ids);
    inputs.put("attention_mask", mask);
    if (wanted.contains("token_type_ids")) {
      inputs.put("token_type_ids", types);
    }
    return inputs;
  }

  private static float[] mean(float[][] tokens) {
    float[] mean = new float[tokens[0].length];
    for (float[] token : tokens) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += token[i];
      }
    }
    return mean;
  }

  private static float[] unit(float[] vector) {
    double square = 0;
    for (float x : vector) {
      square += (double) x * x;
    }
    float scale = (float) (1 / Math.max(1e-12, Math.sqrt(square)));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= scale;
    }
    return vector;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
