import type { NumberedFrame } from '../lib/frames';
import { deviceStore, type DeviceStore } from './device';

type Message<F> = F extends { cseq: number } ? Omit<F, 'cseq'> : never;
/** A message that counts, before it has its number. */
export type Numbered = Message<NumberedFrame>;

export interface Pending {
  /** Order of writing; made by the store. */
  id: number;
  interview: string;
  message: Numbered;
  /** The number that the message has on the wire; none before it is first sent. */
  cseq?: number;
  /** The event that it became in the log, once it is accepted. */
  seq?: number;
}

/**
 * The messages of one interview that the server does not hold durably yet, oldest first. Each change is in the device's store
 * before the promise resolves; a message is put there before it is on the wire and leaves only when its event is durable, or
 * when it is finally refused. Where the device stores nothing the list lives in memory alone, and `kept` says so.
 */
export class Outbox {
  #items: Pending[] = [];
  #store: DeviceStore | null = null;
  #lastId = 0;

  constructor(readonly interview: string) {}

  get items(): readonly Pending[] {
    return this.#items;
  }

  /** Whether the device keeps the messages across a reload. */
  get kept(): boolean {
    return this.#store !== null;
  }

  async load(): Promise<void> {
    this.#store = await deviceStore();
    if (this.#store) this.#items = await this.#store.pending(this.interview);
  }

  async put(message: Numbered): Promise<Pending> {
    const fresh = { interview: this.interview, message };
    const id = this.#store ? await this.#store.add(fresh) : ++this.#lastId;
    const pending = { ...fresh, id };
    this.#items = [...this.#items, pending];
    return pending;
  }

  async change(pending: Pending, to: { cseq?: number | undefined; seq?: number | undefined }): Promise<Pending> {
    const changed: Pending = { ...pending, ...to };
    for (const key of ['cseq', 'seq'] as const) if (changed[key] === undefined) delete changed[key];
    this.#items = this.#items.map((p) => (p.id === pending.id ? changed : p));
    await this.#store?.put(changed);
    return changed;
  }

  async drop(pending: Pending): Promise<void> {
    this.#items = this.#items.filter((p) => p.id !== pending.id);
    await this.#store?.drop([pending.id]);
  }

  /** Everything up to event `seq` is on the server's disk: those copies are no longer needed. */
  async durable(seq: number): Promise<void> {
    const safe = this.#items.filter((p) => p.seq !== undefined && p.seq <= seq);
    if (!safe.length) return;
    this.#items = this.#items.filter((p) => !safe.includes(p));
    await this.#store?.drop(safe.map((p) => p.id));
  }

  /** The oldest one that is not in the log yet. */
  next(): Pending | undefined {
    return this.#items.find((p) => p.seq === undefined);
  }

  highest(): number {
    return Math.max(0, ...this.#items.map((p) => p.cseq ?? 0));
  }
}
