package parley.hiring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job's payments and every movement of its slots, newest first. */
public record Ledger(SlotCount slots, List<Payment> payments, List<Entry> entries) {

  public record Entry(Instant at, String kind, int amount, @Nullable UUID interviewId) {}
}
