import { describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../src/lib/problem';
import { asked, FakeSocket, joined, pass, settled } from './fakeSocket';
import { enter, newRoom, ticket } from './roomFixture';

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

  it('is tried again at once, with a little scatter, where the node drains, and says so', async () => {
    const room = newRoom();
    (await enter()).end(4503);
    expect(room.state.link).toBe('moving');
    await pass(250);
    expect(FakeSocket.all).toHaveLength(2);
    expect(FakeSocket.newest.url).toBe(FakeSocket.all[0]!.url);
    await enter({}, false);
    expect(room.state.link).toBe('online');
  });

  it('is scattered over the time that it has', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.96);
    newRoom();
    (await enter()).end(4503);
    await pass(239);
    expect(FakeSocket.all).toHaveLength(1);
    await pass(1);
    expect(FakeSocket.all).toHaveLength(2);
    random.mockReturnValue(0);
    FakeSocket.newest.end(1006);
    await pass(50);
    expect(FakeSocket.all).toHaveLength(3);
    random.mockRestore();
  });

  it('waits where the next node drains, too', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    newRoom();
    (await enter()).end(4503);
    await pass(125);
    FakeSocket.newest.end(4503);
    await pass(199);
    expect(FakeSocket.all).toHaveLength(2);
    await pass(1);
    expect(FakeSocket.all).toHaveLength(3);
    vi.restoreAllMocks();
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
