package parley.verticle.interview;

/** What may befall one call on the log. */
enum Fault {
  NONE,
  FAILS_BEFORE,
  HAPPENS_AND_TIMES_OUT,
  TIMES_OUT_AND_HAPPENS,
  DELAYED,
  TWICE,
  CONNECTION_LOST
}
