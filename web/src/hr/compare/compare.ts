import type { Application, Insights, RequirementMatch } from '../../lib/types';

/** Who has the highest value, by place in the list; nobody where all are alike or fewer than two have one. */
export function bestIn(values: (number | undefined)[]): Set<number> {
  const known = values.filter((v): v is number => v !== undefined);
  const most = Math.max(...known);
  if (known.length < 2 || known.every((v) => v === most)) return new Set();
  return new Set(values.flatMap((v, i) => (v === most ? [i] : [])));
}

/** Every requirement that any of them was compared with, musts first. */
export function asked(all: Application[]): { requirement: string; must: boolean }[] {
  const found = new Map<string, boolean>();
  for (const a of all) for (const r of a.match.requirements) found.set(r.requirement, r.must || (found.get(r.requirement) ?? false));
  return [...found].map(([requirement, must]) => ({ requirement, must })).sort((x, y) => Number(y.must) - Number(x.must));
}

export function meetings(all: Application[], requirement: string): (RequirementMatch | undefined)[] {
  return all.map((a) => a.match.requirements.find((r) => r.requirement === requirement));
}

/** The mean score of each competence's answers, for each interview; null where it was not asked or not scored. */
export function competences(insights: (Insights | null)[]): { competence: string; means: (number | null)[] }[] {
  const scores = insights.map((one) => {
    const found = new Map<string, number[]>();
    for (const a of one?.answers ?? []) {
      if (!a.competence || a.composite === undefined) continue;
      found.set(a.competence, [...(found.get(a.competence) ?? []), a.composite]);
    }
    return found;
  });
  const names = [...new Set(scores.flatMap((s) => [...s.keys()]))].sort();
  const mean = (v: number[] | undefined) => (v?.length ? v.reduce((x, y) => x + y, 0) / v.length : null);
  return names.map((competence) => ({ competence, means: scores.map((s) => mean(s.get(competence))) }));
}
