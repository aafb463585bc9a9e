import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { de } from '../src/candidate/practice/de';
import { begin, keep, kept, next, scored, toLearn, wrote, type JobRole, type PracticeQuestion } from '../src/candidate/practice/practice';
import Rounds from '../src/candidate/practice/Rounds.svelte';
import type { AnswerScore } from '../src/lib/types';

const shipped = JSON.parse(readFileSync('../src/main/resources/questions/roles.json', 'utf8')) as JobRole[];
const questions: PracticeQuestion[] = ['one', 'two'].map((id) => ({ id, kind: 'JOB', competence: `Java: ${id}`, text: `What is ${id}?` }));
const wanted = { role: 'backend-java', level: 'mid', questions: 2 } as const;
const score = (question: number, composite: number, missed: string[]): AnswerScore => ({ question, outcome: 'SCORED', composite, met: ['It was named.'], missed, evidence: [] });

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

it('each role has a German name of its own', () => {
  const names = shipped.map((r) => de.roleName(r.id, '?'));
  expect(names).not.toContain('?');
  expect(new Set(names).size).toBe(shipped.length);
});

it('a score belongs to its question and to the text that it was made of, wherever the page is by then', () => {
  let round = wrote(begin(wanted, questions), 'one', 'first');
  round = next(round);
  round = scored(round, 'one', 'first', score(1, 6, ['More.']));
  round = scored(round, 'of another round', 'x', score(1, 1, []));
  expect(round.turns.map((t) => t.scored)).toEqual(['first', undefined]);
  expect(next(next(round)).at).toBe(2);
});

it('what was missed in the lowest answer is looked at first', () => {
  let round = begin(wanted, questions);
  round = scored(round, 'one', '', score(1, 6, ['Late.']));
  round = scored(round, 'two', '', score(2, 2, ['Early.']));
  expect(toLearn(round).map((l) => l.missed)).toEqual([['Early.'], ['Late.']]);
  expect(toLearn(scored(round, 'two', '', score(2, 9, []))).map((l) => l.index)).toEqual([1]);
});

it('a round outlives a reload, for its owner alone', () => {
  const round = wrote(begin(wanted, questions), 'one', 'half a thou');
  keep('ada', round);
  expect(kept('ada')).toEqual(round);
  expect(kept('ben')).toBeNull();
  keep('ada', null);
  expect(kept('ada')).toBeNull();
});

it('a round is chosen, answered, scored, written again and looked back on', async () => {
  const asked: string[] = [];
  let down = true;
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const path = new URL(url, 'http://x').pathname;
    asked.push(`${path} ${typeof init?.body === 'string' ? init.body : ''}`.trim());
    if (path.endsWith('/roles')) return Response.json({ items: [{ id: 'backend-java', name: 'Java backend developer', skills: ['Java'] }, { id: 'nurse', name: 'Nurse', skills: ['Nursing'] }] });
    if (path.endsWith('/rounds')) return Response.json({ questions });
    if (down) return Response.json({ code: 'unavailable', title: 'Not now', status: 503 }, { status: 503 });
    return Response.json(score(1, 6.5, ['It is final.']));
  });
  const { container } = render(Rounds, { user: 'ada' });
  await userEvent.selectOptions(await screen.findByLabelText('Role'), 'nurse');
  expect(screen.getByLabelText('Role')).toHaveAccessibleDescription(/Nursing/);
  await userEvent.click(screen.getByRole('button', { name: 'Begin' }));
  expect(await screen.findByRole('heading', { name: 'Question 1 of 2' })).toHaveFocus();
  expect(asked.at(-1)).toBe('/api/practice/rounds {"role":"nurse","level":"mid","questions":5}');
  await userEvent.type(screen.getByLabelText('Your answer'), 'A record');
  await userEvent.click(screen.getByRole('button', { name: 'See how it is scored' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByLabelText('Your answer')).toHaveValue('A record');
  down = false;
  await userEvent.click(screen.getByRole('button', { name: 'See how it is scored' }));
  expect(await screen.findByRole('status')).toHaveTextContent('6.5 of 10');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('It is final.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Score it again' })).toBeDisabled();
  await userEvent.type(screen.getByLabelText('Your answer'), ' is final');
  expect(screen.getByText(/written on since/)).toBeVisible();
  expect((await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Next question' }));
  expect(screen.getByRole('heading', { name: 'Question 2 of 2' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Skip this question' }));
  expect(screen.getByRole('heading', { name: 'Your round' })).toHaveFocus();
  expect(screen.getByText(/Question 1: 6.5 of 10/)).toBeVisible();
  expect(screen.getByText(/Question 2: Not answered/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Another round' }));
  expect(await screen.findByRole('heading', { name: 'Question 1 of 2' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'End this round' }));
  expect(screen.getByRole('button', { name: 'Begin' })).toBeVisible();
});
