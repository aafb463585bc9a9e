import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import ResumeStep from '../src/candidate/apply/ResumeStep.svelte';

const stored = { id: 'r1', fileName: 'before.pdf', size: 2_000, status: 'parsed', uploadedAt: '2026-01-01T00:00:00Z', problems: [] };
const reply = (body: unknown) => new Response(JSON.stringify(body), { status: 200 });

afterEach(() => vi.unstubAllGlobals());

it('the newest résumé is chosen already', async () => {
  vi.stubGlobal('fetch', async (url: string) => reply(url.endsWith('/me') ? { items: [stored] } : stored));
  render(ResumeStep, { resume: null });
  expect(await screen.findByText('before.pdf')).toBeVisible();
});

// A list that came after a file had been refused took the words about it away, and chose a résumé that nobody had chosen.
it('what comes late takes nothing away from who has chosen a file', async () => {
  let arrive: (response: Response) => void = () => {};
  vi.stubGlobal('fetch', (url: string) => (url.endsWith('/me') ? new Promise<Response>((done) => (arrive = done)) : Promise.resolve(reply(stored))));
  render(ResumeStep, { resume: null });
  await userEvent.setup({ applyAccept: false }).upload(screen.getByLabelText('Upload a résumé'), new File(['x'], 'tool.exe'));
  expect(screen.getByText('Only PDF, DOCX and TXT files can be read.')).toBeVisible();
  arrive(reply({ items: [stored] }));
  expect(await screen.findByLabelText('Use a résumé from before')).toBeVisible();
  expect(screen.getByText('Only PDF, DOCX and TXT files can be read.')).toBeVisible();
  expect(screen.queryByText('before.pdf')).toBeNull();
});
