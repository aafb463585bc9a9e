import type { Entry, Snapshot } from '../lib/frames';
import type { Pending } from './outbox';

/**
 * `connecting` before the first connection, then `online`, `offline`, and `moving` where the server sent us to another one; the
 * others are final until somebody acts: `replaced` (open elsewhere), `postponed` (the candidate goes on another time), `over`,
 * `refused` (with the reason in `why`).
 */
export type LinkState = 'connecting' | 'online' | 'offline' | 'moving' | 'replaced' | 'postponed' | 'over' | 'refused';

/** Where a message is: on this device only, in the server's log, or on its disk. */
export type Kept = 'device' | 'received' | 'saved';

export interface Refusal {
  code: string;
  message: string;
  /** What was written, where it could not be put back into the editor. */
  text?: string;
}

/** All that the room's page shows. A new object at each change. */
export interface RoomState {
  link: LinkState;
  why: string;
  snapshot: Snapshot | null;
  log: readonly Entry[];
  /** Entries up to this number were there when the page came in; what follows happened before its eyes. */
  seenUpTo: number;
  durable: number;
  /** Whether the server has said that it cannot keep anything just now; what is written is sent again by itself. */
  away: boolean;
  pending: readonly Pending[];
  /** Whether this device keeps messages across a reload. */
  kept: boolean;
  editor: { question: number; text: string; sent: boolean };
  refusal: Refusal | null;
  /** A text that is being written at the other side, as far as it has come: a question, or a reply to an inquiry. */
  arriving: { of: number; text: string } | null;
}

export const initial: RoomState = {
  link: 'connecting',
  why: '',
  snapshot: null,
  log: [],
  seenUpTo: 0,
  durable: 0,
  away: false,
  pending: [],
  kept: true,
  editor: { question: 0, text: '', sent: false },
  refusal: null,
  arriving: null,
};

/** The snapshot after one more event, as far as the event tells. */
export function advance(snapshot: Snapshot, { event }: Entry): Snapshot {
  switch (event.type) {
    case 'greeted':
      return { ...snapshot, phase: 'GREETING' };
    case 'asked':
      return { ...snapshot, phase: 'QUESTIONS', index: event.index, of: event.of };
    case 'answered':
      return { ...snapshot, index: 0, answers: snapshot.answers + 1 };
    case 'closing':
      return { ...snapshot, phase: 'CLOSING', index: 0 };
    case 'paused':
      return { ...snapshot, paused: true, running: false };
    case 'resumed':
      return { ...snapshot, paused: false };
    case 'extended':
      return { ...snapshot, limitMs: snapshot.limitMs + event.ms };
    case 'concluded':
      return { ...snapshot, phase: 'CONCLUDED', index: 0, paused: false, running: false, reason: event.reason };
    default:
      return snapshot;
  }
}

/** Whether the clock runs, where the server has not said so. */
export function runs(snapshot: Snapshot): boolean {
  return snapshot.running ?? (!snapshot.paused && (snapshot.phase === 'QUESTIONS' || snapshot.phase === 'CLOSING'));
}
