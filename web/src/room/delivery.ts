import type { Accepted, Entry, Rejected } from '../lib/frames';
import type { Numbered, Outbox, Pending } from './outbox';

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 5_000;

export interface Wire {
  send(frame: object): boolean;
  /** A message was finally refused and has left the outbox. */
  refused(pending: Pending, rejection: Rejected): Promise<void>;
  /** Calls back after a while, in turn with everything else. */
  later(f: () => Promise<void>, ms: number): void;
  /** The log is not what we thought: connect again. */
  renew(): void;
}

/**
 * Brings the outbox to the server: in order, one message at a time, each under a number (`cseq`) that it keeps when it is sent
 * again, so that the server can answer a repeat with the first outcome.
 */
export class Delivery {
  #open = false;
  #inFlight: number | null = null;
  #waiting = false;
  #retries = 0;
  #connection = 0;
  /** The highest number that the server is known to have. */
  #server = 0;
  /** Messages that are in the log only because their number is: the log's own entry has yet to confirm it. */
  #presumed = new Set<number>();

  constructor(
    private readonly outbox: Outbox,
    private readonly wire: Wire,
  ) {}

  async put(message: Numbered): Promise<void> {
    await this.outbox.put(message);
    await this.pump();
  }

  /** What the server has after a new connection. Sending begins with {@link open}. */
  async joined(cseq: number, seq: number, durable: number): Promise<void> {
    this.down();
    this.#server = cseq;
    for (const p of this.outbox.items) {
      if (p.cseq === undefined) continue;
      if (p.cseq > cseq) {
        await this.outbox.change(p, { seq: undefined });
      } else if (p.seq === undefined) {
        this.#presumed.add(p.id);
        await this.outbox.change(p, { seq });
      }
    }
    await this.durable(durable);
  }

  async open(): Promise<void> {
    this.#open = true;
    await this.pump();
  }

  down(): void {
    this.#open = false;
    this.#inFlight = null;
    this.#waiting = false;
    this.#connection++;
  }

  async pump(): Promise<void> {
    if (!this.#open || this.#waiting || this.#inFlight !== null) return;
    let next = this.outbox.next();
    if (!next) return;
    if (next.cseq === undefined) {
      next = await this.outbox.change(next, { cseq: Math.max(this.#server, this.outbox.highest()) + 1 });
    }
    if (this.wire.send({ ...next.message, cseq: next.cseq })) this.#inFlight = next.id;
  }

  async accepted({ cseq, seq }: Accepted): Promise<void> {
    this.#server = Math.max(this.#server, cseq);
    this.#retries = 0;
    const mine = this.#numbered(cseq);
    if (mine) await this.outbox.change(mine, { seq });
    if (mine?.id === this.#inFlight) this.#inFlight = null;
    await this.pump();
  }

  async rejected(rejection: Rejected): Promise<void> {
    const mine = this.#numbered(rejection.cseq);
    if (!mine || mine.id !== this.#inFlight) return;
    this.#inFlight = null;
    if (rejection.code === 'busy') return this.#again();
    if (rejection.code === 'gap' && rejection.expected !== undefined) return this.#renumber(mine, rejection.expected);
    this.#retries = 0;
    await this.outbox.drop(mine);
    await this.wire.refused(mine, rejection);
    await this.pump();
  }

  async durable(seq: number): Promise<void> {
    await this.outbox.durable(seq);
  }

  /**
   * An entry of the log that carries one of our numbers. It is as good as `accepted`, and may even be durable before that comes:
   * then nothing is left here that it could be matched with.
   */
  async seen({ seq, event }: Entry): Promise<void> {
    if (!('cseq' in event) || !event.cseq) return;
    this.#server = Math.max(this.#server, event.cseq);
    const mine = this.#numbered(event.cseq);
    if (!mine) return;
    if (this.#presumed.delete(mine.id) && !same(mine.message, event)) {
      // Another device used this number while we were away: ours has yet to be sent.
      await this.outbox.change(mine, { cseq: undefined, seq: undefined });
      return;
    }
    if (mine.seq !== seq) await this.outbox.change(mine, { seq });
    if (mine.id === this.#inFlight) {
      this.#inFlight = null;
      this.#retries = 0;
      await this.pump();
    }
  }

  /** The server expects another number. What it accepted under that one or a later one it has lost: that is sent again first. */
  async #renumber(mine: Pending, expected: number): Promise<void> {
    this.#server = expected - 1;
    let lost = false;
    for (const p of this.outbox.items) {
      if (p.id !== mine.id && (p.cseq === undefined || p.cseq < expected)) continue;
      lost ||= p.seq !== undefined;
      await this.outbox.change(p, { cseq: undefined, seq: undefined });
    }
    if (lost) this.wire.renew();
    else if (this.#retries > 2) this.#again();
    else {
      this.#retries++;
      await this.pump();
    }
  }

  #again(): void {
    const connection = this.#connection;
    this.#waiting = true;
    this.wire.later(
      async () => {
        if (connection !== this.#connection) return;
        this.#waiting = false;
        await this.pump();
      },
      Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#retries++),
    );
  }

  #numbered(cseq: number): Pending | undefined {
    return this.outbox.items.find((p) => p.cseq === cseq);
  }
}

/** Whether a log entry is what became of a message. */
function same(message: Numbered, event: Entry['event']): boolean {
  switch (message.type) {
    case 'answer':
      return event.type === 'answered' && event.index === message.question && event.text.trim() === message.text.trim();
    case 'ask':
      return event.type === 'inquired' && event.text.trim() === message.text.trim();
    case 'moment':
      return event.type === 'noticed' && event.notice === 'MOMENT';
    case 'leave':
      return event.type === 'left' && event.how === message.reason.toUpperCase();
  }
}
