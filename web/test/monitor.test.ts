import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { take } from '../src/lib/auth';
import { Monitor, type MonitorState } from '../src/hr/live/monitor';
import { fakeTime, FakeSocket, pass, settled } from './fakeSocket';

let state: MonitorState;
let monitor: Monitor;
const row = (interview: string, change: object = {}) => ({
  type: 'session', interview, job: 'j', jobTitle: 'Engineer', candidate: 'Ada', phase: 'QUESTIONS', index: 1, of: 3,
  remainingMs: 1, running: true, connected: true, seq: 1, ...change,
});
const event = (seq: number) => ({ type: 'event', interview: 'a', seq, at: seq, event: { type: 'resumed', by: 'hr' } });

beforeEach(() => {
  fakeTime();
  take({ user: { id: 'h', name: 'Hanna', email: 'h@x.yz', role: 'hr' }, accessToken: 'token', expiresInMs: 1 });
  monitor = new Monitor((s) => (state = s));
  monitor.start();
});
afterEach(() => {
  monitor.stop();
  take(null);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function join(): Promise<FakeSocket> {
  const socket = FakeSocket.newest;
  socket.open();
  await settled();
  socket.say({ type: 'joined', user: 'h' });
  return socket;
}

it('joins with the access token and asks for all sessions', async () => {
  const socket = await join();
  expect(socket.sent).toEqual([{ type: 'join', token: 'token' }, { type: 'subscribe' }]);
  socket.say(row('a'));
  socket.say(row('b'));
  socket.say(row('a', { index: 2 }));
  await pass(100);
  expect(state.rows.map((r) => [r.interview, r.index])).toEqual([['a', 2], ['b', 1]]);
});

it('after a reconnect it asks only for what is new of the followed interview', async () => {
  const socket = await join();
  monitor.follow('a');
  expect(socket.of('subscribe').at(-1)).toEqual({ type: 'subscribe', interview: 'a', lastSeq: 0 });
  socket.say(event(1));
  socket.say(event(2));
  socket.end(1006);
  expect(state.link).toBe('offline');
  await pass(1_000);
  const next = await join();
  expect(next.of('subscribe')).toEqual([{ type: 'subscribe', interview: 'a', lastSeq: 2 }]);
  expect(state.log).toHaveLength(2);
});

it('asks again where an event is missing, and takes none twice', async () => {
  const socket = await join();
  monitor.follow('a');
  socket.say(event(1));
  socket.say(event(1));
  socket.say(event(3));
  await pass(100);
  expect(state.log.map((e) => e.seq)).toEqual([1]);
  expect(socket.of('subscribe').at(-1)).toMatchObject({ lastSeq: 1 });
});

it('forgets rows that the server no longer tells of after a reconnect', async () => {
  const socket = await join();
  socket.say(row('a'));
  socket.say(row('gone'));
  socket.end(1006);
  await pass(1_000);
  (await join()).say(row('a'));
  await pass(100);
  expect(state.rows).toHaveLength(2);
  await pass(3_100);
  expect(state.rows.map((r) => r.interview)).toEqual(['a']);
});

it('draws many rows in several goes, each as it newest is', async () => {
  const socket = await join();
  for (let i = 0; i < 50; i++) socket.say(row(`i${i}`));
  socket.say(row('i49', { index: 2 }));
  expect(state.rows).toHaveLength(0);
  await pass(100);
  expect(state.rows).toHaveLength(6);
  await pass(300);
  expect(state.rows).toHaveLength(50);
  expect(state.rows.at(-1)?.index).toBe(2);
});

it('draws a long log in several goes, in order and each event once', async () => {
  const socket = await join();
  monitor.follow('a');
  for (let seq = 1; seq <= 35; seq++) socket.say(event(seq));
  await pass(100);
  expect(state.log).toHaveLength(5);
  await pass(200);
  socket.say(event(36));
  await pass(100);
  expect(state.log.map((e) => e.seq)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1));
});
