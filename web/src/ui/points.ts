import { dictionary } from '../lib/language.svelte';
import type { components } from '../lib/api.gen';
import type { Point } from '../lib/types';

export type Gist = NonNullable<Point['gist']>;
export type Reason = components['schemas']['WhyNot'];
export type Said = Pick<Point, 'title' | 'text'>;

/** A report's sentences. The server says them in English; another language says them anew, from the same codes. */
export interface PointTexts {
  point: (gist: Gist) => Said | null;
  reason: (reason: Reason) => string | null;
}

const words = dictionary<PointTexts>({ point: () => null, reason: () => null }, { de: () => import('./points.de').then((m) => m.de) });

export const said = (point: Point): Said => (point.gist && words.point(point.gist)) ?? point;

/** Why there is no score, or what did not count in one. */
export function why(of: { why?: string; reason?: Reason; reasons?: Reason[] }): string {
  const told = (of.reasons ?? (of.reason ? [of.reason] : [])).map((reason) => words.reason(reason));
  return told.length && told.every((text) => text !== null) ? told.join(' ') : (of.why ?? '');
}
