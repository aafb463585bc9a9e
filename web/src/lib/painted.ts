/** Goes on in a task of its own, so that the browser may do something else between: a long task keeps keys waiting. */
export const pause = <T>(value: T): Promise<T> => new Promise((done) => setTimeout(() => done(value)));

/** Calls `then` once the browser has drawn what stands now. Returns how to take that back. */
export function painted(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(then)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
