import { api } from './api';
import { onUser, restore, take } from './auth';
import type { components } from './api.gen';
import type { User } from './types';

let user = $state.raw<User | null>(null);
let ready = $state(false);
let unreachable = $state(false);
onUser((u) => (user = u));

/** Who is signed in, for the pages. */
export const session = {
  get user(): User | null {
    return user;
  },
  /** False until the cookie has been asked for a session. */
  get ready(): boolean {
    return ready;
  },
  /** True where the server could not be asked: then nobody knows who is signed in. */
  get unreachable(): boolean {
    return unreachable;
  },
  async restore(): Promise<void> {
    try {
      await restore();
      unreachable = false;
    } catch {
      unreachable = true;
    }
    ready = true;
  },
  async signIn(credentials: components['schemas']['Credentials']): Promise<void> {
    take(await api('post', '/api/auth/login', { body: credentials }));
  },
  async register(registration: components['schemas']['Registration']): Promise<void> {
    take(await api('post', '/api/auth/register', { body: registration }));
  },
  async signOut(): Promise<void> {
    await api('post', '/api/auth/logout').catch(() => null);
    take(null);
  },
};
