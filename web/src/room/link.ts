import { DRAINING, reconnects } from '../lib/codes';

const PING_MS = 5_000;
const SILENCE_MS = 12_000;
const FIRST_RETRY_MS = 200;
const LEAST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 5_000;
const SCATTER_MS = 250;
const RENEW_MS = 5_000;

export interface LinkOwner {
  /** The first frame of a new connection; null where there is nothing to connect for any more. */
  hello(): Promise<object | null>;
  frame(frame: { type: string }): void;
  /** The connection is gone; `again` says whether another one is tried. */
  lost(code: number, again: boolean): void;
  /** A close code that the owner can put right, such as an expired ticket. True: connect again. */
  mend?(code: number): boolean;
}

/**
 * One WebSocket after the other to the same address. It pings, gives up a connection that is silent, and connects again: at once
 * where the node said that it goes away, else with growing delays, both scattered, so that a crowd does not come back in one
 * moment. It knows nothing of what the frames mean but `joined`, which ends the series of failures.
 *
 * A dead mobile network leaves a socket open and mute, and closing it can hang. So a socket is first forgotten, then closed.
 */
export class Link {
  #socket: WebSocket | null = null;
  #wanted = false;
  #failures = 0;
  #heard = 0;
  #pinged = 0;
  #renewed = -RENEW_MS;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly path: string,
    private readonly owner: LinkOwner,
  ) {}

  start(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#failures = 0;
    addEventListener('online', this.#wake);
    addEventListener('offline', this.#sleep);
    document.addEventListener('visibilitychange', this.#wake);
    this.#open();
  }

  stop(): void {
    this.#wanted = false;
    clearTimeout(this.#retry);
    removeEventListener('online', this.#wake);
    removeEventListener('offline', this.#sleep);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#detach();
  }

  /** Drops this connection for a new one: at once, and with a delay where that happens again and again. */
  renew(): void {
    if (!this.#wanted) return;
    this.#detach();
    this.owner.lost(0, true);
    const often = performance.now() - this.#renewed < RENEW_MS;
    this.#renewed = performance.now();
    this.#later(often ? this.#delay() : 0);
  }

  /** False where there is no open connection; the frame is then not sent. */
  send(frame: object): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #wake = (): void => {
    if (!this.#wanted || this.#socket || document.hidden) return;
    this.#failures = 0;
    this.#later(0);
  };

  #sleep = (): void => {
    if (this.#socket) this.#gone(1006);
  };

  #open(): void {
    const socket = new WebSocket(address(this.path), 'parley.v1');
    this.#socket = socket;
    this.#heard = performance.now();
    this.#beat = setInterval(() => this.#tick(), PING_MS / 5);
    socket.onopen = () => void this.#greet(socket);
    socket.onmessage = (e) => {
      if (socket !== this.#socket) return;
      this.#heard = performance.now();
      const frame = JSON.parse(String(e.data)) as { type: string };
      if (frame.type === 'joined') this.#failures = 0;
      this.owner.frame(frame);
    };
    socket.onclose = (e) => {
      if (socket === this.#socket) this.#gone(e.code);
    };
  }

  async #greet(socket: WebSocket): Promise<void> {
    const hello = await this.owner.hello().catch(() => undefined);
    if (socket !== this.#socket) return;
    if (hello) this.send(hello);
    else if (hello === null) this.stop();
    else this.#gone(1006);
  }

  #tick(): void {
    const now = performance.now();
    if (now - this.#heard > SILENCE_MS) this.#gone(1006);
    else if (now - this.#pinged >= PING_MS && this.send({ type: 'ping', at: Math.round(now) })) this.#pinged = now;
  }

  #gone(code: number): void {
    this.#detach();
    const again = this.#wanted && (reconnects(code) || (this.owner.mend?.(code) ?? false));
    if (again) this.#later(code === DRAINING && this.#failures === 0 ? SCATTER_MS * Math.random() : this.#delay());
    else this.stop();
    this.owner.lost(code, again);
  }

  #delay(): number {
    const wait = navigator.onLine === false ? LONGEST_RETRY_MS : FIRST_RETRY_MS * 2 ** this.#failures;
    return Math.max(LEAST_RETRY_MS, Math.min(LONGEST_RETRY_MS, wait) * Math.random());
  }

  #later(ms: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      if (!this.#wanted || this.#socket) return;
      this.#failures++;
      this.#open();
    }, ms);
  }

  #detach(): void {
    const socket = this.#socket;
    this.#socket = null;
    clearInterval(this.#beat);
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }
}

function address(path: string): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${path}`;
}
