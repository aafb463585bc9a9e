import { dictionary } from '../lib/language.svelte';
import type { Match } from '../lib/types';

export type Told = Pick<Match, 'explanation' | 'strengths' | 'gaps' | 'suggestions'>;

/** A match in words. The server says them in English; another language says them anew, from the same figures. */
export interface MatchTexts {
  tell: (match: Match) => Told;
}

const words = dictionary<MatchTexts>({ tell: (match) => match }, { de: () => import('./match.de').then((m) => m.de) });

export const told = (match: Match): Told => words.tell(match);
