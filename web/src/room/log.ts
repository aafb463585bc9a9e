import type { Entry, EventOf } from '../lib/frames';

export type Asked = EventOf<'asked'>;

/** The question that waits for an answer, or null. */
export function openQuestion(log: readonly Entry[]): Asked | null {
  let open: Asked | null = null;
  for (const { event } of log) {
    if (event.type === 'asked') open = event;
    else if (event.type === 'answered' && event.index === open?.index) open = null;
    else if (event.type === 'concluded') open = null;
  }
  return open;
}

/** The candidate's own questions and what was replied to each. */
export interface Inquiry {
  seq: number;
  text: string;
  /** The AI's, a person's, or both. */
  replies: EventOf<'replied'>[];
}

export function inquiries(log: readonly Entry[]): Inquiry[] {
  return log.flatMap(({ seq, event }) =>
    event.type === 'inquired' ? [{ seq, text: event.text, replies: repliesTo(log, seq) }] : [],
  );
}

function repliesTo(log: readonly Entry[], seq: number): EventOf<'replied'>[] {
  return log.flatMap(({ event }) => (event.type === 'replied' && event.to === seq ? [event] : []));
}

/**
 * What the interviewer says and what its questions are about is English on every page, and marked so: a screen reader would
 * pronounce it as the page's language. What people wrote may be in any language and has no mark.
 */
export const INTERVIEWER = 'en';

/** The language of a question, where it is known. */
export function languageOf({ kind }: Pick<Asked, 'kind'>): string | undefined {
  return kind === 'HR' || kind === 'LIVE' ? undefined : INTERVIEWER;
}

/** Whether the AI says it, by itself or with a model's help, and no person. */
export function byMachine({ by }: EventOf<'replied'>): boolean {
  return by === 'interviewer' || by.startsWith('interviewer, ');
}

/** The last event of a type, or null. */
export function last<T extends Entry['event']['type']>(log: readonly Entry[], type: T): EventOf<T> | null {
  const found = log.findLast(({ event }) => event.type === type)?.event;
  return (found as EventOf<T> | undefined) ?? null;
}

/** Whether the interview stands still, and who stopped it. */
export function pausedBy(log: readonly Entry[]): string | null {
  const found = log.findLast(({ event }) => event.type === 'paused' || event.type === 'resumed' || event.type === 'concluded')?.event;
  return found?.type === 'paused' ? found.by : null;
}

/** Whether the candidate has been nudged since the open question was asked. */
export function nudged(log: readonly Entry[]): boolean {
  const found = log.findLast(({ event }) => event.type === 'asked' || event.type === 'answered' || event.type === 'noticed')?.event;
  return found?.type === 'noticed' && found.notice === 'NUDGE';
}
