import { describe, expect, it } from 'vitest';
import { deviceStore } from '../src/room/device';
import { asked, pass, settled, snapshot } from './fakeSocket';
import { answer, enter, interview, newRoom } from './roomFixture';

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

  it('that the server could not save is sent again by itself, and the page says so meanwhile', async () => {
    const room = newRoom();
    const socket = await enter();
    room.type('ab');
    await pass(700);
    socket.say({ type: 'rejected', cseq: 0, code: 'busy', message: 'not reachable' });
    await settled();
    expect(room.state.away).toBe(true);
    expect(room.state.editor.sent).toBe(false);
    await pass(2_000);
    expect(socket.of('draft').length).toBe(2);
    expect(room.state.editor.sent).toBe(true);
    socket.say({ type: 'pong', at: 1 });
    await settled();
    expect(room.state.away).toBe(true);
    socket.event(4, { type: 'compensated', since: 0, until: 5_000, givenBackMs: 5_000 });
    await settled();
    expect(room.state.away).toBe(false);
  });

  it('is sent again to a server that has lost it', async () => {
    const room = newRoom();
    const first = await enter();
    room.type('ab');
    await pass(700);
    expect(room.state.editor.sent).toBe(true);
    first.end(4503);
    await pass(100);
    const second = await enter({}, false);
    expect(second.of('draft')).toEqual([{ type: 'draft', question: 1, text: 'ab', rev: 1 }]);
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

  it('outlives a reload in the middle of a word, before the store has it', async () => {
    const room = newRoom();
    await enter();
    room.type('the last wor');
    dispatchEvent(new Event('pagehide'));
    room.stop();
    await (await deviceStore())!.forgetDraft(interview);
    const again = newRoom();
    const socket = await enter();
    expect(again.state.editor.text).toBe('the last wor');
    expect(socket.of('draft')).toEqual([{ type: 'draft', question: 1, text: 'the last wor', rev: 1 }]);
    expect(await (await deviceStore())!.draft(interview)).toMatchObject({ text: 'the last wor' });
    expect(localStorage).toHaveLength(0);
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
