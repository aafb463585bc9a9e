package parley.verticle.http;

import org.jspecify.annotations.Nullable;

/**
 * What an action answers.
 *
 * @param body written as JSON; null for no body
 */
record Reply(int status, @Nullable Object body) {

  static Reply ok(Object body) {
    return new Reply(200, body);
  }

  static Reply created(Object body) {
    return new Reply(201, body);
  }

  static Reply accepted(Object body) {
    return new Reply(202, body);
  }

  static Reply none() {
    return new Reply(204, null);
  }
}
