import type { Entry } from '../../lib/frames';
import { en } from './en';

/** What happened, in words for the candidate; null for what is no news to them. */
export function notice({ event }: Entry): string | null {
  switch (event.type) {
    case 'paused':
      return event.by === 'candidate' ? en.notice.pausedByYou : en.notice.pausedByPerson(event.reason);
    case 'resumed':
      return en.notice.resumed;
    case 'extended':
      return en.notice.extended(event.ms);
    case 'connected':
      if (event.givenBackMs >= 1_000) return en.notice.givenBack(event.lostMs, event.givenBackMs);
      return event.lostMs >= 5_000 ? en.notice.back(event.lostMs) : null;
    case 'compensated':
      return event.givenBackMs >= 1_000 ? en.notice.compensated(event.until - event.since, event.givenBackMs) : null;
    case 'noticed':
      return event.notice === 'MOMENT' ? en.momentTaken : null;
    case 'replied':
      return en.notice.replied;
    case 'asked':
      return '';
    default:
      return null;
  }
}
