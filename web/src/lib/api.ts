import { accessToken, refresh } from './auth';
import { ApiProblem } from './problem';
import type { paths } from './api.gen';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Operation<P extends keyof paths, M extends Method> = paths[P][M];
type JsonOf<R> = R extends { content: { 'application/json': infer J } } ? J : undefined;
type Answer<O> = O extends { responses: infer R } ? JsonOf<R[keyof R & (200 | 201 | 202 | 204)]> : never;
type BodyOf<O> = O extends { requestBody?: { content: { 'application/json': infer B } } } ? B : never;
type PathOf<O> = O extends { parameters: { path: infer A } } ? A : never;
type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? Q : never;

export interface Arguments<O> {
  path?: PathOf<O>;
  query?: QueryOf<O>;
  body?: BodyOf<O>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Calls one operation of openapi.yaml. Throws {@link ApiProblem} and nothing else. */
export async function api<M extends Method, P extends keyof paths>(
  method: M,
  path: P,
  args: Arguments<Operation<P, M>> = {},
): Promise<Answer<Operation<P, M>>> {
  const url = fill(path, args.path as Record<string, string> | undefined) + search(args.query as Record<string, unknown> | undefined);
  const used = accessToken();
  let response = await send(method, url, args);
  if (response.status === 401 && !path.startsWith('/api/auth/') && used) {
    // Another call may have brought a new token while this one was under way.
    if (accessToken() === used) await refresh();
    response = await send(method, url, args);
  }
  if (!response.ok) throw await ApiProblem.of(response);
  return (response.status === 204 ? undefined : await response.json()) as Answer<Operation<P, M>>;
}

async function send(method: Method, url: string, args: { body?: unknown; headers?: Record<string, string>; signal?: AbortSignal }): Promise<Response> {
  const headers: Record<string, string> = { ...args.headers };
  const token = accessToken();
  if (token) headers['Authorization'] = `Bearer ${token}`;
  if (args.body !== undefined) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(url, {
      method: method.toUpperCase(),
      headers,
      body: args.body === undefined ? null : JSON.stringify(args.body),
      signal: args.signal ?? null,
    });
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') throw new ApiProblem({ code: 'aborted' });
    throw ApiProblem.unreachable();
  }
}

function fill(path: string, values: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

function search(query: Record<string, unknown> = {}): string {
  const entries = Object.entries(query).filter(([, v]) => v !== undefined && v !== '');
  return entries.length ? `?${new URLSearchParams(entries.map(([k, v]) => [k, String(v)]))}` : '';
}
