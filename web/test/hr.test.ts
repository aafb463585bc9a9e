import { expect, it } from 'vitest';
import { columns } from '../src/hr/applicants/columns';
import { asQuery, anything, isAnything } from '../src/hr/applicants/sought';
import { asked, bestIn, competences } from '../src/hr/compare/compare';
import type { Row } from '../src/hr/live/monitor';
import { attention, counted, left, picked } from '../src/hr/live/rows';
import { days, hardest, stages } from '../src/hr/numbers/funnel';
import { speak } from '../src/lib/language.svelte';
import type { Application, Insights } from '../src/lib/types';
import { asCsv } from '../src/ui/sheet/csv';

const row = (candidate: string, change: Partial<Row> = {}): Row => ({
  type: 'session', interview: candidate, job: 'j', jobTitle: 'Engineer', candidate, phase: 'QUESTIONS', index: 1, of: 3,
  remainingMs: 900_000, running: true, connected: true, seq: 1, receivedAt: 1_000, ...change,
});

it('the clock of a row runs on while its interview does', () => {
  expect(left(row('a'), 11_000)).toBe(890_000);
  expect(left(row('a', { running: false }), 11_000)).toBe(900_000);
  expect(left(row('a', { remainingMs: 5_000 }), 60_000)).toBe(0);
});

it('attention is for a lost line, a pause and little time, of what runs', () => {
  expect(attention(row('a'), 1_000)).toBe(false);
  expect(attention(row('a', { connected: false }), 1_000)).toBe(true);
  expect(attention(row('a', { paused: true }), 1_000)).toBe(true);
  expect(attention(row('a', { remainingMs: 299_000 }), 1_000)).toBe(true);
  expect(attention(row('a', { phase: 'SCHEDULED', connected: false }), 1_000)).toBe(false);
  expect(attention(row('a', { phase: 'SCORED', connected: false }), 1_000)).toBe(false);
});

it('rows are chosen by what is shown and by words, and what runs comes first', () => {
  const rows = [row('Zoe'), row('Ada', { phase: 'SCORED' }), row('Ben', { phase: 'SCHEDULED' }), row('Cleo')];
  expect(picked(rows, 'all', '', 0).map((r) => r.candidate)).toEqual(['Cleo', 'Zoe', 'Ben', 'Ada']);
  expect(picked(rows, 'running', 'zo', 0).map((r) => r.candidate)).toEqual(['Zoe']);
  expect(picked(rows, 'over', 'ENGINEER', 0).map((r) => r.candidate)).toEqual(['Ada']);
  expect(counted(rows, 'running', 0)).toBe(2);
});

it('what HR looks for becomes a query of what is chosen alone', () => {
  expect(asQuery(anything)).toEqual({});
  expect(isAnything({ ...anything, sort: 'newest' })).toBe(true);
  expect(asQuery({ status: 'applied', skills: ['Java', 'C++'], minYears: '3', interview: 'done', sort: 'interview' })).toEqual({
    status: 'applied', skills: 'Java,C++', minYears: 3, interview: 'done', sort: 'interview',
  });
});

it('applicants become a sheet that no spreadsheet computes, with the marks of the page’s language', async () => {
  const a = {
    candidate: { name: '=HYPERLINK("x")', email: 'a@b.c' }, status: 'applied', appliedAt: '2026-03-01T12:00:00Z', eligible: true, interviewScore: 7,
    match: { score: 71.5, threshold: 70, requirements: [{ requirement: 'Go', must: true, credit: 0 }, { requirement: 'SQL', must: true, credit: 1 }] },
    profile: { totalMonths: 30 },
  } as unknown as Application;
  const [head, first, ...rest] = asCsv(columns, [a]).split('\r\n');
  expect(head).toMatch(/^\ufeffName,E-mail,Status,/);
  expect(first).toBe(`"'=HYPERLINK(""x"")",a@b.c,Applied,,2026-03-01,71.5,yes,no,,7.0,30,Go`);
  expect(rest).toEqual([]);
  await speak('de');
  expect(asCsv(columns, [a])).toContain(';2026-03-01;71,5;ja;nein;;7,0;30;Go');
  await speak('en');
});

it('the highest is marked only where there is something to compare', () => {
  expect(bestIn([1, 3, undefined, 3])).toEqual(new Set([1, 3]));
  expect(bestIn([2, 2])).toEqual(new Set());
  expect(bestIn([undefined, 2])).toEqual(new Set());
});

it('a comparison has every requirement once, and a mean for each competence', () => {
  const application = (requirements: object[]) => ({ match: { requirements } }) as unknown as Application;
  expect(asked([application([{ requirement: 'Docker', must: false }]), application([{ requirement: 'Java', must: true }, { requirement: 'Docker', must: false }])])).toEqual([
    { requirement: 'Java', must: true },
    { requirement: 'Docker', must: false },
  ]);
  const insights = { answers: [{ competence: 'sql', composite: 4 }, { competence: 'sql', composite: 8 }, { competence: 'java' }] } as unknown as Insights;
  expect(competences([insights, null])).toEqual([{ competence: 'sql', means: [6, null] }]);
});

it('a funnel has shares of all who applied, days without gaps, and names what holds people back', () => {
  const of = { applied: 4, eligible: 2, interviewed: 1, completed: 1, shortlisted: 1, offered: 0, rejected: 1 };
  expect(stages(of)[1]).toEqual({ name: 'eligible', count: 2, share: 0.5 });
  const month = days([{ day: '2026-03-01', applied: 2, completed: 1 }], new Date('2026-03-02T12:00:00Z'));
  expect(month).toHaveLength(30);
  expect(month.at(-2)).toEqual({ day: '2026-03-01', applied: 2, completed: 1 });
  expect(month.at(-1)).toEqual({ day: '2026-03-02', applied: 0, completed: 0 });
  const b = (requirement: string, must: boolean, met: number, n: number) => ({ requirement, must, met, of: n });
  expect(hardest([b('Kafka', true, 1, 10), b('Go', false, 0, 10), b('Java', true, 9, 10), b('Rust', true, 0, 2)]).map((x) => x.requirement)).toEqual(['Kafka']);
});
