/**
 * The time left as the server last told it, carried on by this device's monotonic clock. The device's own date is never used,
 * so a wrong or changed clock changes nothing. It does not decide anything: when time is up, the server says so.
 */
export class Countdown {
  #leftMs: number | null = null;
  #running = false;
  #since = 0;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Sets what the server has said just now. */
  set(remainingMs: number, running: boolean): void {
    this.#leftMs = Math.max(0, remainingMs);
    this.#running = running;
    this.#since = this.#now();
  }

  get running(): boolean {
    return this.#running;
  }

  /** Milliseconds left, never below 0; null before the server has said anything. */
  left(): number | null {
    if (this.#leftMs === null) return null;
    return this.#running ? Math.max(0, this.#leftMs - (this.#now() - this.#since)) : this.#leftMs;
  }
}

const WARNINGS = [300_000, 60_000, 30_000] as const;
export type Warning = (typeof WARNINGS)[number];

/**
 * Says each warning once, when the time left passes it. A mark that has been passed already when the page opens stays silent,
 * and one that an extension lifts the time above will be said again.
 */
export class Warnings {
  #before: number | null = null;

  pass(left: number): Warning | null {
    const before = this.#before;
    this.#before = left;
    if (before === null) return null;
    return [...WARNINGS].reverse().find((mark) => before > mark && left <= mark) ?? null;
  }
}
