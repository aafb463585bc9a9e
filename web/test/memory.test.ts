import { expect, it } from 'vitest';
import { Memory } from '../src/room/memory';
import { Room } from '../src/room/room';
import { asked, FakeSocket, settled } from './fakeSocket';
import { answer, enter, interview, ticket } from './roomFixture';

const memory = () => new Memory(() => ({ application: `app-${interview}`, interview, url: `/ws/v1/interviews/${interview}`, job: 'Engineer' }));
const remembering = () => new Room({ interview, url: `/ws/v1/interviews/${interview}`, ticket, memory: memory(), onChange: () => {} });

it('a room that was left opens without a server: the question, the words, and the answer that is then written', async () => {
  const before = remembering();
  before.start();
  await enter();
  before.type('half a thou');
  await settled();
  before.stop();

  const after = remembering();
  after.start();
  await settled();
  expect(after.state.link).toBe('offline');
  expect(after.state.snapshot?.index).toBe(1);
  expect(after.state.editor).toMatchObject({ question: 1, text: 'half a thou' });
  await answer(after, 'half a thought, ended');
  expect(after.state.pending).toMatchObject([{ message: { type: 'answer', question: 1 } }]);
  after.stop();

  const again = remembering();
  again.start();
  await settled();
  expect(again.state.editor.text).toBe('');
  const socket = await enter({}, true);
  expect(socket.of('answer')).toMatchObject([{ question: 1, text: 'half a thought, ended' }]);
  again.stop();
});

it('another interview of the same application is not mistaken for it', async () => {
  const kept = new Memory(() => ({ application: 'same', interview: 'first', url: '', job: '' }));
  const room = remembering();
  room.start();
  await enter();
  kept.note(room.state);
  await settled();
  expect(await kept.recall()).toMatchObject({ interview: 'first' });
  expect(await new Memory(() => ({ application: 'same', interview: 'second', url: '', job: '' })).recall()).toBeUndefined();
  room.stop();
});

it('a question is shown as it is written, and whole once it is asked', async () => {
  const room = remembering();
  room.start();
  const socket = await enter();
  socket.say({ type: 'delta', question: 2, text: 'What did ' });
  socket.say({ type: 'delta', question: 2, text: 'you measure?' });
  await settled();
  expect(room.state.arriving).toEqual({ of: 2, text: 'What did you measure?' });
  socket.event(4, asked(2));
  await settled();
  expect(room.state.arriving).toBeNull();
  expect(FakeSocket.newest).toBe(socket);
  room.stop();
});
