package parley.config;

import java.time.Duration;

/**
 * Token buckets: each holds {@code count} and fills in {@code window}. A count of 0 is no limit.
 */
public record Limits(
    @Doc("Attempts to sign in, right or wrong, of one address; 0 for any number.")
        @Default("5")
        @Range(min = "0", max = "1000000")
        int loginCount,
    @Doc("The window of limits.loginCount.") @Default("PT15M") @Range(min = "PT1S", max = "P1D")
        Duration loginWindow,
    @Doc("Registrations of one address; 0 for any number.")
        @Default("3")
        @Range(min = "0", max = "1000000")
        int registerCount,
    @Doc("The window of limits.registerCount.") @Default("PT1H") @Range(min = "PT1S", max = "P1D")
        Duration registerWindow,
    @Doc("Résumés that one user uploads; 0 for any number.")
        @Default("10")
        @Range(min = "0", max = "1000000")
        int uploadCount,
    @Doc("The window of limits.uploadCount.") @Default("PT1H") @Range(min = "PT1S", max = "P1D")
        Duration uploadWindow,
    @Doc("Jobs that one user posts; 0 for any number.")
        @Default("20")
        @Range(min = "0", max = "1000000")
        int jobCount,
    @Doc("The window of limits.jobCount.") @Default("PT1H") @Range(min = "PT1S", max = "P1D")
        Duration jobWindow,
    @Doc("Requests of one user to the API; 0 for any number.")
        @Default("100")
        @Range(min = "0", max = "1000000")
        int apiCount,
    @Doc("The window of limits.apiCount.") @Default("PT1M") @Range(min = "PT1S", max = "P1D")
        Duration apiWindow,
    @Doc("Requests to the API from one address without a user; 0 for any number.")
        @Default("600")
        @Range(min = "0", max = "1000000")
        int visitorCount,
    @Doc("The window of limits.visitorCount.") @Default("PT1M") @Range(min = "PT1S", max = "P1D")
        Duration visitorWindow,
    @Doc("An admin may so many times as much as another user.")
        @Default("10")
        @Range(min = "1", max = "1000")
        int adminFactor,
    @Doc("Joins of one interview, so that a page in a loop hurts nobody; 0 for any number.")
        @Default("30")
        @Range(min = "0", max = "1000000")
        int interviewJoinCount,
    @Doc("The window of limits.interviewJoinCount.")
        @Default("PT1M")
        @Range(min = "PT1S", max = "P1D")
        Duration interviewJoinWindow,
    @Doc(
            "Joins of one address. A whole school may sit behind one, and all come back at once"
                + " when its line does; 0 for any number.")
        @Default("3000")
        @Range(min = "0", max = "1000000")
        int addressJoinCount,
    @Doc("The window of limits.addressJoinCount.")
        @Default("PT1M")
        @Range(min = "PT1S", max = "P1D")
        Duration addressJoinWindow) {}
