package parley.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobReplyTest {

  private static final String JOB =
      "We build payment systems. The team works remotely from anywhere in Europe. Salaries are"
          + " 80,000 to 95,000 euros a year.";
  private static final String QUOTE = "The team works remotely from anywhere in Europe.";

  private static Optional<JobReply.Said> said(String quote, String reply) {
    return new JobReply(true, quote, reply).verified("May I work remotely?", JOB);
  }

  @Test
  void aReplyOfTheTextsOwnWordsIsGiven() {
    assertThat(said(QUOTE, "Yes, the team works remotely from anywhere in Europe."))
        .contains(
            new JobReply.Said(QUOTE, "Yes, the team works remotely from anywhere in Europe."));
  }

  @Test
  void aQuoteThatTheTextDoesNotHaveIsNoAnswer() {
    assertThat(said("The team works remotely from anywhere in the world.", "Yes, anywhere."))
        .isEmpty();
    assertThat(new JobReply(false, QUOTE, "Yes.").verified("?", JOB)).isEmpty();
  }

  @Test
  void whatTheReplyAddsIsNotSaid() {
    assertThat(said(QUOTE, "Yes, and you get a laptop, a bicycle and stock options on top."))
        .contains(new JobReply.Said(QUOTE, ""));
    assertThat(said("Salaries are 80,000 to 95,000 euros a year.", "Salaries are 99,000 euros."))
        .contains(new JobReply.Said("Salaries are 80,000 to 95,000 euros a year.", ""));
    assertThat(said(QUOTE, "The team does not work remotely from anywhere in Europe."))
        .contains(new JobReply.Said(QUOTE, ""));
  }
}
