import { afterEach, expect, it } from 'vitest';
import { speak } from '../src/lib/language.svelte';
import type { Match, RequirementMatch } from '../src/lib/types';
import { told } from '../src/ui/match';

const asked = (requirement: string, credit: number, rest: Partial<RequirementMatch> = {}): RequirementMatch => ({ requirement, must: true, credit, ...rest });

const match = (score: number, requirements: RequirementMatch[], rest: Partial<Match> = {}): Match => ({
  score,
  eligible: score >= 70,
  threshold: 70,
  parts: [],
  requirements,
  explanation: 'The résumé fits.',
  strengths: ['Java'],
  version: '1',
  ...rest,
});

afterEach(() => speak('en'));

it('a match is told in English as the server says it', () => {
  expect(told(match(80, []))).toMatchObject({ explanation: 'The résumé fits.', strengths: ['Java'] });
});

it('another language tells the same figures in its own words', async () => {
  await speak('de');
  const text = told(
    match(62, [
      asked('Java', 1, { how: 'skill', where: 'project:Ledger: the second' }),
      asked('Redis', 0, { how: 'none' }),
      asked('Vert.x', 0.5, { how: 'near', where: 'job:Acme' }),
      asked('Go', 1, { must: false, how: 'skill', where: 'list' }),
    ]),
  );
  expect(text.explanation).toBe(
    'Der Lebenslauf passt zum Teil zu dieser Stelle: 2 von 3 Muss-Anforderungen, 1 von 1 Kann-Anforderungen. Darin nicht gefunden: Redis.' +
      ' Wenn Sie Redis verwendet haben, nennen Sie das Projekt oder die Stelle; wenn nicht, würde ein kleines Projekt oder ein Zertifikat es zeigen.',
  );
  expect(text.strengths).toEqual(['Java: gezeigt im Projekt Ledger: the second']);
  expect(text.gaps).toEqual(['Redis (Muss): nicht gefunden', 'Vert.x (Muss): nicht genannt; Verwandtes zählt 0,5']);
  expect(text.suggestions).toHaveLength(3);
});

it('what is capped says why, and nothing that was asked for is no sentence about it', async () => {
  await speak('de');
  expect(told(match(69.9, [asked('Java', 0)], { cappedBy: 'Java' })).explanation).toContain('Solange Java nicht');
  expect(told(match(90, [])).explanation).toBe('Der Lebenslauf passt gut zu dieser Stelle.');
});
