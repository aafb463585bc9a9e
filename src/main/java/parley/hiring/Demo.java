package parley.hiring;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Account;
import parley.account.Accounts;
import parley.account.Identity;
import parley.account.Role;
import parley.account.Tokens;
import parley.bus.Json;
import parley.store.Database;

/**
 * Three accounts and one active job to try the product with. Passwords are generated; they stand in
 * {@code demo.json} of the home folder, which only its owner may read.
 *
 * <p>Over restarts everything stays as it is. Where the file was lost the passwords are new ones,
 * where the database was, the rows.
 */
public final class Demo {

  public static final String FILE = "demo.json";

  private static final String TITLE = "Java backend engineer";
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 5;

  /** One account of the demo. */
  public record Login(String email, String password) {}

  /** What stands in the file. */
  public record Access(String baseUrl, Login hr, Login candidate, Login admin, UUID jobId) {

    /** For the terminal of who started it, never for a log. */
    public String text() {
      return "Demo accounts at "
          + baseUrl
          + "\n  HR         %s  %s".formatted(hr.email(), hr.password())
          + "\n  candidate  %s  %s".formatted(candidate.email(), candidate.password())
          + "\n  admin      %s  %s".formatted(admin.email(), admin.password());
    }
  }

  private record Logins(Login hr, Login candidate, Login admin, boolean fresh) {}

  private final Vertx vertx;
  private final Database database;
  private final Accounts accounts;
  private final Hiring hiring;
  private final SecureRandom random = new SecureRandom();

  public Demo(Vertx vertx, Database database, Accounts accounts, Hiring hiring) {
    this.vertx = vertx;
    this.database = database;
    this.accounts = accounts;
    this.hiring = hiring;
  }

  /** To be called when the verticles run, since the job's text is analysed by one. */
  public Future<Access> prepare(Path home, String baseUrl) {
    Path file = home.resolve(FILE);
    return vertx
        .executeBlocking(() -> logins(file))
        .compose(
            logins ->
                account("Hanna Recruiter", logins.hr(), Role.HR, logins.fresh())
                    .compose(
                        hr ->
                            account(
                                    "Casey Candidate",
                                    logins.candidate(),
                                    Role.CANDIDATE,
                                    logins.fresh())
                                .compose(
                                    _ ->
                                        account(
                                            "Ada Admin",
                                            logins.admin(),
                                            Role.ADMIN,
                                            logins.fresh()))
                                .compose(_ -> job(hr)))
                    .map(
                        job ->
                            new Access(
                                baseUrl, logins.hr(), logins.candidate(), logins.admin(), job)))
        .compose(access -> vertx.executeBlocking(() -> write(file, access)))
        .onSuccess(access -> System.out.println(access.text()));
  }

  private Future<Account> account(String name, Login login, Role role, boolean fresh) {
    return accounts
        .findByEmail(login.email())
        .compose(
            known -> {
              if (known.isEmpty()) {
                return accounts.create(name, login.email(), login.password(), role.wire());
              }
              Future<Void> reset =
                  fresh
                      ? accounts.reset(known.get().id(), login.password())
                      : Future.succeededFuture();
              return reset.map(known.get());
            });
  }

  private Future<UUID> job(Account hr) {
    var who = new Identity(hr.id(), hr.role(), Tokens.ACCESS, null);
    return database
        .first(
            row -> row.getUUID("id"),
            "select id from posting where owner_id = $1 and title = $2 and status = 'active'"
                + " order by created_at limit 1",
            hr.id(),
            TITLE)
        .compose(
            known ->
                known.isPresent()
                    ? Future.succeededFuture(known.get())
                    : hiring
                        .postings()
                        .post(who, posting())
                        .compose(
                            job ->
                                hiring.payments().pay(who, job.id(), "demo-slots").map(job.id())));
  }

  private static NewJob posting() {
    return new NewJob(
        TITLE,
        """
        We build payment services that must not lose a message.

        Requirements:
        - 2 to 5 years of experience with Java
        - Spring Boot
        - PostgreSQL
        - REST APIs
        - Bachelor's degree in Computer Science or a related field

        Nice to have:
        - Docker
        - Kubernetes
        - Kafka
        """,
        "Berlin, hybrid",
        List.of(
            "Tell us about a production incident that you solved: what did you see first, and what"
                + " did you change so that it does not come back?",
            "How would you make a payment endpoint safe to call twice?"),
        null,
        null,
        null,
        null);
  }

  private Logins logins(Path file) throws IOException {
    Optional<JsonNode> known =
        Files.exists(file) ? Optional.of(Json.tree(Files.readString(file))) : Optional.empty();
    return new Logins(
        login(known.orElse(null), "hr"),
        login(known.orElse(null), "candidate"),
        login(known.orElse(null), "admin"),
        known.isEmpty());
  }

  private Login login(@Nullable JsonNode known, String who) {
    String password = known == null ? "" : known.path(who).path("password").asText();
    return new Login(who + "@demo.example", password.isEmpty() ? password() : password);
  }

  /** About 98 bits, in groups that a person can copy. */
  private String password() {
    var password = new StringBuilder();
    do {
      password.setLength(0);
      for (int i = 0; i < GROUPS * GROUP; i++) {
        if (i > 0 && i % GROUP == 0) {
          password.append('-');
        }
        password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    } while (password.chars().noneMatch(Character::isDigit)
        || password.chars().noneMatch(Character::isLetter));
    return password.toString();
  }

  /** Readable only by its owner from the first byte on; replaced as a whole. */
  private static Access write(Path file, Access access) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path next = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(next);
    Set<PosixFilePermission> owner =
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    Files.createFile(next, PosixFilePermissions.asFileAttribute(owner));
    Files.writeString(
        next, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(access));
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return access;
  }
}
