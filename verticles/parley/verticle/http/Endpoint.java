package parley.verticle.http;

import io.vertx.core.Future;
import java.util.Set;
import java.util.function.Function;
import parley.account.Role;
import parley.admin.Feature;
import parley.admin.Switches;
import parley.bus.Problem;

/**
 * What is done for one operation of the contract.
 *
 * @param roles who may call it; empty where the contract's {@code security} says all
 */
record Endpoint(String operation, Set<Role> roles, Function<Call, Future<Reply>> action) {

  static Endpoint forAll(String operation, Function<Call, Future<Reply>> action) {
    return new Endpoint(operation, Set.of(), action);
  }

  static Endpoint forCandidate(String operation, Function<Call, Future<Reply>> action) {
    return new Endpoint(operation, Set.of(Role.CANDIDATE), action);
  }

  /** An admin may all that HR may. */
  static Endpoint forHr(String operation, Function<Call, Future<Reply>> action) {
    return new Endpoint(operation, Set.of(Role.HR, Role.ADMIN), action);
  }

  static Endpoint forAdmin(String operation, Function<Call, Future<Reply>> action) {
    return new Endpoint(operation, Set.of(Role.ADMIN), action);
  }

  /** The same, but refused with switched_off while an administrator has it switched off. */
  Endpoint unlessOff(Switches switches) {
    return new Endpoint(
        operation,
        roles,
        call -> {
          Feature off = switches.offFor(operation);
          return off == null
              ? action.apply(call)
              : Future.failedFuture(Problem.of(Problem.Code.SWITCHED_OFF));
        });
  }
}
