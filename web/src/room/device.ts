import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Pending } from './outbox';

export interface StoredDraft {
  interview: string;
  question: number;
  text: string;
  rev: number;
}

interface Schema extends DBSchema {
  outbox: { key: number; value: Pending; indexes: { interview: string } };
  drafts: { key: string; value: StoredDraft };
}

/** What this device keeps of interviews, in IndexedDB. `strict` makes a write survive a crash of the device. */
export class DeviceStore {
  constructor(private readonly db: IDBPDatabase<Schema>) {}

  async pending(interview: string): Promise<Pending[]> {
    return this.db.getAllFromIndex('outbox', 'interview', interview);
  }

  async add(pending: Omit<Pending, 'id'>): Promise<number> {
    const tx = this.db.transaction('outbox', 'readwrite', { durability: 'strict' });
    const id = await tx.store.add(pending as Pending);
    await tx.done;
    return id;
  }

  async put(pending: Pending): Promise<void> {
    const tx = this.db.transaction('outbox', 'readwrite', { durability: 'strict' });
    await Promise.all([tx.store.put(pending), tx.done]);
  }

  async drop(ids: number[]): Promise<void> {
    const tx = this.db.transaction('outbox', 'readwrite');
    await Promise.all([...ids.map((id) => tx.store.delete(id)), tx.done]);
  }

  async draft(interview: string): Promise<StoredDraft | undefined> {
    return this.db.get('drafts', interview);
  }

  async saveDraft(draft: StoredDraft): Promise<void> {
    await this.db.put('drafts', draft);
  }

  async forgetDraft(interview: string): Promise<void> {
    await this.db.delete('drafts', interview);
  }
}

let opened: Promise<DeviceStore | null> | null = null;

/** The device's store, or null where the browser has none (some private windows). */
export function deviceStore(): Promise<DeviceStore | null> {
  opened ??= openDB<Schema>('parley', 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: 'id', autoIncrement: true }).createIndex('interview', 'interview');
      db.createObjectStore('drafts', { keyPath: 'interview' });
    },
    terminated: () => (opened = null),
  }).then(
    (db) => new DeviceStore(db),
    () => null,
  );
  return opened;
}

const aside = (interview: string): string => `parley.draft.${interview}`;

/** Keeps a draft at once, until {@link takeUp}. Not for every key: it makes the page wait. */
export function setAside(draft: StoredDraft): void {
  try {
    localStorage.setItem(aside(draft.interview), JSON.stringify(draft));
  } catch {
    // Storage is off or full: what the device's store has must do.
  }
}

/** The draft that was set aside, once. */
export function takeUp(interview: string): StoredDraft | undefined {
  try {
    const text = localStorage.getItem(aside(interview));
    localStorage.removeItem(aside(interview));
    return text ? (JSON.parse(text) as StoredDraft) : undefined;
  } catch {
    return undefined;
  }
}
