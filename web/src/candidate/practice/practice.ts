import type { components } from '../../lib/api.gen';
import type { AnswerScore } from '../../lib/types';

type Schemas = components['schemas'];
export type JobRole = Schemas['JobRole'];
export type Wanted = Schemas['WantedRound'];
export type PracticeQuestion = Schemas['PracticeRound']['questions'][number];

export const LEVELS = ['entry', 'mid', 'senior'] as const satisfies Wanted['level'][];
export const COUNTS = [3, 5, 8, 10] as const;

/** One question, what was written, and what the text of then came to. */
export interface Turn {
  question: PracticeQuestion;
  text: string;
  score?: AnswerScore;
  /** The text that has the score. */
  scored?: string;
}

/** What somebody practises; `at` is the turn, or their number once all are through. */
export interface Round {
  wanted: Wanted;
  turns: Turn[];
  at: number;
}

export const begin = (wanted: Wanted, questions: PracticeQuestion[]): Round => ({ wanted, turns: questions.map((question) => ({ question, text: '' })), at: 0 });

const changed = (round: Round, id: string, change: Partial<Turn>): Round => ({ ...round, turns: round.turns.map((turn) => (turn.question.id === id ? { ...turn, ...change } : turn)) });

export const wrote = (round: Round, id: string, text: string): Round => changed(round, id, { text });

/** A score may come when the page is at another question already, or in another round. */
export const scored = (round: Round, id: string, text: string, score: AnswerScore): Round => changed(round, id, { score, scored: text });

export const next = (round: Round): Round => ({ ...round, at: Math.min(round.at + 1, round.turns.length) });

/** What was looked for and not found, of the lowest answers first. */
export function toLearn(round: Round): { index: number; competence: string; missed: string[] }[] {
  return round.turns
    .flatMap(({ question, score }, i) => (score?.missed?.length ? [{ index: i + 1, competence: question.competence, missed: score.missed, composite: score.composite ?? 0 }] : []))
    .sort((a, b) => a.composite - b.composite)
    .map(({ index, competence, missed }) => ({ index, competence, missed }));
}

// A reload must not cost what was written; with the tab it is gone, and so is its trace.
const KEY = 'parley.practice';

export function keep(user: string, round: Round | null): void {
  try {
    if (round) sessionStorage.setItem(KEY, JSON.stringify({ user, round }));
    else sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing: the round lives as long as its page.
  }
}

/** That of somebody else at the same browser is nobody's business. */
export function kept(user: string): Round | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as { user: string; round: Round } | null;
    return found?.user === user ? found.round : null;
  } catch {
    return null;
  }
}
