package parley.load.check;

/** One message of a candidate, from its first sending on. Its text is kept as a digest. */
public final class Message {

  /** What a message becomes in the log. */
  public enum Kind {
    ANSWER,
    ASK,
    MOMENT,
    LEAVE
  }

  public final Kind kind;
  public final int question;
  public final long digest;
  private long cseq;
  private long seq;
  private boolean acknowledged;

  /**
   * @param question the question that is answered; 0 where none is
   * @param text empty where the message has none
   */
  public Message(Kind kind, int question, String text) {
    this.kind = kind;
    this.question = question;
    this.digest = Digest.of(text);
  }

  /** The number under which it goes; another one where the server finally refused an earlier. */
  public void number(long number) {
    cseq = number;
  }

  /** Its event's number as acknowledged. */
  public void acknowledge(long event) {
    acknowledged = true;
    seq = event;
  }

  /** A server that lost its live log may give it another event's number when it is sent again. */
  public void anywhere() {
    seq = 0;
  }

  public long cseq() {
    return cseq;
  }

  /** 0 where it is not known. */
  public long seq() {
    return seq;
  }

  public boolean acknowledged() {
    return acknowledged;
  }
}
