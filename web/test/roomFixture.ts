import { afterEach, beforeEach, vi } from 'vitest';
import { Room } from '../src/room/room';
import { asked, fakeTime, FakeSocket, joined, settled } from './fakeSocket';

// A room of its own for each test, with a server that is the test.
let serial = 0;
let rooms: Room[] = [];
export let interview = '';
export const ticket = vi.fn(async (fresh: boolean) => (fresh ? 'fresh' : 'ticket'));

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

export function newRoom(): Room {
  const room = new Room({ interview, url: `/ws/v1/interviews/${interview}`, ticket, onChange: () => {} });
  rooms.push(room);
  room.start();
  return room;
}

/** The newest connection answers the join, with question 1 open unless the test says otherwise. */
export async function enter(change: Parameters<typeof joined>[0] = {}, replay = true): Promise<FakeSocket> {
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

export async function answer(room: Room, text: string): Promise<void> {
  room.type(text);
  room.answer();
  await settled();
}
