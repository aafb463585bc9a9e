import type { components } from '../lib/frames.gen';

export type Told = components['schemas']['Circumstances'];

/** Less than this is nothing to ask anybody about, and is not told. */
const LEAST_CHARS = 40;
const LEAST_MS = 5_000;

/**
 * How the answer to the open question comes about: what is pasted into the editor, and how long the page is out of sight while the
 * interview goes on. It is counted for this visit of the page alone: a reload forgets, in the candidate's favour.
 */
export class Circumstances {
  #question = 0;
  #pastedChars = 0;
  #hiddenMs = 0;
  #visible = true;
  #paused = false;
  #countedUpTo = 0;
  /** What was last cut or copied in the editor: to move one's own words about is no pasting. */
  #own = '';

  /** Another question is open (0: none). */
  open(question: number): void {
    if (question === this.#question) return;
    this.#count();
    this.#question = question;
    this.#pastedChars = 0;
    this.#hiddenMs = 0;
  }

  copied(text: string): void {
    this.#own = text;
  }

  pasted(text: string): void {
    if (text !== this.#own) this.#pastedChars += text.length;
  }

  seen(visible: boolean): void {
    this.#count();
    this.#visible = visible;
  }

  /** Whoever is told that the interview stands still may go away. */
  paused(paused: boolean): void {
    this.#count();
    this.#paused = paused;
  }

  /** What is to be told with the answer, or null where there is nothing. */
  told(): Told | null {
    this.#count();
    const pastedChars = this.#pastedChars < LEAST_CHARS ? 0 : this.#pastedChars;
    const hiddenMs = this.#hiddenMs < LEAST_MS ? 0 : Math.round(this.#hiddenMs);
    return pastedChars || hiddenMs ? { pastedChars, hiddenMs } : null;
  }

  #count(): void {
    const now = performance.now();
    if (!this.#visible && !this.#paused) this.#hiddenMs += now - this.#countedUpTo;
    this.#countedUpTo = now;
  }
}
