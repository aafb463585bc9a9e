import { arrived } from './arrival';

export interface Route<N extends string> {
  name: N | 'missing';
  params: Record<string, string>;
  query: URLSearchParams;
}

/**
 * The router of one entry: patterns such as `/jobs/:id`, tried in order. It takes over clicks on links of its own entry and
 * leaves every other link to the browser.
 */
export class Router<N extends string> {
  readonly #patterns: [N, RegExp][];
  readonly #owns: (path: string) => boolean;
  #route = $state.raw<Route<N>>({ name: 'missing', params: {}, query: new URLSearchParams() });

  constructor(patterns: Record<N, string>, owns: (path: string) => boolean) {
    this.#patterns = (Object.entries(patterns) as [N, string][]).map(([name, pattern]) => [
      name,
      new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`),
    ]);
    this.#owns = owns;
    this.#read();
    addEventListener('popstate', () => this.#arrive());
    document.addEventListener('click', (e) => this.#click(e));
  }

  get route(): Route<N> {
    return this.#route;
  }

  /** Moves to another page: to its top, with the focus on its heading. With `stay` the page changes in place, and sees to that itself. */
  go(path: string, how: { replace?: boolean; stay?: boolean } = {}): void {
    if (how.replace) history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    if (how.stay) return this.#read();
    scrollTo(0, 0);
    this.#arrive();
  }

  #arrive(): void {
    this.#read();
    arrived();
  }

  #read(): void {
    const query = new URLSearchParams(location.search);
    for (const [name, pattern] of this.#patterns) {
      const found = pattern.exec(location.pathname);
      if (!found) continue;
      const params = Object.fromEntries(present(found.groups).map(([k, v]) => [k, decodeURIComponent(v)]));
      this.#route = { name, params, query };
      return;
    }
    this.#route = { name: 'missing', params: {}, query };
  }

  #click(e: MouseEvent): void {
    const link = (e.target as Element).closest?.('a');
    if (!link || e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
    if (link.target || link.hasAttribute('download') || link.origin !== location.origin || !this.#owns(link.pathname)) return;
    if (link.hash && link.pathname === location.pathname) return;
    e.preventDefault();
    this.go(link.pathname + link.search);
  }
}

/** A part that a pattern allows to be absent is undefined in the match. */
function present(groups: Record<string, string | undefined> | undefined): [string, string][] {
  return Object.entries(groups ?? {}).filter((part): part is [string, string] => part[1] !== undefined);
}
