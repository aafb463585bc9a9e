import { accessToken, refresh } from '../../lib/auth';
import { closeText, NOT_AUTHENTICATED } from '../../lib/codes';
import type { Entry, MonitorEvent, MonitorFrame, SessionRow } from '../../lib/frames';
import { Link } from '../../room/link';

const STALE_MS = 3_000;

/** A row as it came, with the moment of its coming on this device's monotonic clock. */
export interface Row extends SessionRow {
  receivedAt: number;
}

export interface MonitorState {
  link: 'connecting' | 'online' | 'offline' | 'refused';
  why: string;
  rows: readonly Row[];
  /** The interview that is followed, and its events so far. */
  interview: string | null;
  log: readonly Entry[];
}

/** HR's live feed: a row per interview, and all events of the one that is followed. */
export class Monitor {
  #state: MonitorState = { link: 'connecting', why: '', rows: [], interview: null, log: [] };
  #link: Link;
  #refused = 0;
  #joinedAt = 0;

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
    this.#link.stop();
  }

  follow(interview: string | null): void {
    if (interview === this.#state.interview) return;
    this.#set({ interview, log: [] });
    this.#subscribe();
  }

  async #hello(): Promise<object> {
    if (this.#refused > 0 || !accessToken()) await refresh();
    return { type: 'join', token: accessToken() ?? '' };
  }

  /** One subscription says all: every session, and after a reconnect only what of the followed one is new. */
  #subscribe(): void {
    const { interview, log } = this.#state;
    this.#link.send({ type: 'subscribe', ...(interview && { interview, lastSeq: log.at(-1)?.seq ?? 0 }) });
  }

  #frame(frame: MonitorFrame): void {
    switch (frame.type) {
      case 'joined':
        this.#refused = 0;
        this.#joinedAt = performance.now();
        this.#set({ link: 'online', why: '' });
        this.#subscribe();
        setTimeout(() => this.#forgetStale(), STALE_MS);
        return;
      case 'session':
        return this.#row(frame);
      case 'event':
        return this.#event(frame);
      case 'error':
        this.#set({ why: frame.message });
    }
  }

  #row(frame: SessionRow): void {
    const row = { ...frame, receivedAt: performance.now() };
    const known = this.#state.rows.some((r) => r.interview === row.interview);
    const rows = known ? this.#state.rows.map((r) => (r.interview === row.interview ? row : r)) : [...this.#state.rows, row];
    this.#set({ rows });
  }

  #event({ interview, seq, at, event }: MonitorEvent): void {
    if (interview !== this.#state.interview) return;
    const last = this.#state.log.at(-1)?.seq ?? 0;
    if (seq <= last) return;
    if (seq > last + 1) return this.#subscribe();
    this.#set({ log: [...this.#state.log, { seq, at, event }] });
  }

  /** After a reconnect the server has told of each session again; what it has not told of has ended meanwhile. */
  #forgetStale(): void {
    if (performance.now() - this.#joinedAt < STALE_MS - 50) return;
    this.#set({ rows: this.#state.rows.filter((r) => r.receivedAt >= this.#joinedAt) });
  }

  #set(change: Partial<MonitorState>): void {
    this.#state = { ...this.#state, ...change };
    this.onChange(this.#state);
  }
}
