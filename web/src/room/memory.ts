import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry, Snapshot } from '../lib/frames';
import type { RoomState } from './state';

/** A room as it was when this device last saw it. */
export interface Remembered extends Place {
  snapshot: Snapshot;
  log: readonly Entry[];
  durable: number;
}

/** Which room it is, and where. */
export interface Place {
  application: string;
  interview: string;
  url: string;
  job: string;
}

interface Schema extends DBSchema {
  rooms: { key: string; value: Remembered };
}

let opened: Promise<IDBPDatabase<Schema> | null> | null = null;

// A database of its own: a change of what is remembered must never stand in the way of the outbox.
function rooms(): Promise<IDBPDatabase<Schema> | null> {
  opened ??= openDB<Schema>('parley-rooms', 1, {
    upgrade: (db) => void db.createObjectStore('rooms', { keyPath: 'application' }),
    terminated: () => (opened = null),
  }).catch(() => null);
  return opened;
}

/** The room of an application, as far as this device has seen it. */
export async function remembered(application: string): Promise<Remembered | undefined> {
  return (await rooms())?.get('rooms', application);
}

/** For the end of an interview, and for who signs out. */
export async function forgetRooms(): Promise<void> {
  await (await rooms())?.clear('rooms');
}

/**
 * What this device keeps of one room, so that it opens without a network: what was said, and how much of it is on the server's
 * disk. The words of the person are kept elsewhere, and more carefully: see outbox and draft.
 */
export class Memory {
  #log: readonly Entry[] = [];
  #durable = 0;

  constructor(private readonly place: () => Place) {}

  async recall(): Promise<Remembered | undefined> {
    const place = this.place();
    const kept = await remembered(place.application);
    return kept?.interview === place.interview ? kept : undefined;
  }

  /** Keeps the room where something new was said in it. */
  note({ log, durable, snapshot, link }: RoomState): void {
    if (link !== 'online' || !snapshot || (log === this.#log && durable === this.#durable)) return;
    this.#log = log;
    this.#durable = durable;
    const kept: Remembered = { ...this.place(), snapshot: { ...snapshot }, log, durable };
    void rooms().then((db) => db?.put('rooms', kept)).catch((e: unknown) => console.warn('room:', e));
  }
}
