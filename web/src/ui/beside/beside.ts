import type { Entry } from '../../lib/frames';

/** Something that happened beside an answer. Each has ordinary explanations; none is a part of a score. */
export type Happening =
  | { kind: 'pasted'; question: number; chars: number; of: number }
  | { kind: 'hidden'; question: number; ms: number }
  | { kind: 'lost'; ms: number; givenBackMs: number }
  | { kind: 'moment' }
  | { kind: 'timeUp'; question: number };

/** A shorter break of the line is none that anybody noticed. */
const LEAST_LOST_MS = 5_000;

/** What happened beside the answers, in the order of the log. */
export function happenings(entries: readonly Entry[]): { seq: number; at: number; what: Happening }[] {
  return entries.flatMap(({ seq, at, event }) => read(event).map((what) => ({ seq, at, what })));
}

function read(event: Entry['event']): Happening[] {
  switch (event.type) {
    case 'answered': {
      const { index: question, text, circumstances: c } = event;
      return [
        ...(event.cseq === 0 ? [{ kind: 'timeUp', question } as const] : []),
        ...(c?.pastedChars ? [{ kind: 'pasted', question, chars: c.pastedChars, of: text.length } as const] : []),
        ...(c?.hiddenMs ? [{ kind: 'hidden', question, ms: c.hiddenMs } as const] : []),
      ];
    }
    case 'connected':
      return event.lostMs >= LEAST_LOST_MS ? [{ kind: 'lost', ms: event.lostMs, givenBackMs: event.givenBackMs }] : [];
    case 'noticed':
      return event.notice === 'MOMENT' ? [{ kind: 'moment' }] : [];
    default:
      return [];
  }
}
