package parley.verticle.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Reads a model's files, from the class path or from a path, and holds them against the manifest.
 */
final class ModelFile {

  private ModelFile() {}

  /**
   * @param sha256 lower case hexadecimal; empty: not checked
   * @throws IOException where the file is missing or is another one
   */
  static byte[] read(String file, String sha256) throws IOException {
    byte[] bytes = bytes(file);
    String digest = digest(bytes);
    if (!sha256.isEmpty() && !sha256.equals(digest)) {
      throw new IOException(file + " is not the file of the manifest: its SHA-256 is " + digest);
    }
    return bytes;
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = ModelFile.class.getResourceAsStream(file)) {
      return in != null ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
    }
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
