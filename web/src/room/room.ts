import { closeText, CONCLUDED, DRAINING, NOT_AUTHENTICATED, rejectionText, REPLACED } from '../lib/codes';
import type { Entry, EventFrame, Joined, Rejected, RoomFrame } from '../lib/frames';
import { ApiProblem } from '../lib/problem';
import { Circumstances } from './circumstances';
import { Countdown } from './clock';
import { Delivery } from './delivery';
import { Draft } from './draft';
import { Link } from './link';
import { openQuestion } from './log';
import type { Memory } from './memory';
import { Outbox, type Numbered, type Pending } from './outbox';
import { advance, initial, runs, type LinkState, type RoomState } from './state';

const DRAFT_MS = 700;
const CATCH_UP_MS = 2_000;
const GOODBYE_MS = 3_000;
const DRAFT_RETRY_MS = 2_000;
/** Longer than the longest pause between two attempts and the answer to the second. */
const AWAY_MS = 9_000;

export interface RoomOptions {
  interview: string;
  /** Path of the WebSocket. */
  url: string;
  /** A ticket into the room; a new one where the last was refused. Throws {@link ApiProblem}. */
  ticket(fresh: boolean): Promise<string>;
  /** What this device keeps of the room, to open it without a network. */
  memory?: Memory;
  onChange(state: RoomState): void;
}

/**
 * The candidate's side of one interview. Everything that happens to it, frames and the person's own doings alike, is taken one
 * after the other, so that nothing interleaves with a write to the device's store. What it promises: a message that the person
 * has sent is never forgotten before it is durable or refused in so many words.
 */
export class Room {
  readonly countdown = new Countdown();
  /** How the open question's answer comes about; the page tells it what it sees. */
  readonly circumstances = new Circumstances();
  readonly #outbox: Outbox;
  readonly #draft: Draft;
  readonly #link: Link;
  readonly #delivery: Delivery;
  #state: RoomState = initial;
  #log: Entry[] = [];
  #from = 0;
  #joined: Joined | null = null;
  #catchingUp = false;
  #catchUp: ReturnType<typeof setTimeout> | undefined;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #awayTimer: ReturnType<typeof setTimeout> | undefined;
  #connection = 0;
  #staleTickets = 0;
  #turn: Promise<void> = Promise.resolve();

  readonly #leave = (): void => this.#draft.leave();
  readonly #seen = (): void => this.circumstances.seen(document.visibilityState === 'visible');

  constructor(private readonly options: RoomOptions) {
    this.#outbox = new Outbox(options.interview);
    this.#draft = new Draft(options.interview);
    this.#link = new Link(options.url, {
      hello: () => this.#hello(),
      frame: (frame) => this.#take(frame as RoomFrame),
      lost: (code, again) => this.#lost(code, again),
      mend: (code) => code === NOT_AUTHENTICATED && ++this.#staleTickets <= 2,
    });
    this.#delivery = new Delivery(this.#outbox, {
      send: (frame) => this.#link.send(frame),
      refused: (pending, rejection) => this.#refused(pending, rejection),
      later: (f, ms) => void setTimeout(() => this.#inTurn(f), ms),
      renew: () => this.#link.renew(),
    });
  }

  get state(): RoomState {
    return this.#state;
  }

  /** Connects; after `replaced` or `postponed` it takes the interview back to this page. */
  start(): void {
    this.#inTurn(async () => {
      // What another tab or device has written meanwhile is newer than what stands here.
      this.#draft.touched = false;
      await this.#outbox.load();
      this.#publish({ link: 'connecting', why: '' });
      await this.#recall();
      addEventListener('pagehide', this.#leave);
      document.addEventListener('visibilitychange', this.#seen);
      this.#link.start();
    });
  }

  /** Opens with what the device has kept, until the server is reached. */
  async #recall(): Promise<void> {
    const kept = this.#state.snapshot ? undefined : await this.options.memory?.recall();
    if (!kept) return;
    this.#log = [...kept.log];
    this.#follow();
    await this.#draft.restore(undefined);
    if (this.#answering(this.#draft.question)) await this.#draft.sent();
    this.#publish({ link: 'offline', snapshot: kept.snapshot, log: this.#log, durable: kept.durable, seenUpTo: kept.log.length });
  }

  stop(): void {
    clearTimeout(this.#draftTimer);
    clearTimeout(this.#catchUp);
    clearTimeout(this.#awayTimer);
    removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#seen);
    this.#link.stop();
  }

  type(text: string): void {
    clearTimeout(this.#draftTimer);
    this.#draftTimer = setTimeout(() => this.#inTurn(() => this.#sendDraft()), DRAFT_MS);
    const stored = this.#draft.type(text);
    this.#inTurn(() => stored);
    this.#publish({});
  }

  answer(): void {
    this.#inTurn(async () => {
      const { question, text } = this.#draft;
      if (!question || !text.trim() || this.#answering(question)) return;
      const circumstances = this.circumstances.told();
      await this.#outbox.put({ type: 'answer', question, text, ...(circumstances && { circumstances }) });
      await this.#draft.sent();
      this.#publish({ refusal: null });
      await this.#delivery.pump();
    });
  }

  ask(text: string): void {
    if (text.trim()) this.#put({ type: 'ask', text });
  }

  moment(): void {
    this.#put({ type: 'moment' });
  }

  leave(reason: 'done' | 'later' | 'withdraw'): void {
    this.#put({ type: 'leave', reason });
  }

  dismiss(): void {
    this.#publish({ refusal: null });
  }

  #put(message: Numbered): void {
    this.#inTurn(() => this.#delivery.put(message));
  }

  #answering(question: number): boolean {
    return this.#outbox.items.some(({ message }) => message.type === 'answer' && message.question === question);
  }

  async #hello(): Promise<object | null> {
    try {
      const token = await this.options.ticket(this.#staleTickets > 0);
      // From what is durable, not from what was seen: a server that lost its live log may have written other events since.
      this.#from = Math.min(this.#log.length, this.#state.durable);
      return { type: 'join', token, lastSeq: this.#from };
    } catch (e) {
      if (!(e instanceof ApiProblem) || e.status < 400 || e.status >= 500 || e.status === 429) throw e;
      this.#publish(e.code === 'interview_over' ? { link: 'over' } : { link: 'refused', why: e.message });
      return null;
    }
  }

  /** What is still in turn when its connection is lost is left out: the next connection tells it again. */
  #take(frame: RoomFrame): void {
    const connection = this.#connection;
    this.#inTurn(async () => {
      if (connection === this.#connection) await this.#frame(frame);
    });
  }

  async #frame(frame: RoomFrame): Promise<void> {
    this.#listen(frame);
    switch (frame.type) {
      case 'joined':
        return this.#join(frame);
      case 'event':
        return this.#event(frame);
      case 'accepted':
        return this.#delivery.accepted(frame);
      case 'rejected':
        return frame.cseq ? this.#delivery.rejected(frame) : this.#draftRejected();
      case 'durable':
        await this.#delivery.durable(frame.seq);
        return this.#durable(frame.seq);
      case 'delta':
        return this.#arrive(frame.question, frame.text);
      case 'error':
        this.#publish({ why: frame.message });
    }
  }

  /** `busy` is all that the server can say while its store is away; whatever comes out of the log says that it is back. */
  #listen(frame: RoomFrame): void {
    const busy = frame.type === 'rejected' && frame.code === 'busy';
    if (!busy && (frame.type === 'pong' || frame.type === 'error')) return;
    clearTimeout(this.#awayTimer);
    if (busy) this.#awayTimer = setTimeout(() => this.#publish({ away: false }), AWAY_MS);
    if (busy !== this.#state.away) this.#publish({ away: busy });
  }

  async #arrive(of: number, piece: string): Promise<void> {
    const before = this.#state.arriving?.of === of ? this.#state.arriving.text : '';
    this.#publish({ arriving: { of, text: before + piece } });
  }

  async #draftRejected(): Promise<void> {
    this.#draft.unsent();
    clearTimeout(this.#draftTimer);
    this.#draftTimer = setTimeout(() => this.#inTurn(() => this.#sendDraft()), DRAFT_RETRY_MS);
  }

  async #join(joined: Joined): Promise<void> {
    this.#staleTickets = 0;
    this.#joined = joined;
    this.#log = this.#log.slice(0, this.#from);
    this.countdown.set(joined.remainingMs, runs(joined.state));
    await this.#delivery.joined(joined.cseq, joined.seq, joined.durable);
    this.#durable(joined.durable);
    this.#catchingUp = true;
    clearTimeout(this.#catchUp);
    this.#catchUp = setTimeout(() => this.#inTurn(() => this.#caughtUp()), CATCH_UP_MS);
    if (this.#log.length >= joined.seq) await this.#caughtUp();
  }

  async #event(frame: EventFrame): Promise<void> {
    if (frame.seq <= this.#log.length) return;
    if (frame.seq > this.#log.length + 1) return this.#link.renew();
    const entry: Entry = { seq: frame.seq, at: frame.at, event: frame.event };
    this.#log = [...this.#log, entry];
    await this.#delivery.seen(entry);
    if (this.#catchingUp) {
      if (frame.seq >= (this.#joined?.seq ?? 0)) await this.#caughtUp();
      return;
    }
    const snapshot = this.#state.snapshot && advance(this.#state.snapshot, entry);
    const running = frame.running ?? (snapshot ? runs({ ...snapshot, running: undefined }) : false);
    const left = frame.remainingMs ?? this.countdown.left();
    if (left !== null) this.countdown.set(left, running);
    this.#follow();
    this.#publish({ snapshot: snapshot && { ...snapshot, running }, log: this.#log, arriving: null });
    if (frame.event.type === 'left' && frame.event.how === 'LATER') this.#goodbye();
  }

  /** The log is complete up to now: show it, put the draft back, and begin to send what waits. */
  async #caughtUp(): Promise<void> {
    if (!this.#catchingUp || !this.#joined) return;
    this.#catchingUp = false;
    clearTimeout(this.#catchUp);
    this.#follow();
    await this.#draft.restore(this.#joined.draft);
    if (this.#answering(this.#draft.question)) await this.#draft.sent();
    const first = this.#state.snapshot === null;
    this.#publish({ link: 'online', why: '', snapshot: this.#joined.state, log: this.#log, ...(first && { seenUpTo: this.#log.length }) });
    await this.#sendDraft();
    await this.#delivery.open();
    this.#durable(this.#joined.durable);
  }

  #follow(): void {
    const open = openQuestion(this.#log)?.index ?? 0;
    this.#draft.open(open);
    this.circumstances.open(open);
  }

  #durable(seq: number): void {
    if (seq > this.#state.durable) this.#publish({ durable: seq });
    const done = this.#state.link === 'postponed' || this.#state.snapshot?.phase === 'CONCLUDED';
    if (done && seq >= this.#log.length) this.#end();
  }

  /** The candidate goes on another time. To connect again would go on at once, so from here on nothing does. */
  #goodbye(): void {
    this.#publish({ link: 'postponed' });
    setTimeout(() => this.#state.link === 'postponed' && this.#link.stop(), GOODBYE_MS);
  }

  #end(): void {
    this.#link.stop();
    if (this.#state.link !== 'postponed') this.#publish({ link: 'over' });
  }

  #lost(code: number, again: boolean): void {
    this.#delivery.down();
    this.#catchingUp = false;
    clearTimeout(this.#catchUp);
    if (this.#state.link === 'postponed') return this.#link.stop();
    if (again) this.#connection++;
    this.#state = { ...this.#state, arriving: null };
    const away: LinkState = code === DRAINING ? 'moving' : 'offline';
    if (again) return this.#publish({ link: this.#state.snapshot ? away : 'connecting' });
    const link: LinkState = code === REPLACED ? 'replaced' : code === CONCLUDED ? 'over' : 'refused';
    // Frames that came before the close are still in turn; the end is told after them.
    this.#inTurn(async () => this.#publish({ link, why: closeText(code) || this.#state.why }));
  }

  async #refused({ message }: Pending, rejection: Rejected): Promise<void> {
    const text = 'text' in message ? message.text : undefined;
    const back = message.type === 'answer' && message.question === this.#draft.question && !this.#draft.text.trim();
    if (back) {
      await this.#draft.type(message.text);
      await this.#sendDraft();
    }
    this.#publish({
      refusal: { code: rejection.code, message: rejectionText(rejection.code, rejection.message), ...(text && !back && { text }) },
    });
  }

  async #sendDraft(): Promise<void> {
    const frame = this.#draft.frame();
    if (!frame || this.#state.link !== 'online' || !this.#link.send(frame)) return;
    this.#draft.sentRev = frame.rev;
    this.#publish({});
  }

  #inTurn(f: () => Promise<void>): void {
    this.#turn = this.#turn.then(f).then(
      () => this.#publish({}),
      (e: unknown) => console.warn('room:', e),
    );
  }

  #publish(change: Partial<RoomState>): void {
    const { question, text, rev, sentRev } = this.#draft;
    this.#state = {
      ...this.#state,
      ...change,
      pending: this.#outbox.items,
      kept: this.#outbox.kept,
      editor: { question, text, sent: rev > 0 && sentRev >= rev },
    };
    this.circumstances.paused(this.#state.snapshot?.paused ?? false);
    this.options.memory?.note(this.#state);
    this.options.onChange(this.#state);
  }
}
