import { dictionary } from '../lib/language.svelte';
import type { components } from '../lib/api.gen';
import type { Insights } from '../lib/types';

type Explanation = components['schemas']['Explanation'];
type Measure = Explanation['measures'][number];
type Excluded = Explanation['never'][number];
type Step = Explanation['next'][number];
type Anchor = NonNullable<Insights['rubric']>[number];

/** The words of a report's codes in a language other than English, in which the server says them; an anchor's code is its score. */
export interface ReportTexts {
  measures: Record<Measure['name'], string>;
  never: Record<Excluded['name'], string>;
  advice: Record<Step['advice'], string>;
  facts: Record<number, string>;
  experience: Record<number, string>;
}

type Known = { [K in keyof ReportTexts]: Partial<ReportTexts[K]> };
const asTold: Known = { measures: {}, never: {}, advice: {}, facts: {}, experience: {} };
const words = dictionary(asTold, { de: (): Promise<Known> => import('./report.de').then((m) => m.de) });

export const measured = (m: Measure): string => words.measures[m.name] ?? m.what;
export const excluded = (e: Excluded): string => words.never[e.name] ?? e.what;
export const way = (s: Step): string => words.advice[s.advice] ?? s.how;
export const anchorOfFacts = (a: Anchor): string => words.facts[a.from] ?? a.facts;
export const anchorOfExperience = (a: Anchor): string => words.experience[a.from] ?? a.experience;
