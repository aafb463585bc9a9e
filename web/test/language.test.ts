import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { english } from '../src/lib/codes';
import { date, matchScore, span } from '../src/lib/format';
import { preferred, speak } from '../src/lib/language.svelte';
import Shell from '../src/ui/Shell.svelte';

type Words = Record<string, unknown>;
const dictionaries = import.meta.glob<{ en: Words }>('../src/**/en.ts', { eager: true });
const german = import.meta.glob<{ de: Words }>('../src/**/{de,codes.de}.ts', { eager: true });
const pairs = Object.entries(german).map(([path, { de }]) => ({
  path,
  de,
  en: path.endsWith('codes.de.ts') ? (english as unknown as Words) : (dictionaries[path.replace('/de.ts', '/en.ts')]?.en ?? {}),
}));

/** Stands for whatever a sentence is about: a number, a name, a match. */
const something = Object.assign(Object(3) as number, { score: 1, threshold: 2, replace: () => '3' });

/** Each word with its place; of a function, what it says about something. */
function said(words: unknown, at = ''): [string, string][] {
  if (typeof words === 'string') return [[at, words]];
  if (typeof words === 'function') return [[at, String(words(something, something, something))]];
  return Object.entries(words as Words).flatMap(([key, value]) => said(value, `${at}/${key}`));
}

afterEach(async () => {
  localStorage.clear();
  vi.unstubAllGlobals();
  await speak('en');
});

it('every folder that speaks English speaks German', () => {
  expect(pairs.map((p) => p.path)).toEqual(expect.arrayContaining(['lib', 'ui', 'candidate', 'candidate/room', 'hr', 'admin', 'docs'].map((f) => `../src/${f}/de.ts`)));
});

it.each(pairs)('$path says all that English says, and says it', async ({ en, de }) => {
  expect(said(de).map(([at]) => at)).toEqual(said(en).map(([at]) => at));
  expect(said(de).filter(([, text]) => !text.trim())).toEqual([]);
});

it.each(pairs)('$path is not English', ({ en, de }) => {
  const english = new Map(said(en));
  const same = said(de).filter(([at, text]) => text === english.get(at) && /\p{L} \p{L}/u.test(text));
  expect(same).toEqual([]);
});

it('a choice of language changes the page where it stands, its numbers and its lang', async () => {
  render(Shell, { home: '/', path: '/', children: (() => {}) as never });
  expect(screen.getByText('Skip to the content')).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText('Language'), 'de');
  expect(await screen.findByText('Zum Inhalt springen')).toBeInTheDocument();
  expect(document.documentElement.lang).toBe('de');
  expect(matchScore(61.25, 70)).toBe('61,3');
  expect(span(60_000)).toBe('60 Sekunden');
  expect(date('2026-03-01T12:00:00Z')).toBe('01.03.2026');
  expect(preferred()).toBe('de');
});

it('the browser’s languages decide where nothing was chosen', () => {
  vi.stubGlobal('navigator', { languages: ['fr-FR', 'de-AT', 'en'] });
  expect(preferred()).toBe('de');
  vi.stubGlobal('navigator', { languages: ['fr-FR'] });
  expect(preferred()).toBe('en');
});
