import { asProblem, type ApiProblem } from './problem';

/** Something that a page loads: its value, or its problem, or neither yet. The newest call wins. */
export class Loaded<T> {
  value = $state.raw<T | null>(null);
  problem = $state.raw<ApiProblem | null>(null);
  busy = $state(false);
  #turn = 0;

  async run(f: () => Promise<T>): Promise<T | null> {
    const turn = ++this.#turn;
    this.busy = true;
    try {
      const value = await f();
      if (turn === this.#turn) {
        this.value = value;
        this.problem = null;
      }
      return value;
    } catch (e) {
      if (turn === this.#turn) this.problem = asProblem(e);
      return null;
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }
}
