package parley.verticle.resume;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The rectangle around what may be painted at the moment. The true shape may be smaller, so text
 * outside this is certainly not seen.
 */
final class Clip {

  private static final int DEEPEST = 2_000;
  private static final float TOLERANCE = 1;
  private static final float[] ALL = {-1e6f, -1e6f, 1e6f, 1e6f};

  private final Deque<float[]> saved = new ArrayDeque<>();
  private float[] now = ALL;

  void save() {
    if (saved.size() < DEEPEST) {
      saved.push(now);
    }
  }

  void restore() {
    if (!saved.isEmpty()) {
      now = saved.pop();
    }
  }

  void to(float[] box) {
    now =
        new float[] {
          Math.max(now[0], box[0]),
          Math.max(now[1], box[1]),
          Math.min(now[2], box[2]),
          Math.min(now[3], box[3])
        };
  }

  boolean shows(float x, float y) {
    return x >= now[0] - TOLERANCE
        && x <= now[2] + TOLERANCE
        && y >= now[1] - TOLERANCE
        && y <= now[3] + TOLERANCE;
  }
}
