import { language } from './language.svelte';
import { plural } from './plural';
import { words } from './words';

export { plural };

// Formats are dear to make and cheap to keep: one of each kind and language.
const dates = new Map<string, Intl.DateTimeFormat>();
function when(at: string | number, style: Intl.DateTimeFormatOptions): string {
  const key = language() + JSON.stringify(style);
  let format = dates.get(key);
  if (!format) dates.set(key, (format = new Intl.DateTimeFormat(language(), style)));
  return format.format(new Date(at));
}

export const date = (iso: string | number): string => when(iso, { dateStyle: 'medium' });
export const dateTime = (iso: string | number): string => when(iso, { dateStyle: 'medium', timeStyle: 'short' });
/** A day of the year such as 2026-11-28, without the year; the day is one of UTC. */
export const dayAndMonth = (day: string): string => when(day, { day: 'numeric', month: 'short', timeZone: 'UTC' });
export const timeOfDay = (ms: number): string => when(ms, { timeStyle: 'short' });
export const list = (items: string[]): string => new Intl.ListFormat(language(), { type: 'conjunction' }).format(items);
export const money = (cents: number, currency: string): string =>
  new Intl.NumberFormat(language(), { style: 'currency', currency }).format(cents / 100);
/** US dollars, with cents where there are few of them. */
export const dollars = (usd: number): string =>
  new Intl.NumberFormat(language(), { style: 'currency', currency: 'USD', minimumFractionDigits: 2, maximumFractionDigits: usd && usd < 1 ? 4 : 2 }).format(usd);
/** A sum in hundredths of a currency that is not named. */
export const hundredths = (cents: number): string =>
  new Intl.NumberFormat(language(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(cents / 100);
export const whole = (n: number): string => new Intl.NumberFormat(language()).format(n);
const decimal = (value: number): string =>
  new Intl.NumberFormat(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
export { decimal as score };
/** A match score with one decimal; 69.96 below a gate of 70 is shown as 69.9, because the gate compares the exact value. */
export const matchScore = (value: number, gate: number): string =>
  decimal(value < gate && Number(value.toFixed(1)) >= gate ? Math.floor(value * 10) / 10 : value);
export const bytes = (n: number): string => (n < 1024 * 1024 ? `${Math.max(1, Math.round(n / 1024))} kB` : `${decimal(n / 1024 / 1024)} MB`);
export const minutes = (ms: number): string => words.units.minutes(Math.round(ms / 60_000));

/** Time left as `mm:ss`, or `h:mm:ss` from an hour on. Rounded up: 00:00 means that it is over. */
export function countdown(ms: number): string {
  const s = Math.max(0, Math.ceil(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const h = Math.floor(s / 3600);
  return `${h ? `${h}:` : ''}${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}

/** A span of time in words, for sentences. */
export function span(ms: number): string {
  return ms < 90_000 ? words.units.seconds(Math.max(1, Math.round(ms / 1000))) : minutes(ms);
}

/** Months of experience in years and months. */
export function experience(months: number): string {
  const y = Math.floor(months / 12);
  const m = months % 12;
  return [y ? words.units.years(y) : '', m || !y ? words.units.months(m) : ''].filter(Boolean).join(' ');
}
