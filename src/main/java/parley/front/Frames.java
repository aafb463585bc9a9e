package parley.front;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import parley.bus.Json;

/** Reads what a peer sends as strictly as asyncapi.yaml is written: no type is made of another. */
public final class Frames {

  private static final ObjectMapper STRICT = strict();

  private Frames() {}

  /** A reader of one protocol's client frames. */
  public static ObjectReader of(Class<?> frames) {
    return STRICT.readerFor(frames);
  }

  private static ObjectMapper strict() {
    ObjectMapper mapper =
        Json.mapper()
            .copy()
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    return mapper;
  }
}
