import { ApiProblem } from './problem';
import type { Session, User } from './types';

// The access token lives in this variable only. Storage holds nothing but the fact that somebody has signed in here, so that
// a stranger's first visit asks for no session.
const HINT = 'parley.signed-in';

let token: string | null = null;
let refreshing: Promise<User | null> | null = null;
const listeners = new Set<(user: User | null) => void>();

export const accessToken = (): string | null => token;

/** Tells `f` who is signed in, at each change. */
export function onUser(f: (user: User | null) => void): () => void {
  listeners.add(f);
  return () => listeners.delete(f);
}

export function take(session: Session | null): User | null {
  token = session?.accessToken ?? null;
  try {
    if (session) localStorage.setItem(HINT, '1');
    else localStorage.removeItem(HINT);
  } catch {
    // Storage is off: then each page load starts signed out.
  }
  const user = session?.user ?? null;
  listeners.forEach((f) => f(user));
  return user;
}

/** Takes up the session that the refresh cookie stands for, where there was one. */
export async function restore(): Promise<User | null> {
  let hint: string | null = null;
  try {
    hint = localStorage.getItem(HINT);
  } catch {
    hint = null;
  }
  return hint ? refresh() : null;
}

/**
 * A new access token by the refresh cookie; null when there is none. However many ask at once, one request is made: the cookie
 * is spent by it. Other tabs wait for their turn for the same reason.
 */
export function refresh(): Promise<User | null> {
  refreshing ??= exclusively(request).finally(() => (refreshing = null));
  return refreshing;
}

function exclusively<T>(f: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('parley.refresh', f) : f();
}

async function request(): Promise<User | null> {
  const response = await fetch('/api/auth/refresh', { method: 'POST' }).catch(() => {
    throw ApiProblem.unreachable();
  });
  if (response.status === 401 || response.status === 403) return take(null);
  if (!response.ok) throw await ApiProblem.of(response);
  return take((await response.json()) as Session);
}
