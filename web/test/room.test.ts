import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../src/lib/problem';
import { deviceStore } from '../src/room/device';
import { Room } from '../src/room/room';
import { asked, fakeTime, FakeSocket, joined, pass, settled, snapshot } from './fakeSocket';

let serial = 0;
let interview = '';
let rooms: Room[] = [];
const ticket = vi.fn(async (fresh: boolean) => (fresh ? 'fresh' : 'ticket'));

function newRoom(): Room {
  const room = new Room({ interview, url: `/ws/v1/interviews/${interview}`, ticket, onChange: () => {} });
  rooms.push(room);
  room.start();
  return room;
}

/** The newest connection answers the join, with question 1 open unless the test says otherwise. */
async function enter(change: Parameters<typeof joined>[0] = {}, replay = true): Promise<FakeSocket> {
  await settled();
  const socket = FakeSocket.newest;
  socket.open();
  await settled();
  socket.say(joined(change));
  if (replay) {
    socket.event(1, { type: 'withheld' });
    socket.event(2, { type: 'greeted', text: 'Welcome' });
    socket.event(3, asked(1));
  }
  await settled();
  return socket;
}

async function answer(room: Room, text: string): Promise<void> {
  room.type(text);
  room.answer();
  await settled();
}

beforeEach(() => {
  fakeTime();
  interview = `iv-${++serial}`;
  ticket.mockClear();
});
afterEach(() => {
  rooms.forEach((r) => r.stop());
  rooms = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('joining', () => {
  it('sends the join first, with everything still to be told', async () => {
    newRoom();
    const socket = await enter();
    expect(socket.sent[0]).toEqual({ type: 'join', token: 'ticket', lastSeq: 0 });
  });

  it('shows the log only once it is complete', async () => {
    const room = newRoom();
    await settled();
    FakeSocket.newest.open();
    await settled();
    FakeSocket.newest.say(joined());
    FakeSocket.newest.event(1, { type: 'withheld' });
    await settled();
    expect(room.state.snapshot).toBeNull();
    FakeSocket.newest.event(2, { type: 'greeted', text: 'Welcome' });
    FakeSocket.newest.event(3, asked(1));
    await settled();
    expect(room.state).toMatchObject({ link: 'online', seenUpTo: 3, editor: { question: 1, text: '' } });
  });

  it('connects again from the last durable event where an event is missing', async () => {
    const room = newRoom();
    const socket = await enter();
    socket.event(5, { type: 'extended', by: 'hr', ms: 1 });
    await settled();
    await pass(0);
    const next = await enter({ seq: 5 }, false);
    expect(next).not.toBe(socket);
    expect(next.sent[0]).toMatchObject({ type: 'join', lastSeq: 3 });
    expect(room.state.log).toHaveLength(3);
    next.event(4, { type: 'noticed', cseq: 0, notice: 'NUDGE' });
    next.event(5, { type: 'extended', by: 'hr', ms: 1 });
    await settled();
    expect(room.state.log.map((e) => e.seq)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a message', () => {
  it('is on this device before it is on the wire', async () => {
    const room = newRoom();
    const socket = await enter();
    socket.readyState = 3;
    await answer(room, 'my words');
    expect(socket.of('answer')).toEqual([]);
    expect(await (await deviceStore())!.pending(interview)).toMatchObject([{ message: { type: 'answer', question: 1, text: 'my words' } }]);
  });

  it('is sent again with the same number after a reconnect', async () => {
    const room = newRoom();
    const socket = await enter();
    await answer(room, 'once');
    expect(socket.of('answer')).toEqual([{ type: 'answer', cseq: 1, question: 1, text: 'once' }]);
    socket.end(1006);
    await pass(1_000);
    const next = await enter({ cseq: 0 }, false);
    expect(next.of('answer')).toEqual([{ type: 'answer', cseq: 1, question: 1, text: 'once' }]);
  });

  it('is not sent again where the server has its number, and is dropped when that is durable', async () => {
    const room = newRoom();
    const socket = await enter();
    await answer(room, 'once');
    socket.end(1006);
    await pass(1_000);
    const next = await enter({ seq: 4, cseq: 1, durable: 3 }, false);
    next.event(4, { type: 'answered', cseq: 1, index: 1, text: 'once' });
    await settled();
    expect(next.of('answer')).toEqual([]);
    expect(room.state.pending).toMatchObject([{ seq: 4 }]);
    next.say({ type: 'durable', seq: 4 });
    await settled();
    expect(room.state.pending).toEqual([]);
  });

  it('is sent under a new number where another device used its number', async () => {
    const room = newRoom();
    const socket = await enter();
    await answer(room, 'mine');
    socket.end(1006);
    await pass(1_000);
    const next = await enter({ seq: 4, cseq: 1, durable: 3 }, false);
    next.event(4, { type: 'noticed', cseq: 1, notice: 'MOMENT' });
    await settled();
    expect(next.of('answer')).toEqual([{ type: 'answer', cseq: 2, question: 1, text: 'mine' }]);
  });

  it('waits until the one before it is accepted', async () => {
    const room = newRoom();
    const socket = await enter();
    room.moment();
    room.moment();
    await settled();
    expect(socket.of('moment').map((m) => m['cseq'])).toEqual([1]);
    socket.say({ type: 'accepted', cseq: 1, seq: 4 });
    await settled();
    expect(socket.of('moment').map((m) => m['cseq'])).toEqual([1, 2]);
  });

  it('leaves the device only when it is durable', async () => {
    const room = newRoom();
    const socket = await enter();
    await answer(room, 'kept');
    socket.say({ type: 'accepted', cseq: 1, seq: 4 });
    await settled();
    expect(room.state.pending).toHaveLength(1);
    socket.say({ type: 'durable', seq: 3 });
    await settled();
    expect(room.state.pending).toHaveLength(1);
    socket.say({ type: 'durable', seq: 4 });
    await settled();
    expect(room.state.pending).toEqual([]);
    expect(await (await deviceStore())!.pending(interview)).toEqual([]);
  });

  it('takes the expected number where the server speaks of a gap', async () => {
    const room = newRoom();
    const socket = await enter({ cseq: 4 });
    await answer(room, 'text');
    expect(socket.of('answer')[0]).toMatchObject({ cseq: 5 });
    socket.say({ type: 'rejected', cseq: 5, code: 'gap', message: '', expected: 3 });
    await settled();
    expect(socket.of('answer')[1]).toMatchObject({ cseq: 3, text: 'text' });
  });

  it('that was accepted and then lost by the server is sent again before the next one', async () => {
    const room = newRoom();
    const socket = await enter();
    await answer(room, 'first');
    socket.say({ type: 'accepted', cseq: 1, seq: 4 });
    socket.event(4, { type: 'answered', cseq: 1, index: 1, text: 'first' });
    await settled();
    room.moment();
    await settled();
    socket.say({ type: 'rejected', cseq: 2, code: 'gap', message: '', expected: 1 });
    await settled();
    await pass(0);
    const next = await enter({ cseq: 0 }, false);
    expect(next.of('answer')).toEqual([{ type: 'answer', cseq: 1, question: 1, text: 'first' }]);
    next.say({ type: 'accepted', cseq: 1, seq: 4 });
    await settled();
    expect(next.of('moment')).toEqual([{ type: 'moment', cseq: 2 }]);
  });

  it('is kept and tried again, slower each time, where the store is busy', async () => {
    const room = newRoom();
    const socket = await enter();
    await answer(room, 'patient');
    socket.say({ type: 'rejected', cseq: 1, code: 'busy', message: '' });
    await settled();
    await pass(400);
    expect(socket.of('answer')).toHaveLength(1);
    await pass(200);
    expect(socket.of('answer')).toHaveLength(2);
    socket.say({ type: 'rejected', cseq: 1, code: 'busy', message: '' });
    await settled();
    await pass(600);
    expect(socket.of('answer')).toHaveLength(2);
    await pass(500);
    expect(socket.of('answer').map((m) => m['cseq'])).toEqual([1, 1, 1]);
    expect(room.state.pending).toHaveLength(1);
  });

  it('that is refused goes back into the empty editor and is told', async () => {
    const room = newRoom();
    const socket = await enter();
    await answer(room, 'too long');
    socket.say({ type: 'rejected', cseq: 1, code: 'too_long', message: 'x' });
    await settled();
    expect(room.state.pending).toEqual([]);
    expect(room.state.editor.text).toBe('too long');
    expect(room.state.refusal).toMatchObject({ code: 'too_long', message: 'The text is too long.' });
  });

  it('that is refused overwrites nothing that was written meanwhile, and is shown instead', async () => {
    const room = newRoom();
    const socket = await enter();
    await answer(room, 'old');
    room.type('new');
    socket.say({ type: 'rejected', cseq: 1, code: 'too_long', message: 'x' });
    await settled();
    expect(room.state.editor.text).toBe('new');
    expect(room.state.refusal).toMatchObject({ text: 'old' });
  });

  it('waits in the outbox through a reload', async () => {
    const room = newRoom();
    const socket = await enter();
    await answer(room, 'survives');
    expect(socket.of('answer')).toHaveLength(1);
    room.stop();
    const again = newRoom();
    const next = await enter({ cseq: 0 });
    expect(next.of('answer')).toEqual([{ type: 'answer', cseq: 1, question: 1, text: 'survives' }]);
    expect(again.state.editor.text).toBe('');
  });

  it('is sent once however often the button is pressed', async () => {
    const room = newRoom();
    const socket = await enter();
    room.type('once');
    room.answer();
    room.answer();
    await settled();
    expect(socket.of('answer')).toHaveLength(1);
    expect(room.state.pending).toHaveLength(1);
  });
});

describe('the connection', () => {
  it('that is open but silent is replaced', async () => {
    newRoom();
    const socket = await enter();
    await pass(5_000);
    expect(socket.of('ping').length).toBeGreaterThan(0);
    socket.say({ type: 'pong', at: 1 });
    await pass(10_000);
    expect(FakeSocket.all).toHaveLength(1);
    await pass(4_000);
    expect(FakeSocket.all.length).toBeGreaterThan(1);
    expect(socket.onmessage).toBeNull();
  });

  it('is tried again at once where the node drains', async () => {
    newRoom();
    (await enter()).end(4503);
    await pass(0);
    expect(FakeSocket.all).toHaveLength(2);
  });

  it('is tried again ever more slowly, at most every 5 s', async () => {
    newRoom();
    (await enter()).end(1006);
    for (let i = 0; i < 12; i++) {
      await pass(5_000);
      FakeSocket.newest.end(1006);
    }
    expect(FakeSocket.all.length).toBe(13);
  });

  it('stays away when another tab took over, until the person takes it back', async () => {
    const room = newRoom();
    (await enter()).end(4409);
    await pass(60_000);
    expect(FakeSocket.all).toHaveLength(1);
    expect(room.state.link).toBe('replaced');
    room.start();
    await settled();
    expect(FakeSocket.all).toHaveLength(2);
    await enter();
    expect(room.state.link).toBe('online');
  });

  it('gets a new ticket where the old one is refused, and gives up after two', async () => {
    const room = newRoom();
    (await enter()).end(4401);
    for (let i = 0; i < 3; i++) {
      await pass(5_000);
      FakeSocket.newest.open();
      await settled();
      expect(FakeSocket.newest.sent[0]).toMatchObject({ token: 'fresh' });
      FakeSocket.newest.end(4401);
      await settled();
    }
    expect(room.state.link).toBe('refused');
  });

  it('ends where the server says that the interview is over', async () => {
    const room = newRoom();
    ticket.mockRejectedValueOnce(new ApiProblem({ code: 'interview_over', status: 409 }));
    await settled();
    FakeSocket.newest.open();
    await pass(60_000);
    expect(room.state.link).toBe('over');
    expect(FakeSocket.all).toHaveLength(1);
  });

  it('shows online only when it is, whatever was still in turn', async () => {
    const room = newRoom();
    await settled();
    const socket = FakeSocket.newest;
    socket.open();
    await settled();
    socket.say(joined({ seq: 0 }));
    socket.end(1006);
    await settled();
    expect(room.state.link).toBe('connecting');
  });

  it('is not made without pause where an event is missing again and again', async () => {
    newRoom();
    for (let i = 0; i < 5; i++) {
      const socket = await enter({ seq: 5, durable: 0 });
      socket.event(5, { type: 'extended', by: 'hr', ms: 1 });
      await settled();
      await pass(0);
    }
    expect(FakeSocket.all).toHaveLength(2);
  });

  it('is not made again after the candidate has left for later', async () => {
    const room = newRoom();
    const socket = await enter();
    room.leave('later');
    await settled();
    expect(socket.of('leave')).toEqual([{ type: 'leave', cseq: 1, reason: 'later' }]);
    socket.event(4, { type: 'left', cseq: 1, how: 'LATER' });
    socket.event(5, { type: 'paused', by: 'candidate', reason: '' });
    await settled();
    expect(room.state.link).toBe('postponed');
    socket.end(1006);
    await pass(60_000);
    expect(FakeSocket.all).toHaveLength(1);
  });

  it('tells the conclusion, and ends when it is durable', async () => {
    const room = newRoom();
    const socket = await enter();
    socket.event(4, { type: 'concluded', reason: 'TIME_UP', by: 'system' });
    await settled();
    expect(room.state.snapshot?.phase).toBe('CONCLUDED');
    socket.say({ type: 'durable', seq: 4 });
    await settled();
    expect(room.state.link).toBe('over');
  });
});

describe('the draft', () => {
  it('goes to the server a moment after the last key, with a growing revision', async () => {
    const room = newRoom();
    const socket = await enter();
    room.type('a');
    await pass(300);
    room.type('ab');
    await pass(699);
    expect(socket.of('draft')).toEqual([]);
    await pass(1);
    expect(socket.of('draft')).toEqual([{ type: 'draft', question: 1, text: 'ab', rev: 2 }]);
    expect(room.state.editor.sent).toBe(true);
    room.type('abc');
    await pass(700);
    expect(socket.of('draft')[1]).toMatchObject({ rev: 3 });
  });

  it('is taken from the server into an untouched editor', async () => {
    const room = newRoom();
    await enter({ draft: { question: 1, text: 'from the server', rev: 7 } });
    expect(room.state.editor.text).toBe('from the server');
  });

  it('of this device wins where its revision is higher, and is sent', async () => {
    await (await deviceStore())!.saveDraft({ interview, question: 1, text: 'newer here', rev: 9 });
    const room = newRoom();
    const socket = await enter({ draft: { question: 1, text: 'older there', rev: 7 } });
    expect(room.state.editor.text).toBe('newer here');
    expect(socket.of('draft')).toEqual([{ type: 'draft', question: 1, text: 'newer here', rev: 9 }]);
  });

  it('never overwrites what is being written', async () => {
    const room = newRoom();
    const socket = await enter();
    room.type('typing');
    socket.end(1006);
    await pass(1_000);
    await enter({ draft: { question: 1, text: 'late', rev: 99 } }, false);
    expect(room.state.editor.text).toBe('typing');
  });

  it('that another tab has continued is what a page starts from when it is taken back', async () => {
    const room = newRoom();
    const socket = await enter();
    room.type('mine');
    await settled();
    socket.end(4409);
    await settled();
    await (await deviceStore())!.saveDraft({ interview, question: 1, text: 'continued there', rev: 8 });
    room.start();
    await enter({}, false);
    expect(room.state.editor.text).toBe('continued there');
  });

  it('that is blank is kept nowhere', async () => {
    const room = newRoom();
    const socket = await enter();
    room.type('words');
    await pass(700);
    room.type('  ');
    await pass(700);
    expect(socket.of('draft')).toHaveLength(1);
    expect(await (await deviceStore())!.draft(interview)).toMatchObject({ text: 'words' });
  });

  it('of another question is not put under this one', async () => {
    await (await deviceStore())!.saveDraft({ interview, question: 2, text: 'other', rev: 9 });
    const room = newRoom();
    await enter();
    expect(room.state.editor.text).toBe('');
  });

  it('begins empty with each question', async () => {
    const room = newRoom();
    const socket = await enter();
    await answer(room, 'done');
    socket.say({ type: 'accepted', cseq: 1, seq: 4 });
    socket.event(4, { type: 'answered', cseq: 1, index: 1, text: 'done' });
    socket.event(5, asked(2));
    await settled();
    expect(room.state.editor).toEqual({ question: 2, text: '', sent: false });
  });
});

describe('the time', () => {
  it('follows what the server says with each event', async () => {
    const room = newRoom();
    const socket = await enter({ remainingMs: 60_000 });
    await pass(1_000);
    expect(room.countdown.left()).toBe(59_000);
    socket.event(4, { type: 'paused', by: 'hr', reason: '' }, { remainingMs: 58_000, running: false });
    await settled();
    await pass(5_000);
    expect(room.countdown.left()).toBe(58_000);
  });

  it('stands still in the greeting', async () => {
    const room = newRoom();
    await enter({ seq: 0, state: snapshot({ phase: 'GREETING', index: 0, running: undefined }) }, false);
    await pass(3_000);
    expect(room.countdown.left()).toBe(600_000);
  });
});
