import { deviceStore, setAside, takeUp } from './device';

/**
 * What stands in the editor for the open question. It is kept on this device at each change, and goes to the server a moment
 * after the last one. A blank text is kept nowhere: it must never replace a text.
 */
export class Draft {
  question = 0;
  text = '';
  rev = 0;
  /** The highest revision that was put on the wire. */
  sentRev = 0;
  /** Whether the person has typed here: then nothing that comes late may overwrite it. */
  touched = false;

  /** The highest revision that is in the device's store. */
  #keptRev = 0;

  constructor(private readonly interview: string) {}

  /** Another question is open (0: none). The editor is empty and untouched again. */
  open(question: number): void {
    if (question === this.question) return;
    this.question = question;
    this.text = '';
    this.touched = false;
  }

  type(text: string): Promise<void> {
    this.text = text;
    this.touched = true;
    return this.keep();
  }

  async keep(): Promise<void> {
    if (!this.text.trim() || !this.question) return;
    this.rev++;
    const { interview, question, text, rev } = this;
    await (await deviceStore())?.saveDraft({ interview, question, text, rev });
    this.#keptRev = Math.max(this.#keptRev, rev);
  }

  /** The page goes away, and the device's store may not end its last write: those words are left where writing is instant. */
  leave(): void {
    if (this.text.trim() && this.question && this.rev > this.#keptRev) setAside({ interview: this.interview, question: this.question, text: this.text, rev: this.rev });
  }

  /** Puts back what the server or this device has, whichever is newer, into an untouched editor of the same question. */
  async restore(server: { question: number; text: string; rev: number } | undefined): Promise<void> {
    const stored = await (await deviceStore())?.draft(this.interview);
    const aside = takeUp(this.interview);
    const device = aside && aside.rev > (stored?.rev ?? 0) ? aside : stored;
    const best = device && device.rev > (server?.rev ?? 0) ? device : server;
    this.rev = Math.max(this.rev, device?.rev ?? 0, server?.rev ?? 0);
    // What the server has now, not what it once had: it may have lost a draft.
    this.sentRev = server?.question === this.question ? server.rev : 0;
    if (!best || best.question !== this.question || this.touched || !best.text.trim()) return;
    this.text = best.text;
    // A text that only this device knew still has to reach the server.
    if (best === device) this.sentRev = Math.min(this.sentRev, best.rev - 1);
    if (best === aside) await (await deviceStore())?.saveDraft(aside);
  }

  /** The frame that the server has not had yet, or null. */
  frame(): { type: 'draft'; question: number; text: string; rev: number } | null {
    if (!this.question || !this.text.trim() || this.rev <= this.sentRev) return null;
    return { type: 'draft', question: this.question, text: this.text, rev: this.rev };
  }

  /** The server could not keep it. */
  unsent(): void {
    this.sentRev = 0;
  }

  /** The text has become an answer. */
  async sent(): Promise<void> {
    this.text = '';
    this.touched = false;
    await (await deviceStore())?.forgetDraft(this.interview);
  }
}
