import { api } from '../lib/api';
import { deviceStore } from './device';
import { forgetRooms } from './memory';
import { Outbox } from './outbox';

/**
 * After the end: drops this device's copies as soon as the server has everything on its disk. Returns the texts that came too
 * late to be in the log, so that they can be shown once more.
 */
export async function settle(interview: string): Promise<string[]> {
  const outbox = new Outbox(interview);
  await outbox.load();
  await (await deviceStore())?.forgetDraft(interview);
  await forgetRooms();
  for (let tries = 0; outbox.items.length && tries < 30; tries++) {
    const { seq, durableSeq = 0 } = await api('get', '/api/interviews/{id}', { path: { id: interview } });
    if (durableSeq >= seq) {
      const late = outbox.items.filter((p) => p.seq === undefined);
      for (const pending of outbox.items) await outbox.drop(pending);
      return late.flatMap(({ message }) => ('text' in message ? [message.text] : []));
    }
    await outbox.durable(durableSeq);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  return [];
}
