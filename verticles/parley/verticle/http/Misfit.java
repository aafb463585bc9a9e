package parley.verticle.http;

import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.bus.Problem;
import parley.bus.Problem.Code;

/** Why a request does not fit the contract, field by field. */
final class Misfit {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern PARAMETER =
      Pattern.compile("(?:path|query|header) parameter (\\S+)");

  private static final String UNKNOWN = "additionalProperties";
  private static final Set<String> LEVELS =
      Set.of("properties", "items", "prefixItems", "$ref", "allOf", "anyOf", "oneOf", UNKNOWN);

  private Misfit() {}

  static Problem of(ValidatorException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), Code.INVALID_REQUEST.title());
    Matcher parameter = PARAMETER.matcher(message);
    if (parameter.find()) {
      return Problem.field(parameter.group(1), reason(e, message));
    }
    return switch (e.type()) {
      case ILLEGAL_VALUE -> Problem.of(Code.INVALID_JSON);
      case UNSUPPORTED_VALUE_FORMAT -> Problem.of(Code.UNSUPPORTED_MEDIA_TYPE);
      case INVALID_VALUE -> fields(e, message);
      case MISSING_REQUIRED_PARAMETER ->
          Problem.of(Code.INVALID_REQUEST, "The request needs a body.");
      case INVALID_VALUE_FORMAT, MISSING_OPERATION, MISSING_RESPONSE ->
          Problem.of(Code.INVALID_REQUEST, message);
    };
  }

  private static String reason(ValidatorException e, String message) {
    return e instanceof SchemaValidationException schema
        ? leaves(schema.getOutputUnit()).stream()
            .findFirst()
            .map(OutputUnit::getError)
            .orElse(message)
        : message;
  }

  private static Problem fields(ValidatorException e, String message) {
    List<Problem.Field> fields =
        e instanceof SchemaValidationException schema
            ? leaves(schema.getOutputUnit()).stream().map(Misfit::field).distinct().toList()
            : List.of();
    return fields.isEmpty() ? Problem.of(Code.INVALID_REQUEST, message) : Problem.fields(fields);
  }

  /** Where an object lacks or has too much, the field is the one named in the message. */
  private static Problem.Field field(OutputUnit leaf) {
    String at = leaf.getInstanceLocation().replaceFirst("^#/?", "").replace('/', '.');
    Matcher quoted = QUOTED.matcher(leaf.getError());
    if (keyword(leaf).equals("required") && quoted.find()) {
      return new Problem.Field(join(at, quoted.group(1)), "is required");
    }
    if (keyword(leaf).equals(UNKNOWN)) {
      return new Problem.Field(at, "is not a field of this request");
    }
    return new Problem.Field(at.isEmpty() ? "body" : at, leaf.getError());
  }

  private static String join(String at, String name) {
    return at.isEmpty() ? name : at + "." + name;
  }

  /**
   * The errors that are none of another one: the library reports the same misfit again for each
   * level above it, and once more as a field that nothing allows.
   */
  private static List<OutputUnit> leaves(OutputUnit unit) {
    List<OutputUnit> all = Objects.requireNonNullElse(unit.getErrors(), List.of());
    List<OutputUnit> leaves =
        all.stream().filter(error -> !LEVELS.contains(keyword(error))).toList();
    return all.stream()
        .filter(
            error ->
                leaves.contains(error)
                    || (keyword(error).equals(UNKNOWN)
                        && leaves.stream().noneMatch(leaf -> within(leaf, error))))
        .toList();
  }

  private static String keyword(OutputUnit error) {
    String location = Objects.requireNonNullElse(error.getKeywordLocation(), "");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static boolean within(OutputUnit inner, OutputUnit outer) {
    return (inner.getInstanceLocation() + "/").startsWith(outer.getInstanceLocation() + "/");
  }
}
