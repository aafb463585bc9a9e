import { vi } from 'vitest';
import type { Joined, LogEvent, Snapshot } from '../src/lib/frames';

type Frame = Record<string, unknown> & { type: string };

/** A WebSocket whose other end is the test. */
export class FakeSocket {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];
  readyState = 0;
  sent: Frame[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((e: { data: string }) => void) | null = null;
  onclose: ((e: { code: number }) => void) | null = null;

  constructor(readonly url: string) {
    FakeSocket.all.push(this);
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text) as Frame);
  }
  close(): void {
    this.readyState = 3;
  }
  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }
  say(frame: object): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
  end(code: number): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }
  of(type: string): Frame[] {
    return this.sent.filter((f) => f.type === type);
  }
  event(seq: number, event: LogEvent, more: object = {}): void {
    this.say({ type: 'event', seq, at: seq, event, ...more });
  }
  static get newest(): FakeSocket {
    return FakeSocket.all[FakeSocket.all.length - 1]!;
  }
}

/** Timers of the test's own; microtasks and setImmediate stay real, because the fake IndexedDB needs them. */
export function fakeTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });
  FakeSocket.all = [];
  vi.stubGlobal('WebSocket', FakeSocket);
}

/** Lets everything happen that waits for no timer. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 30; i++) await new Promise((resolve) => setImmediate(resolve));
}

export async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await settled();
}

export const snapshot = (change: Partial<Snapshot> = {}): Snapshot => ({
  phase: 'QUESTIONS', index: 1, of: 3, answers: 0, paused: false, running: true, limitMs: 600_000, jobTitle: 'Engineer', ...change,
});

export const joined = (change: Partial<Joined> = {}): Joined => ({
  type: 'joined', seq: 3, cseq: 0, durable: 3, state: snapshot(), remainingMs: 600_000, ...change,
});

export const asked = (index: number, kind: 'HR' | 'JOB' | 'LIVE' = 'HR'): LogEvent => ({
  type: 'asked', index, of: 3, questionId: `q${index}`, kind, text: `Question text ${index}`,
});
