package parley.verticle.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.config.Config;

/**
 * @param publicUrl where people reach the pages, without a slash at the end; null for the host of
 *     each request
 * @param uploadLimit the largest résumé, in bytes
 * @param version the product's, for the health page
 */
public record HttpSettings(@Nullable String publicUrl, long uploadLimit, String version) {

  public static HttpSettings of(Config.Http http, String version) {
    return new HttpSettings(http.publicUrl(), http.uploadLimit(), version);
  }

  /** Whether people come by https. */
  boolean secure() {
    return publicUrl != null && publicUrl.startsWith("https://");
  }

  /** Scheme and host as the client of {@code request} knows them. */
  String base(HttpServerRequest request) {
    return Objects.requireNonNullElseGet(
        publicUrl,
        () ->
            request.scheme()
                + "://"
                + Objects.requireNonNullElse(request.getHeader("Host"), "localhost"));
  }
}
