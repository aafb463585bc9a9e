import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import ReadingNotes from '../src/hr/applicants/ReadingNotes.svelte';
import JobReading from '../src/hr/JobReading.svelte';
import CorrectionView from '../src/ui/CorrectionView.svelte';
import type { Application, Job } from '../src/lib/types';

const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
const read = { level: 'mid' as const, required: ['Java'], preferred: [], minYears: 2, education: 'bachelor' as const, fields: ['computer science'] };
const job: Job = {
  id: 'j', title: 'Clerk', description: 'd', company: 'c', status: 'draft', visibility: 'public', threshold: 70,
  interview: {}, available: false, createdAt: '2026-01-01T00:00:00Z', analysis: read,
  review: { quality: 45, band: 'poor', points: [], redFlags: ['no salary is named'], suggestions: ['Name a range.'], wording: [] },
};

afterEach(() => vi.unstubAllGlobals());

it('HR sees how good the text is and that nothing is stopped by it', async () => {
  const { container } = render(JobReading, { job, changed: () => undefined });
  expect(screen.getByText('45 of 100, poor')).toBeInTheDocument();
  expect(screen.getByText('no salary is named')).toBeInTheDocument();
  expect(screen.getByText(/It stops nothing/)).toBeInTheDocument();
  expect((await axe.run(container, { rules })).violations.map((v) => v.id)).toEqual([]);
});

it('what was read is corrected line by line, the rest of it is kept', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_: unknown, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)));
    return Response.json({ ...job, asRead: read });
  });
  const changed = vi.fn();
  const { container } = render(JobReading, { job, changed });
  await userEvent.click(screen.getByRole('button', { name: 'Correct what was read' }));
  const musts = screen.getByLabelText('Required');
  await userEvent.clear(musts);
  await userEvent.type(musts, 'COBOL\n\n  night shifts ');
  await userEvent.type(screen.getByLabelText(/at most/), '6');
  expect((await axe.run(container, { rules })).violations.map((v) => v.id)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent).toEqual([{
    requirements: { ...read, required: ['COBOL', 'night shifts'], maxYears: 6 },
  }]);
  expect(changed).toHaveBeenCalledOnce();
});

it('a correction shows what was read beside it and can be undone', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_: unknown, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)));
    return Response.json(job);
  });
  render(JobReading, { job: { ...job, analysis: { ...read, required: ['COBOL'] }, asRead: read }, changed: () => undefined });
  expect(screen.getByText('COBOL')).toBeInTheDocument();
  expect(screen.getByText('Java')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Use what was read again' }));
  expect(sent).toEqual([{ asRead: true }]);
});

it('HR sees how sure the reader is and what to look at', () => {
  const application = {
    resumeReview: { extractor: 'local-2', confidence: 74, verdict: 'flagged', facts: [], doubts: [{ code: 'unlikely_years', quote: { text: '20 years of Kotlin' } }] },
  } as unknown as Application;
  render(ReadingNotes, { application });
  expect(screen.getByText(/certainty of 74 of 100/)).toBeInTheDocument();
  expect(screen.getByText('20 years of Kotlin')).toBeInTheDocument();
  application.resumeReview!.extractor = 'model first/small, read-resume@1.0.0';
  render(ReadingNotes, { application });
  expect(screen.getByText(/language model.*read-resume@1.0.0/)).toBeInTheDocument();
});

it('HR sees what the candidate says, and what of it the document lacks', () => {
  render(CorrectionView, { correction: { says: { skills: ['Java', 'COBOL'], note: 'I was at Acme longer.' }, notInDocument: ['/skills/1'] } });
  expect(screen.getByText('I was at Acme longer.')).toBeInTheDocument();
  expect(screen.getByText('COBOL')).toHaveTextContent('not in the document');
  expect(screen.getByText('Java')).not.toHaveTextContent('not in the document');
});

it('of a résumé that was read with certainty only who read it is noted', () => {
  const application = { resumeReview: { extractor: 'local-2', confidence: 96, verdict: 'accepted', facts: [], doubts: [] } } as unknown as Application;
  const { container } = render(ReadingNotes, { application });
  expect(container.textContent?.trim()).toBe('Read by the local reader (local-2).');
});
