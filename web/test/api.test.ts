import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '../src/lib/api';
import { accessToken, refresh, restore, take } from '../src/lib/auth';
import { ApiProblem } from '../src/lib/problem';

const user = { id: 'u', name: 'Ada', email: 'a@b.c', role: 'candidate' as const };
const session = (accessToken: string) => ({ user, accessToken, expiresInMs: 1 });
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const expired = () => json(401, { type: 'x', title: 'x', status: 401, code: 'token_expired' });
const fetched = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>();
const bearer = (init?: RequestInit) => (init?.headers as Record<string, string> | undefined)?.['Authorization'];

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
  take(session('old'));
});
afterEach(() => {
  take(null);
  vi.unstubAllGlobals();
});

it('many calls with an expired token cause one refresh, and each is tried again', async () => {
  let refreshes = 0;
  fetched.mockImplementation(async (url, init) => {
    if (url === '/api/auth/refresh') {
      refreshes++;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return json(200, session('new'));
    }
    return bearer(init) === 'Bearer new' ? json(200, { items: [], total: 0 }) : expired();
  });
  const pages = await Promise.all(Array.from({ length: 5 }, () => api('get', '/api/jobs')));
  expect(pages).toHaveLength(5);
  expect(refreshes).toBe(1);
  expect(accessToken()).toBe('new');
});

it('a refresh that is refused signs out, and the call says why it failed', async () => {
  fetched.mockImplementation(async () => json(401, { code: 'not_authenticated', type: '', title: '', status: 401 }));
  await expect(api('get', '/api/auth/me').catch((e: unknown) => e)).resolves.toBeInstanceOf(ApiProblem);
  await expect(api('get', '/api/applications/me')).rejects.toMatchObject({ code: 'not_authenticated', status: 401 });
  expect(accessToken()).toBeNull();
});

it('a wrong password is no reason to refresh', async () => {
  fetched.mockImplementation(async () => json(401, { code: 'bad_credentials', type: '', title: '', status: 401 }));
  await expect(api('post', '/api/auth/login', { body: { email: 'a@b.c', password: 'x' } })).rejects.toMatchObject({
    message: 'E-mail or password is wrong',
  });
  expect(fetched).toHaveBeenCalledTimes(1);
});

it('a problem names the fields of the form', async () => {
  fetched.mockImplementation(async () =>
    json(400, { type: '', title: 'x', status: 400, code: 'invalid_request', detail: 'No', errors: [{ field: '/interview/durationMs', message: 'too short' }] }),
  );
  await expect(api('post', '/api/jobs', { body: { title: 't', description: 'd' } })).rejects.toMatchObject({
    code: 'invalid_request', message: 'No', fields: { durationMs: 'too short' },
  });
});

it('a server that does not answer is told in words, not as a stack', async () => {
  fetched.mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(api('get', '/api/jobs')).rejects.toMatchObject({ code: 'unreachable' });
});

it('fills paths and leaves out what is not asked for', async () => {
  fetched.mockImplementation(async () => json(200, {}));
  await api('get', '/api/jobs/{id}', { path: { id: 'a/b' }, query: { share: undefined } });
  expect(fetched.mock.calls[0]?.[0]).toBe('/api/jobs/a%2Fb');
});

it('the first visit asks for no session, and a later one does', async () => {
  take(null);
  expect(await restore()).toBeNull();
  expect(fetched).not.toHaveBeenCalled();
  take(session('t'));
  fetched.mockImplementation(async () => json(200, session('restored')));
  expect(await restore()).toMatchObject({ name: 'Ada' });
});

it('the token is in no storage', async () => {
  fetched.mockImplementation(async () => json(200, session('secret-token')));
  await refresh();
  expect(JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + document.cookie).not.toContain('secret-token');
});
