package parley.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
  @TempDir Path folder;
  private Config config = Config.defaults();
  private Path file = Path.of("");

  @BeforeEach
  void home() {
    var home = folder.resolve("home");
    config = Config.of(Map.of("home", home.toString()));
    file = home.resolve("signing.key");
  }

  @Test
  void isGeneratedOnceForItsOwnerOnly() throws IOException {
    var first = SigningKey.of(config);
    assertThat(first).hasSize(32).isEqualTo(SigningKey.of(config));
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var left = Files.list(folder.resolve("home"))) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void comesFromTheConfigurationWhereGiven() {
    var given = "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0";
    assertThat(SigningKey.of(Config.of(Map.of("security.signingKey", given))))
        .asString()
        .isEqualTo("secret".repeat(6));
  }

  @Test
  void refusesAFileThatOthersCanRead() throws IOException {
    SigningKey.of(config);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    refused("chmod 600");
  }

  @Test
  void refusesAShortKey() throws IOException {
    SigningKey.of(config);
    Files.writeString(file, "c2hvcnQ=");
    refused("holds 5 bytes, not 32 or more");
  }

  @Test
  void refusesWhatIsNotBase64() throws IOException {
    SigningKey.of(config);
    Files.writeString(file, "!!!");
    refused("is not base64");
  }

  private void refused(String why) {
    assertThatThrownBy(() -> SigningKey.of(config))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(why);
  }
}
