package parley.hiring;

import io.vertx.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who is hiring, in their own words. All but the name may be untold.
 *
 * @param website an http or https address
 * @param size how many people work there, as one of the contract's ranges
 */
public record Company(
    String name,
    @Nullable String about,
    @Nullable String website,
    @Nullable String location,
    @Nullable String size) {

  static final String SELECT =
      "select a.name, c.about, c.website, c.location, c.size"
          + " from account a left join company c on c.account_id = a.id";

  static Company read(Row row) {
    return new Company(
        row.getString("name"),
        row.getString("about"),
        row.getString("website"),
        row.getString("location"),
        row.getString("size"));
  }

  /** Without blanks around, and what is blank is not told. */
  Company stripped() {
    return new Company(name.strip(), strip(about), strip(website), strip(location), size);
  }

  private static @Nullable String strip(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
