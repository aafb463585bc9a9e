package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parley.account.Account;
import parley.bus.Json;
import parley.testing.Rig;

/** One person at the API. Every answer to an operation is checked against the contract. */
final class Caller {

  static final Set<String> COVERED = ConcurrentHashMap.newKeySet();

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Bench bench;
  private final @Nullable Account account;
  private final @Nullable String token;

  Caller(Bench bench, @Nullable Account account, @Nullable String token) {
    this.bench = bench;
    this.account = account;
    this.token = token;
  }

  Account account() {
    return Objects.requireNonNull(account);
  }

  String token() {
    return Objects.requireNonNull(token);
  }

  record Answer(HttpResponse<String> response) {
    JsonObject expect(int status) {
      assertThat(response.statusCode()).as("%s: %s", response, response.body()).isEqualTo(status);
      return response.body().startsWith("{") ? new JsonObject(response.body()) : new JsonObject();
    }

    JsonObject problem(int status, String code) {
      JsonObject problem = expect(status);
      assertThat(problem.getString("code")).as("%s", problem).isEqualTo(code);
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("application/problem+json");
      return problem;
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  Answer post(String path, @Nullable Object body) {
    return send("POST", path, body, Map.of());
  }

  Answer put(String path, Object body) {
    return send("PUT", path, Json.write(body), Map.of("Content-Type", "application/json"));
  }

  Answer patch(String path, Object body) {
    return send("PATCH", path, body, Map.of());
  }

  Answer delete(String path) {
    return send("DELETE", path, null, Map.of());
  }

  /** A string is sent as it is. */
  Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::setHeader);
    BodyPublisher publisher = BodyPublishers.noBody();
    if (body != null) {
      if (!headers.containsKey("Content-Type")) {
        request.setHeader("Content-Type", "application/json");
      }
      publisher = BodyPublishers.ofString(body instanceof String s ? s : Json.write(body));
    }
    return answer(request.method(method, publisher).build());
  }

  Answer upload(String fileName, byte[] content) {
    return upload("file", fileName, content);
  }

  Answer upload(String field, String fileName, byte[] content) {
    return upload("/api/resumes/upload", field, fileName, content);
  }

  Answer upload(String path, String field, String fileName, byte[] content) {
    String boundary = "----parley-test";
    Buffer form =
        Buffer.buffer()
            .appendString("--" + boundary + "\r\n")
            .appendString(
                "Content-Disposition: form-data; name=\""
                    + field
                    + "\"; filename=\""
                    + fileName
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .appendBytes(content)
            .appendString("\r\n--" + boundary + "--\r\n");
    return answer(
        request(path)
            .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(form.getBytes()))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bench.port + path));
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    return request;
  }

  private Answer answer(HttpRequest request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      check(request, response);
      return new Answer(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Problems have a media type that the library's validator does not know. */
  private void check(HttpRequest request, HttpResponse<String> response) {
    Operation operation =
        bench.contract.findOperation(request.uri().getPath(), HttpMethod.valueOf(request.method()));
    assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
    if (operation == null) {
      return;
    }
    String type = response.headers().firstValue("Content-Type").orElse(null);
    if ("application/problem+json".equals(type)) {
      JsonObject problem = new JsonObject(response.body());
      assertThat(problem.getInteger("status")).isEqualTo(response.statusCode());
      assertThat(response.headers().firstValue("X-Request-Id"))
          .contains(problem.getString("requestId"));
      type = "application/json";
    } else {
      COVERED.add(operation.getOperationId());
      assertThat(operation.getResponse(response.statusCode()))
          .as("%s answers %s", operation.getOperationId(), response.statusCode())
          .isNotNull();
    }
    Buffer body = response.body().isEmpty() ? null : Buffer.buffer(response.body());
    var headers = new HashMap<String, String>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    Rig.wait(
        bench.validator.validate(
            ValidatableResponse.create(response.statusCode(), headers, body, type),
            operation.getOperationId()));
  }
}
