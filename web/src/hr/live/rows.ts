import type { Row } from './monitor';

/** What the reader may want to see alone. */
export type Show = 'all' | 'attention' | 'running' | 'waiting' | 'over';

const LITTLE_LEFT_MS = 300_000;
let order: Intl.Collator | undefined;

export const over = (r: Row): boolean => r.phase === 'CONCLUDED' || r.phase === 'SCORED';
export const waiting = (r: Row): boolean => r.phase === 'SCHEDULED';
export const running = (r: Row): boolean => !over(r) && !waiting(r);

/** Time left at `now` of this device's monotonic clock. */
export const left = (r: Row, now: number): number => (r.running ? Math.max(0, r.remainingMs - Math.max(0, now - r.receivedAt)) : r.remainingMs);

/** Where a person may be needed: the candidate's line is lost, the interview stands still, or little time is left. */
export const attention = (r: Row, now: number): boolean => running(r) && (!r.connected || r.paused === true || left(r, now) < LITTLE_LEFT_MS);

const shown: Record<Show, (r: Row, now: number) => boolean> = {
  all: () => true,
  attention,
  running,
  waiting,
  over,
};

export const counted = (rows: readonly Row[], show: Show, now: number): number => rows.reduce((n, r) => n + Number(shown[show](r, now)), 0);

const rank = (r: Row): number => (running(r) ? 0 : waiting(r) ? 1 : 2);

/** The rows to show: running ones first, by name, so that a row stays where the eye has found it. */
export function picked(rows: readonly Row[], show: Show, words: string, now: number): Row[] {
  const { compare } = (order ??= new Intl.Collator());
  const wanted = words.trim().toLowerCase();
  return rows
    .filter((r) => shown[show](r, now) && (!wanted || `${r.candidate} ${r.jobTitle}`.toLowerCase().includes(wanted)))
    .sort((a, b) => rank(a) - rank(b) || compare(a.candidate, b.candidate) || (a.interview < b.interview ? -1 : 1));
}
