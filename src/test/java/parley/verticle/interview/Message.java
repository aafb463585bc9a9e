package parley.verticle.interview;

import parley.interview.Command.Answer;
import parley.interview.Command.Inquire;
import parley.interview.Command.Leave;
import parley.interview.Command.Moment;
import parley.interview.Command.Numbered;
import parley.interview.Event;

/** A message of a page, with or without its number, until it is in the log or refused. */
final class Message {

  private final Numbered content;

  /** 0 before it has one. */
  long cseq;

  /** The event that it became as far as the page knows, else 0. */
  long seq;

  /** In the log only because its number is: the log's own entry has yet to confirm it. */
  boolean presumed;

  /**
   * @param content its number does not matter
   */
  Message(Numbered content) {
    this.content = content;
  }

  Numbered numbered() {
    return switch (content) {
      case Answer a -> new Answer(cseq, a.question(), a.text());
      case Inquire i -> new Inquire(cseq, i.text());
      case Moment _ -> new Moment(cseq);
      case Leave l -> new Leave(cseq, l.how());
    };
  }

  /** Whether the event is what becomes of this message. */
  boolean became(Event event) {
    return switch (content) {
      case Answer a ->
          event instanceof Event.Answered e
              && e.index() == a.question()
              && e.text().equals(a.text());
      case Inquire i -> event instanceof Event.Inquired e && e.text().equals(i.text());
      case Moment _ -> event instanceof Event.Noticed e && e.notice() == Event.Notice.MOMENT;
      case Leave l -> event instanceof Event.Left e && e.how() == l.how();
    };
  }

  /** Whether no other message can become the same event. */
  boolean unique() {
    return content instanceof Answer a ? !a.text().isEmpty() : content instanceof Inquire;
  }

  void renumber() {
    cseq = 0;
    seq = 0;
    presumed = false;
  }

  @Override
  public String toString() {
    return content + " as " + cseq;
  }
}
