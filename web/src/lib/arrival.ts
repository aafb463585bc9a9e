import { tick } from 'svelte';

// After a move within the page the new heading takes the focus, as soon as it is there: a page that still loads has none yet.
let moved = false;
let due = false;

/** The reader has moved to another page. */
export function arrived(): void {
  moved = due = true;
  void tick().then(() => {
    const heading = document.querySelector<HTMLElement>('h1');
    if (heading && due) focus(heading);
  });
}

/** A page's heading has come. It takes the focus where the move left it nowhere; never on the first page that was loaded. */
export function headed(heading: HTMLElement): void {
  if (due || (moved && document.activeElement === document.body)) focus(heading);
}

function focus(heading: HTMLElement): void {
  due = false;
  heading.focus({ preventScroll: true });
}
