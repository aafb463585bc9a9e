import type { components } from '../../lib/api.gen';

type Funnel = components['schemas']['Funnel'];
export type StageName = keyof Funnel['stages'];

const ORDER: StageName[] = ['applied', 'eligible', 'interviewed', 'completed', 'shortlisted', 'offered', 'rejected'];
const DAYS = 30;
const DAY_MS = 86_400_000;
/** A must-have that fewer of the applicants meet is worth a second thought, once there are enough of them. */
const FEW = 0.3;
const ENOUGH = 5;

/** Each stage with its share of all who applied, 0 to 1. */
export function stages(of: Funnel['stages']): { name: StageName; count: number; share: number }[] {
  return ORDER.map((name) => ({ name, count: of[name], share: of.applied ? of[name] / of.applied : 0 }));
}

/** The musts that hold most applicants back. */
export function hardest(all: Funnel['bottlenecks']): Funnel['bottlenecks'] {
  return all.filter((b) => b.must && b.of >= ENOUGH && b.met / b.of < FEW);
}

/** The last thirty days up to today, in UTC, with zeros where nothing was. */
export function days(known: Funnel['days'], today: Date): Funnel['days'] {
  const end = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  const found = new Map(known.map((d) => [d.day, d]));
  return Array.from({ length: DAYS }, (_, i) => {
    const day = new Date(end - (DAYS - 1 - i) * DAY_MS).toISOString().slice(0, 10);
    return found.get(day) ?? { day, applied: 0, completed: 0 };
  });
}

