import { api } from '../lib/api';
import { session } from '../lib/session.svelte';
import type { components } from '../lib/api.gen';
import type { Admission } from '../lib/types';

export type ExtraTime = components['schemas']['ExtraTime'];
export type BreakMinutes = components['schemas']['BreakMinutes'];

const known = new Map<string, Admission>();

/** Opens the room of an application; asked again, it gives the same interview with a new ticket. Only for who has consented. */
export async function admit(application: string, extraTime: ExtraTime = 'none', breakMinutes: BreakMinutes = 0): Promise<Admission> {
  // A room that was opened without a network has nobody signed in yet.
  if (!session.user) await session.restore();
  const admission = await api('post', '/api/applications/{id}/interview', { path: { id: application }, body: { consent: true, extraTime, breakMinutes } });
  known.set(application, admission);
  return admission;
}

/** The admission that this page has got, where there is one. */
export const admitted = (application: string): Admission | undefined => known.get(application);
