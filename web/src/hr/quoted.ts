import type { Evidence, Insights } from '../lib/types';

/** Every quote that the insights rest on, to be found again in the transcript. */
export function quoted(insights: Insights | null): Evidence[] {
  if (!insights) return [];
  const points = [...insights.strengths, ...insights.improvements];
  return [...points, ...(insights.answers ?? [])].flatMap((p) => p.evidence ?? []);
}
