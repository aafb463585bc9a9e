import { afterEach, expect, it } from 'vitest';
import { speak } from '../src/lib/language.svelte';
import type { Point } from '../src/lib/types';
import { said, why, type Gist, type Reason } from '../src/ui/points';

const point = (gist?: Gist): Point => ({ title: 'Gives reasons', text: 'Asked “Why?”, the answer gives the reasons.', competence: 'Java', evidence: [], ...(gist && { gist }) });
const codes: Reason['code'][] = [
  'TOO_THIN', 'MOSTLY_FOREIGN', 'READINGS_DIFFER', 'JUDGES_DIFFER', 'FEW_POINTS', 'WITHHELD', 'WITHDRAWN', 'FAILED', 'WARM_UP',
  'FORBIDDEN', 'NO_ANSWER', 'FOREIGN', 'NOTHING_LEFT', 'NOT_COUNTED', 'MISCONCEPTION', 'TELLING', 'ANSWER_DISPUTED',
];

afterEach(() => speak('en'));

it('a report is told in English as the server says it', () => {
  expect(said(point({ kind: 'TOLD', part: 'REASON', asked: 'Why?' })).title).toBe('Gives reasons');
  expect(why({ why: 'There is no answer.', reasons: [{ code: 'NO_ANSWER', of: [] }] })).toBe('There is no answer.');
});

it('another language says each kind of point anew, and one without a gist as it is', async () => {
  await speak('de');
  expect(said(point({ kind: 'KNOWN', subject: 'Java', point: 'Name both.', met: 2, of: 3 }))).toEqual({
    title: 'Weiß, worauf es ankommt: Java',
    text: 'Die Antwort sagt, was hier zählt: „Name both.“ Sie hat 2 von 3 Kernpunkten.',
  });
  expect(said(point({ kind: 'UNTOLD', part: 'RESULT', asked: 'What came of it?' })).text).toBe(
    'Gefragt: „What came of it?“. In der Antwort fehlt: ein Ergebnis. Eine Zahl, oder etwas, das andere sehen konnten, schließt die Geschichte ab.',
  );
  for (const kind of ['TOLD', 'BESIDE', 'FURTHER', 'TOPIC', 'MISSING', 'CONTRADICTED', 'TO_LEARN'] as const) {
    const { title, text } = said(point({ kind, part: 'OWN', asked: 'A?', point: 'B.' }));
    expect(title).not.toBe('Gives reasons');
    expect(text).not.toMatch(/answer|undefined/);
  }
  expect(said(point()).title).toBe('Gives reasons');
});

it('every reason why there is no score is said in another language, with its figures', async () => {
  await speak('de');
  for (const code of codes) {
    const text = why({ why: 'English.', reason: { code, of: ['2', '3', '4', '5'] } });
    expect(text).not.toMatch(/English|undefined/);
  }
  expect(why({ why: 'English.', reason: { code: 'READINGS_DIFFER', of: ['2.5', '6'] } })).toContain('2,5, milde gelesen 6,0');
  expect(why({ why: 'x', reasons: [{ code: 'NOTHING_LEFT', of: [] }, { code: 'NOT_COUNTED', of: ['KEYWORDS'] }] })).toBe(
    'Es bleibt nichts, das zählen könnte. Nicht gezählt: Reihen von Stichwörtern.',
  );
  expect(why({ why: 'Of before.' })).toBe('Of before.');
});
