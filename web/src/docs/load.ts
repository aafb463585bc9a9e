import { ApiProblem } from '../lib/problem';
import { words } from './words';

/** A contract as JSON, as the server has it. */
export async function contract<T>(url: string): Promise<T> {
  const response = await fetch(url, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!response) throw ApiProblem.unreachable();
  if (!response.ok) throw new ApiProblem({ code: 'not_found', status: response.status, detail: words.failed });
  return (await response.json()) as T;
}
