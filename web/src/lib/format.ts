const locale = 'en';
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
const rules = new Intl.PluralRules(locale);

export const date = (iso: string | number): string => day.format(new Date(iso));
export const dateTime = (iso: string | number): string => moment.format(new Date(iso));
export const timeOfDay = (ms: number): string => clock.format(new Date(ms));
export const list = (items: string[]): string => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
export const money = (cents: number, currency: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(cents / 100);
export const score = (value: number): string => value.toFixed(1);
/** A match score with one decimal; 69.96 below a gate of 70 is shown as 69.9, because the gate compares the exact value. */
export const matchScore = (value: number, gate: number): string =>
  value < gate && Number(value.toFixed(1)) >= gate ? (Math.floor(value * 10) / 10).toFixed(1) : value.toFixed(1);
export const bytes = (n: number): string => (n < 1024 * 1024 ? `${Math.max(1, Math.round(n / 1024))} kB` : `${(n / 1024 / 1024).toFixed(1)} MB`);
export const plural = (n: number, one: string, many: string): string => `${n} ${rules.select(n) === 'one' ? one : many}`;
export const minutes = (ms: number): string => plural(Math.round(ms / 60_000), 'minute', 'minutes');

/** Time left as `mm:ss`, or `h:mm:ss` from an hour on. Rounded up: 00:00 means that it is over. */
export function countdown(ms: number): string {
  const s = Math.max(0, Math.ceil(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const h = Math.floor(s / 3600);
  return `${h ? `${h}:` : ''}${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}

/** A span of time in words, for sentences. */
export function span(ms: number): string {
  return ms < 90_000 ? plural(Math.max(1, Math.round(ms / 1000)), 'second', 'seconds') : minutes(ms);
}

/** Months of experience in years and months. */
export function experience(months: number): string {
  const y = Math.floor(months / 12);
  const m = months % 12;
  return [y ? plural(y, 'year', 'years') : '', m || !y ? plural(m, 'month', 'months') : ''].filter(Boolean).join(' ');
}
