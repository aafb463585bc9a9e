import { describe, expect, it } from 'vitest';
import { deviceStore } from '../src/room/device';
import { asked, pass, settled } from './fakeSocket';
import { answer, enter, interview, newRoom } from './roomFixture';

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

  it('is followed by the next one where it is durable before it is accepted', async () => {
    const room = newRoom();
    const socket = await enter();
    await answer(room, 'first');
    socket.event(4, { type: 'answered', cseq: 1, index: 1, text: 'first' });
    socket.say({ type: 'durable', seq: 4 });
    socket.say({ type: 'accepted', cseq: 1, seq: 4 });
    socket.event(5, asked(2));
    await settled();
    expect(room.state.pending).toEqual([]);
    await answer(room, 'second');
    expect(socket.of('answer')[1]).toEqual({ type: 'answer', cseq: 2, question: 2, text: 'second' });
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
    expect(socket.of('draft')).toMatchObject([{ question: 1, text: 'too long' }]);
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
