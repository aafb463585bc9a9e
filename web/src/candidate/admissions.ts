import { api } from '../lib/api';
import type { Admission } from '../lib/types';

const known = new Map<string, Admission>();

/** Opens the room of an application; asked again, it gives the same interview with a new ticket. Only for who has consented. */
export async function admit(application: string): Promise<Admission> {
  const admission = await api('post', '/api/applications/{id}/interview', { path: { id: application }, body: { consent: true } });
  known.set(application, admission);
  return admission;
}

/** The admission that this page has got, where there is one. */
export const admitted = (application: string): Admission | undefined => known.get(application);
