import { accessToken, refresh } from '../../lib/auth';
import { closeText, NOT_AUTHENTICATED } from '../../lib/codes';
import type { Entry, MonitorEvent, MonitorFrame, SessionRow } from '../../lib/frames';
import { Link } from '../../room/link';

/** Where no row has come for so long after joining, there is none. */
const NONE_MS = 1_000;
const STALE_MS = 3_000;
/** Frames are gathered for so long before the page is drawn anew: with hundreds of interviews they come by the dozen. */
const GATHER_MS = 100;
/** What is drawn at once, so that no single drawing keeps the reader's hand waiting: what is left over is drawn a little later. */
const AT_ONCE = { freshRows: 6, knownRows: 16, events: 5 };
const LEFT_OVER_MS = 30;

/** A row as it came, with the moment of its coming on this device's monotonic clock. */
export interface Row extends SessionRow {
  receivedAt: number;
}

export interface MonitorState {
  link: 'connecting' | 'online' | 'offline' | 'refused';
  why: string;
  rows: readonly Row[];
  /** Whether the rows are those that there are: until then nobody knows whether there is one. */
  known: boolean;
  /** The interview that is followed, and its events so far. */
  interview: string | null;
  log: readonly Entry[];
}

/** HR's live feed: a row per interview, and all events of the one that is followed. */
export class Monitor {
  #state: MonitorState = { link: 'connecting', why: '', rows: [], known: false, interview: null, log: [] };
  #link: Link;
  #refused = 0;
  #joinedAt = 0;
  #rows = new Map<string, Row>();
  #fresh = new Map<string, Row>();
  #log: Entry[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onChange: (state: MonitorState) => void) {
    this.#link = new Link('/ws/v1/monitor', {
      hello: () => this.#hello(),
      frame: (frame) => this.#frame(frame as MonitorFrame),
      lost: (code, again) => this.#set({ link: again ? 'offline' : 'refused', why: again ? '' : closeText(code) }),
      mend: (code) => code === NOT_AUTHENTICATED && ++this.#refused <= 2,
    });
  }

  start(): void {
    this.#link.start();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#link.stop();
  }

  follow(interview: string | null): void {
    if (interview === this.#state.interview) return;
    this.#log = [];
    this.#set({ interview, log: [] });
    this.#subscribe();
  }

  async #hello(): Promise<object> {
    if (this.#refused > 0 || !accessToken()) await refresh();
    return { type: 'join', token: accessToken() ?? '' };
  }

  /** One subscription says all: every session, and after a reconnect only what of the followed one is new. */
  #subscribe(): void {
    const { interview } = this.#state;
    this.#link.send({ type: 'subscribe', ...(interview && { interview, lastSeq: this.#log.at(-1)?.seq ?? 0 }) });
  }

  #frame(frame: MonitorFrame): void {
    switch (frame.type) {
      case 'joined':
        this.#refused = 0;
        this.#joinedAt = performance.now();
        this.#set({ link: 'online', why: '' });
        this.#subscribe();
        setTimeout(() => this.#set({ known: true }), NONE_MS);
        setTimeout(() => this.#forgetStale(), STALE_MS);
        return;
      case 'session':
        this.#fresh.set(frame.interview, { ...frame, receivedAt: performance.now() });
        return this.#later();
      case 'event':
        return this.#event(frame);
      case 'error':
        this.#set({ why: frame.message });
    }
  }

  #event({ interview, seq, at, event }: MonitorEvent): void {
    if (interview !== this.#state.interview) return;
    const last = this.#log.at(-1)?.seq ?? 0;
    if (seq <= last) return;
    if (seq > last + 1) return this.#subscribe();
    this.#log.push({ seq, at, event });
    this.#later();
  }

  #later(ms = GATHER_MS): void {
    this.#timer ??= setTimeout(() => this.#draw(), ms);
  }

  #draw(): void {
    this.#timer = undefined;
    const rows = this.#someRows();
    const drawn = this.#state.log.length;
    const log = drawn === this.#log.length ? this.#state.log : this.#log.slice(0, drawn + AT_ONCE.events);
    if (this.#fresh.size || log.length < this.#log.length) this.#later(LEFT_OVER_MS);
    this.#set({ rows, log, known: true });
  }

  /** A row that is new to the page costs more than one that changes. */
  #someRows(): readonly Row[] {
    let fresh = AT_ONCE.freshRows;
    let known = AT_ONCE.knownRows;
    for (const [interview, row] of this.#fresh) {
      if (this.#rows.has(interview) ? known-- <= 0 : fresh-- <= 0) continue;
      this.#rows.set(interview, row);
      this.#fresh.delete(interview);
    }
    return fresh < AT_ONCE.freshRows || known < AT_ONCE.knownRows ? [...this.#rows.values()] : this.#state.rows;
  }

  /** After a reconnect the server has told of each session again; what it has not told of has ended meanwhile. */
  #forgetStale(): void {
    if (performance.now() - this.#joinedAt < STALE_MS - 50) return;
    for (const [interview, row] of this.#rows) {
      if (row.receivedAt < this.#joinedAt && !this.#fresh.has(interview)) this.#rows.delete(interview);
    }
    this.#set({ rows: [...this.#rows.values()] });
  }

  #set(change: Partial<MonitorState>): void {
    this.#state = { ...this.#state, ...change };
    this.onChange(this.#state);
  }
}
