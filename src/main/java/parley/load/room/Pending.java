package parley.load.room;

import parley.load.check.Message;

/** A message that the candidate keeps until it is durable. */
final class Pending {

  final Message message;
  final String text;
  final long dueNanos;

  /** Whether it has a number. */
  boolean numbered;

  /** The event that it became, 0 while it is not known to be in the log. */
  long seq;

  /** Whether its acknowledgement has been timed. */
  boolean timed;

  Pending(Message message, String text, long dueNanos) {
    this.message = message;
    this.text = text;
    this.dueNanos = dueNanos;
  }

  String frame() {
    long cseq = message.cseq();
    return switch (message.kind) {
      case ANSWER -> Frames.answer(cseq, message.question, text);
      case ASK -> Frames.ask(cseq, text);
      case MOMENT -> Frames.moment(cseq);
      case LEAVE -> Frames.leave(cseq, text);
    };
  }
}
