package parley.bus;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Instances of any message: every component has a value that is drawn at random. */
final class Specimen {

  private static final List<String> TEXTS =
      List.of("", "plain", "quo\"te\\ and\nline", "naïve – 例 \uD83D\uDE00", "\u0001\u2028");

  private final Random random;

  Specimen(long seed) {
    this.random = new Random(seed);
  }

  <T> T of(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    if (type instanceof Class<?> plain) {
      return plain(plain);
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return list(generic.getActualTypeArguments()[0]);
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      return map(generic.getActualTypeArguments()[1]);
    }
    throw unknown(type);
  }

  private Object plain(Class<?> type) {
    if (type == String.class) {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    } else if (type == int.class || type == Integer.class) {
      return random.nextInt();
    } else if (type == long.class || type == Long.class) {
      return random.nextLong();
    } else if (type == double.class || type == Double.class) {
      return random.nextDouble() * 100;
    } else if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == float[].class) {
      return vector();
    } else if (type.isEnum()) {
      return pick(type.getEnumConstants());
    } else if (type.isSealed()) {
      return plain(pick(type.getPermittedSubclasses()));
    } else if (type.isRecord()) {
      return instance(type);
    }
    throw unknown(type);
  }

  private Object instance(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean absent =
          components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)
              && random.nextBoolean();
      values[i] = absent ? null : value(components[i].getGenericType());
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("no specimen of " + type, e);
    }
  }

  private float[] vector() {
    float[] vector = new float[random.nextInt(4)];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = random.nextFloat() * 2 - 1;
    }
    return vector;
  }

  private List<Object> list(Type element) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(value(element));
    }
    return list;
  }

  private Map<String, Object> map(Type element) {
    Map<String, Object> map = new TreeMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      map.put("key" + i, value(element));
    }
    return map;
  }

  private <T> T pick(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static AssertionError unknown(Type type) {
    return new AssertionError("a message holds a type that this test does not know: " + type);
  }
}
