import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import UnknownSkills from '../src/admin/UnknownSkills.svelte';
import { take } from '../src/lib/auth';
import Confirm from '../src/ui/Confirm.svelte';
import InsightsView from '../src/ui/InsightsView.svelte';
import MatchView from '../src/ui/MatchView.svelte';
import SignIn from '../src/ui/SignIn.svelte';

const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
const violations = async (container: Element) => (await axe.run(container, { rules })).violations.map((v) => v.id);

afterEach(() => {
  take(null);
  vi.unstubAllGlobals();
});

it('registering says what is missing at its field, and puts the server’s word there too', async () => {
  const problem = { type: '', title: '', status: 409, code: 'email_taken', errors: [{ field: 'email', message: 'Taken' }] };
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(problem), { status: 409 }));
  const { container } = render(SignIn, { role: 'candidate', start: 'register' });
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
  expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription('Please fill this in.');
  await userEvent.type(screen.getByLabelText('Name'), 'Ada');
  await userEvent.type(screen.getByLabelText('E-mail'), 'ada@x.yz');
  await userEvent.type(screen.getByLabelText('Password'), 'long enough');
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('There is an account with this e-mail');
  expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription('Taken');
  expect(await violations(container)).toEqual([]);
});

it('a match shows its parts, the quotes of what was found, and what was not', async () => {
  const { container } = render(MatchView, {
    open: true,
    match: {
      score: 61.25, eligible: false, threshold: 70, explanation: 'Why', version: '1', cappedBy: 'Kafka',
      parts: [{ name: 'required', score: 30, max: 50, formula: '50 × 3/5' }],
      requirements: [
        { requirement: 'Java', must: true, credit: 1, how: 'skill', quote: { text: 'Java since 2015' } },
        { requirement: 'Kafka', must: true, credit: 0, how: 'none' },
      ],
    },
  });
  expect(screen.getByText('61.3 of 100')).toBeVisible();
  expect(screen.getByText('Java since 2015')).toBeVisible();
  expect(screen.getByText('Kafka · must')).toBeVisible();
  expect(screen.getByText('50 × 3/5')).toBeVisible();
  expect(await violations(container)).toEqual([]);
});

it('an interview that cannot be scored shows why, and no number', () => {
  render(InsightsView, {
    entries: [],
    insights: { interviewId: 'i', outcome: 'UNSCORABLE', why: 'There was no answer.', strengths: [], improvements: [], engine: 'local', version: '1' },
  });
  expect(screen.getByText('There was no answer.')).toBeVisible();
  expect(screen.queryByText(/of 10/)).toBeNull();
});

it('nothing happens before it is confirmed', async () => {
  const done = vi.fn();
  render(Confirm, { open: true, title: 'Sure?', action: 'Do it', onconfirm: done });
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(done).not.toHaveBeenCalled();
});

it('an unknown skill is made another name of a known one, and refused with the server’s words', async () => {
  const open = { items: [{ phrase: 'hawking', jobs: 2, resumes: 0, applications: 1, found: 0 }], decided: [], categories: ['trade'], version: '1' };
  const done = { ...open, items: [], decided: [{ id: 'd', phrase: 'hawking', decision: 'synonym', skill: 'Falconry', at: '2026-01-01T00:00:00Z' }] };
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_: unknown, init?: RequestInit) => {
    if (!init?.body) return new Response(JSON.stringify(open), { status: 200 });
    sent.push(JSON.parse(String(init.body)));
    const refused = { type: '', title: '', status: 400, code: 'invalid_request', errors: [{ field: 'skill', message: 'no such skill' }] };
    return sent.length === 1 ? new Response(JSON.stringify(refused), { status: 400 }) : new Response(JSON.stringify(done), { status: 200 });
  });
  const { container } = render(UnknownSkills);
  await userEvent.click(await screen.findByRole('button', { name: 'Accept hawking' }));
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await userEvent.type(screen.getByLabelText('Known skill'), 'Falcon');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  await userEvent.type(screen.getByLabelText('Known skill'), 'ry');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('another name of Falconry')).toBeVisible();
  expect(sent).toEqual([
    { phrase: 'hawking', decision: 'synonym', skill: 'Falcon' },
    { phrase: 'hawking', decision: 'synonym', skill: 'Falconry' },
  ]);
  expect(await violations(container)).toEqual([]);
});
