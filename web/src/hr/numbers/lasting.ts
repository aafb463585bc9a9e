import { span } from '../../lib/format';
import { words } from '../words';

const HOUR_MS = 3_600_000;

/** A span of time as people plan by it: minutes, then hours, then days. */
export function lasting(ms: number): string {
  if (ms < 2 * HOUR_MS) return span(ms);
  const hours = ms / HOUR_MS;
  return hours < 48 ? words.numbers.hours(Math.round(hours)) : words.numbers.daysLong(Math.round(hours / 24));
}
