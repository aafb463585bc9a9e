package parley.bus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An expected failure with a stable code: what RFC 9457 calls a problem. It has no stack trace,
 * since it is no surprise; surprises are other exceptions and become {@link Code#INTERNAL} at the
 * edge.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** One field of a request that is wrong. */
  public record Field(String field, String message) {}

  /** The stable codes, lower case on the wire; status and title stand in {@code codes.json}. */
  public enum Code {
    INVALID_REQUEST,
    INVALID_JSON,
    WEAK_PASSWORD,
    RESUME_NOT_READY,
    RESUME_FAILED,
    JOB_CLOSED,
    REASON_REQUIRED,
    CONSENT_REQUIRED,
    EMPTY_FILE,
    MISSING_FILE,
    NOT_AUTHENTICATED,
    BAD_CREDENTIALS,
    TOKEN_EXPIRED,
    FORBIDDEN,
    WRONG_ROLE,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    EMAIL_TAKEN,
    ALREADY_APPLIED,
    NOT_ELIGIBLE,
    NO_SLOT,
    JOB_NOT_ACTIVE,
    ILLEGAL_TRANSITION,
    INTERVIEW_OVER,
    INTERVIEW_REFUSED,
    INSIGHTS_NOT_READY,
    PAYMENT_FAILED,
    TOO_LARGE,
    UNSUPPORTED_FILE,
    UNSUPPORTED_MEDIA_TYPE,
    TOO_MANY_REQUESTS,
    INTERNAL,
    SWITCHED_OFF,
    UNAVAILABLE;

    private final int status;
    private final String title;

    Code() {
      JsonNode entry = Codes.problem(wire());
      status = entry.path("status").asInt();
      title = entry.path("title").asText();
    }

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }

    public String title() {
      return title;
    }
  }

  private final Code code;
  private final List<Field> fields;

  private Problem(Code code, String detail, List<Field> fields) {
    super(detail, null, false, false);
    this.code = code;
    this.fields = List.copyOf(fields);
  }

  public static Problem of(Code code, String detail) {
    return new Problem(code, detail, List.of());
  }

  public static Problem of(Code code) {
    return of(code, code.title());
  }

  public static Problem field(String field, String message) {
    return new Problem(
        Code.INVALID_REQUEST, field + ": " + message, List.of(new Field(field, message)));
  }

  /**
   * @param fields one or more; the detail is made of them
   */
  public static Problem fields(List<Field> fields) {
    String detail =
        fields.stream()
            .map(field -> field.field() + ": " + field.message())
            .collect(Collectors.joining("; "));
    return new Problem(Code.INVALID_REQUEST, detail, fields);
  }

  public Code code() {
    return code;
  }

  public List<Field> fields() {
    return fields;
  }

  public String detail() {
    return Objects.requireNonNullElse(getMessage(), code.title());
  }

  private static final class Codes {
    private static final JsonNode ALL = read();

    static JsonNode problem(String wire) {
      JsonNode entry = ALL.path("problems").path(wire);
      if (entry.isMissingNode()) {
        throw new IllegalStateException("codes.json has no problem " + wire);
      }
      return entry;
    }

    private static JsonNode read() {
      try (InputStream in = Problem.class.getResourceAsStream("/codes.json")) {
        return Json.mapper().readTree(in);
      } catch (IOException e) {
        throw new UncheckedIOException("codes.json", e);
      }
    }
  }
}
