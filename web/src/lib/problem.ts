import { problemTitle } from './codes';
import { language } from './language.svelte';
import { words } from './words';
import type { components } from './api.gen';

type Body = components['schemas']['Problem'];

/**
 * An error that the server has explained (RFC 9457), or `unreachable` where no answer came at all. The server's details are in
 * English; in another language its code is put into words here.
 */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly requestId: string | undefined;
  /** Field name to message, for forms. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(body: Partial<Body> & { code: string }) {
    super((language() === 'en' && body.detail) || problemTitle(body.code) || body.detail || body.title || body.code);
    this.name = 'ApiProblem';
    this.code = body.code;
    this.status = body.status ?? 0;
    this.requestId = body.requestId;
    this.fields = Object.fromEntries((body.errors ?? []).map((e) => [fieldName(e.field), e.message ?? '']));
  }

  static unreachable(): ApiProblem {
    return new ApiProblem({ code: 'unreachable', detail: words.unreachable });
  }

  static async of(response: Response): Promise<ApiProblem> {
    const body: unknown = await response.json().catch(() => null);
    if (body && typeof body === 'object' && 'code' in body && typeof body.code === 'string') {
      return new ApiProblem(body as Body);
    }
    return new ApiProblem({ code: 'internal', status: response.status });
  }
}

/** `/interview/durationMs`, `$.title` and `title` all name a field of the form by its last part. */
function fieldName(path: string | undefined): string {
  return (path ?? '').split(/[/.]/).pop() ?? '';
}

export function asProblem(e: unknown): ApiProblem {
  return e instanceof ApiProblem ? e : new ApiProblem({ code: 'internal', detail: e instanceof Error ? e.message : String(e) });
}
