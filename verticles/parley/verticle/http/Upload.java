package parley.verticle.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.bus.Problem;

/**
 * Reads the one file of a multipart form, bounded. Of a larger one never more than the bound is
 * kept: the answer goes out at once, then some of the rest is read and dropped, so that the client
 * gets to see it, and then the connection is closed.
 */
final class Upload {

  static final String RESUME = "uploadResume";
  static final String QUESTIONS = "importQuestions";

  private static final Set<String> OPERATIONS = Set.of(RESUME, QUESTIONS);
  private static final Set<String> PATHS =
      Set.of("/api/resumes/upload", "/api/questions/sets/upload");

  private static final String FIELD = "file";

  /** Boundaries and headers of the form's parts. */
  private static final long FORM_BYTES = 64 * 1024;

  private static final long DRAIN_MS = 10_000;

  record File(String name, Buffer content) {}

  private final long limit;

  /**
   * @param limit of the file, in bytes
   */
  Upload(long limit) {
    this.limit = limit;
  }

  /** Whether an operation reads its body here. */
  static boolean is(String operation) {
    return OPERATIONS.contains(operation);
  }

  static boolean at(String path) {
    return PATHS.contains(path);
  }

  /** Fails with too_large, missing_file or unsupported_media_type. */
  Future<File> read(RoutingContext context) {
    HttpServerRequest request = context.request();
    String type = request.getHeader("Content-Type");
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      return Future.failedFuture(Problem.of(Problem.Code.UNSUPPORTED_MEDIA_TYPE));
    }
    var reading = new Reading(context);
    if (announced(request) > limit + FORM_BYTES) {
      reading.tooLarge();
      return reading.file.future();
    }
    try {
      request.setExpectMultipart(true);
    } catch (IllegalStateException noBoundary) {
      return Future.failedFuture(
          Problem.of(Problem.Code.INVALID_REQUEST, String.valueOf(noBoundary.getMessage())));
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
      context.response().writeContinue();
    }
    request.uploadHandler(reading::part);
    request.handler(_ -> reading.more());
    request.exceptionHandler(reading::broken);
    request.endHandler(_ -> reading.end());
    return reading.file.future();
  }

  private static long announced(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      throw Problem.of(Problem.Code.INVALID_REQUEST, "Content-Length: " + e.getMessage());
    }
  }

  /** One request's state, confined to its event loop. */
  private final class Reading {
    private final Promise<File> file = Promise.promise();
    private final RoutingContext context;
    private @Nullable String name;
    private Buffer content = Buffer.buffer();

    Reading(RoutingContext context) {
      this.context = context;
    }

    void part(HttpServerFileUpload part) {
      if (!part.name().equals(FIELD) || name != null) {
        part.handler(_ -> {});
        return;
      }
      name = part.filename();
      part.handler(this::chunk);
      part.exceptionHandler(this::broken);
    }

    void more() {
      if (context.request().bytesRead() > limit + FORM_BYTES) {
        tooLarge();
      }
    }

    void end() {
      if (name == null || name.isBlank()) {
        file.tryFail(Problem.of(Problem.Code.MISSING_FILE));
      } else {
        file.tryComplete(new File(name, content));
      }
    }

    void broken(Throwable failure) {
      file.tryFail(
          Problem.of(Problem.Code.INVALID_REQUEST, "The form is broken: " + failure.getMessage()));
    }

    private void chunk(Buffer bytes) {
      if (file.future().isComplete()) {
        return;
      }
      if (content.length() + bytes.length() > limit) {
        tooLarge();
      } else {
        content.appendBuffer(bytes);
      }
    }

    private void tooLarge() {
      if (!file.tryFail(
          Problem.of(
              Problem.Code.TOO_LARGE, "A file may have " + limit / (1024 * 1024) + " MB."))) {
        return;
      }
      content = Buffer.buffer();
      HttpServerRequest request = context.request();
      request.handler(
          _ -> {
            if (request.bytesRead() > 4 * limit) {
              request.connection().close();
            }
          });
      context
          .vertx()
          .setTimer(
              DRAIN_MS,
              _ -> {
                if (!request.isEnded()) {
                  request.connection().close();
                }
              });
    }
  }
}
