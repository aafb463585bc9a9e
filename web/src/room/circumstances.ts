import type { components } from '../lib/frames.gen';

export type Told = components['schemas']['Circumstances'];

/** Less than this is nothing to ask anybody about, and is not told. */
const LEAST_CHARS = 40;
const LEAST_MS = 5_000;

/**
 * How the answer to the open question comes about: what is pasted into the editor, and how long the page is out of sight. It is
 * counted for this visit of the page alone: a reload forgets, in the candidate's favour.
 */
export class Circumstances {
  #question = 0;
  #pastedChars = 0;
  #hiddenMs = 0;
  #hiddenSince: number | null = null;
  /** What was last cut or copied in the editor: to move one's own words about is no pasting. */
  #own = '';

  /** Another question is open (0: none). */
  open(question: number): void {
    if (question === this.#question) return;
    this.#question = question;
    this.#pastedChars = 0;
    this.#hiddenMs = 0;
    if (this.#hiddenSince !== null) this.#hiddenSince = performance.now();
  }

  copied(text: string): void {
    this.#own = text;
  }

  pasted(text: string): void {
    if (text !== this.#own) this.#pastedChars += text.length;
  }

  seen(visible: boolean): void {
    if (!visible) this.#hiddenSince ??= performance.now();
    else this.#hiddenMs += this.#away();
    if (visible) this.#hiddenSince = null;
  }

  /** What is to be told with the answer, or null where there is nothing. */
  told(): Told | null {
    const pastedChars = this.#pastedChars < LEAST_CHARS ? 0 : this.#pastedChars;
    const hidden = Math.round(this.#hiddenMs + this.#away());
    const hiddenMs = hidden < LEAST_MS ? 0 : hidden;
    return pastedChars || hiddenMs ? { pastedChars, hiddenMs } : null;
  }

  #away(): number {
    return this.#hiddenSince === null ? 0 : performance.now() - this.#hiddenSince;
  }
}
