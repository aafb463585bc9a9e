import { beforeEach, expect, it, vi } from 'vitest';
import { happenings } from '../src/ui/beside/beside';
import { Circumstances } from '../src/room/circumstances';
import type { Entry } from '../src/lib/frames';
import { asked, settled } from './fakeSocket';
import { answer, enter, newRoom } from './roomFixture';

const LONG = 'A passage that was written somewhere else first.';
let c: Circumstances;
beforeEach(() => {
  c = new Circumstances();
  c.open(1);
});

it('what is pasted is counted, one’s own words and a few characters are not', () => {
  c.copied(LONG);
  c.pasted(LONG);
  c.pasted('ProcessorContext');
  expect(c.told()).toBeNull();
  c.pasted(`${LONG} And more.`);
  expect(c.told()).toEqual({ pastedChars: LONG.length + 10 + 16, hiddenMs: 0 });
});

it('time out of sight is counted for the question that was open, up to now', () => {
  c.seen(false);
  vi.advanceTimersByTime(4_000);
  c.seen(true);
  expect(c.told()).toBeNull();
  c.seen(false);
  c.seen(false);
  vi.advanceTimersByTime(3_000);
  expect(c.told()).toEqual({ pastedChars: 0, hiddenMs: 7_000 });
  c.open(2);
  expect(c.told()).toBeNull();
  vi.advanceTimersByTime(6_000);
  c.seen(true);
  vi.advanceTimersByTime(60_000);
  expect(c.told()).toEqual({ pastedChars: 0, hiddenMs: 6_000 });
});

it('whoever goes away while the interview is paused is not out of sight', async () => {
  const room = newRoom();
  const socket = await enter();
  socket.event(4, { type: 'paused', by: 'HR', reason: 'A fire alarm' });
  await settled();
  room.circumstances.seen(false);
  vi.advanceTimersByTime(8_000);
  expect(room.circumstances.told()).toBeNull();
  socket.event(5, { type: 'resumed', by: 'HR' });
  await settled();
  vi.advanceTimersByTime(6_000);
  expect(room.circumstances.told()).toEqual({ pastedChars: 0, hiddenMs: expect.closeTo(6_000, -2) });
});

it('goes with the answer that it is about, and no other', async () => {
  const room = newRoom();
  const socket = await enter();
  room.circumstances.pasted(LONG);
  await answer(room, LONG);
  expect(socket.of('answer')).toEqual([{ type: 'answer', cseq: 1, question: 1, text: LONG, circumstances: { pastedChars: LONG.length, hiddenMs: 0 } }]);
  socket.say({ type: 'accepted', cseq: 1, seq: 4 });
  socket.event(4, { type: 'answered', cseq: 1, index: 1, text: LONG });
  socket.event(5, asked(2));
  await settled();
  await answer(room, 'typed');
  expect(socket.of('answer')[1]).toEqual({ type: 'answer', cseq: 2, question: 2, text: 'typed' });
});

it('is read from the log, with what the line did beside it', () => {
  const log: Entry['event'][] = [
    { type: 'answered', cseq: 1, index: 1, text: 'four', circumstances: { pastedChars: 80, hiddenMs: 9_000 } },
    { type: 'noticed', cseq: 0, notice: 'NUDGE' },
    { type: 'noticed', cseq: 2, notice: 'MOMENT' },
    { type: 'connected', lostMs: 900, givenBackMs: 900 },
    { type: 'connected', lostMs: 12_000, givenBackMs: 12_000 },
    { type: 'answered', cseq: 0, index: 2, text: 'half' },
    { type: 'answered', cseq: 3, index: 3, text: 'typed' },
  ];
  expect(happenings(log.map((event, i) => ({ seq: i + 1, at: 0, event }))).map((h) => h.what)).toEqual([
    { kind: 'pasted', question: 1, chars: 80, of: 4 },
    { kind: 'hidden', question: 1, ms: 9_000 },
    { kind: 'moment' },
    { kind: 'lost', ms: 12_000, givenBackMs: 12_000 },
    { kind: 'timeUp', question: 2 },
  ]);
});
