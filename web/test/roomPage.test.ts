import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { speak } from '../src/lib/language.svelte';
import RoomPage from '../src/candidate/room/RoomPage.svelte';
import { asked, FakeSocket, joined, settled } from './fakeSocket';

const admission = { interviewId: 'page', url: '/ws/v1/interviews/page', ticket: 't', durationMs: 600_000, questionCount: 3 };

beforeEach(() => {
  FakeSocket.all = [];
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => vi.unstubAllGlobals());

async function enter(): Promise<FakeSocket> {
  await settled();
  const socket = FakeSocket.newest;
  socket.open();
  await settled();
  socket.say(joined());
  socket.event(1, { type: 'withheld' });
  socket.event(2, { type: 'greeted', text: 'Welcome to the interview' });
  socket.event(3, asked(1));
  await settled();
  return socket;
}

it('an answer can be written and sent, is shown with how safely it is kept, and the next question takes the focus', async () => {
  const { container } = render(RoomPage, { id: 'a', job: 'Engineer', admission });
  const socket = await enter();
  expect(screen.getByRole('timer')).toHaveTextContent('10:00');
  expect(screen.getByRole('heading', { name: 'Question 1 of 3' })).toHaveFocus();
  const send = screen.getByRole('button', { name: 'Send answer' });
  expect(send).toBeDisabled();
  await userEvent.type(screen.getByLabelText('Your answer'), 'I measured first');
  expect(send).toBeEnabled();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await settled();
  expect(socket.of('answer')).toEqual([{ type: 'answer', cseq: 1, question: 1, text: 'I measured first' }]);
  expect(screen.getByText('Kept on this device')).toBeVisible();
  socket.say({ type: 'accepted', cseq: 1, seq: 4 });
  socket.event(4, { type: 'answered', cseq: 1, index: 1, text: 'I measured first' });
  socket.event(5, asked(2, 'LIVE'));
  await settled();
  expect(screen.getByText('received')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Question 2 of 3' })).toHaveFocus();
  expect(screen.getByText('A person asks')).toBeVisible();
  socket.say({ type: 'durable', seq: 5 });
  await settled();
  expect(screen.getByText('saved')).toBeVisible();
  const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(found.violations.map((v) => v.id)).toEqual([]);
});

it('another tab took over: it can be taken back by name', async () => {
  render(RoomPage, { id: 'a', job: 'Engineer', admission: { ...admission, interviewId: 'page2' } });
  (await enter()).end(4409);
  await settled();
  await userEvent.click(screen.getByRole('button', { name: 'Take over here' }));
  await settled();
  expect(FakeSocket.all).toHaveLength(2);
});

it('a page in German tells a screen reader that the interviewer speaks English, and claims nothing about what a person asks', async () => {
  await speak('de');
  const { container } = render(RoomPage, { id: 'a', job: 'Engineer', admission: { ...admission, interviewId: 'page3' } });
  const socket = await enter();
  const inEnglish = () => [...container.querySelectorAll('[lang=en]')].map((e) => e.textContent?.trim());
  expect(inEnglish()).toEqual(['Welcome to the interview']);
  socket.event(4, { type: 'answered', cseq: 1, index: 1, text: 'Ja.' });
  socket.event(5, asked(2, 'JOB'));
  await settled();
  const { text } = asked(2, 'JOB') as { text: string };
  expect(inEnglish()).toEqual([text, text, 'Welcome to the interview', text]);
  socket.event(6, { type: 'answered', cseq: 2, index: 2, text: 'Ja.' });
  socket.event(7, asked(3, 'LIVE'));
  await settled();
  expect(inEnglish()).toEqual(['Welcome to the interview', text]);
  await speak('en');
});
