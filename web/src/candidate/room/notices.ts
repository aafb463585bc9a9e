import type { Entry } from '../../lib/frames';
import { words } from './words';

/** What happened, in words for the candidate; null for what is no news to them. */
export function notice({ event }: Entry): string | null {
  switch (event.type) {
    case 'paused':
      return event.by === 'candidate' ? words.notice.pausedByYou : words.notice.pausedByPerson(event.reason);
    case 'resumed':
      return words.notice.resumed;
    case 'extended':
      return words.notice.extended(event.ms);
    case 'connected':
      if (event.givenBackMs >= 1_000) return words.notice.givenBack(event.lostMs, event.givenBackMs);
      return event.lostMs >= 5_000 ? words.notice.back(event.lostMs) : null;
    case 'compensated':
      return event.givenBackMs >= 1_000 ? words.notice.compensated(event.until - event.since, event.givenBackMs) : null;
    case 'noticed':
      return event.notice === 'MOMENT' ? words.momentTaken : null;
    case 'replied':
      return words.notice.replied;
    case 'asked':
      return '';
    default:
      return null;
  }
}
