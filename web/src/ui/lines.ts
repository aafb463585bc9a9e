import type { Entry } from '../lib/frames';
import { INTERVIEWER, byMachine, languageOf } from '../room/log';
import { words } from './words';

export interface Piece {
  text: string;
  quoted: boolean;
}

export interface Line {
  seq: number;
  at: number;
  who: 'ai' | 'person' | 'candidate' | 'note' | 'system';
  label: string;
  pieces: Piece[];
  /** Of the words, where it is known and need not be the page's. */
  lang?: string | undefined;
  anchor?: string;
}

type Quote = { question: number; quote: string; start: number };

/** The events of a log that were said or seen by somebody, as lines to read. */
export function lines(entries: readonly Entry[], quotes: Quote[] = []): Line[] {
  return entries.flatMap((entry) => {
    const line = read(entry, quotes);
    return line ? [{ seq: entry.seq, at: entry.at, label: '', ...line }] : [];
  });
}

function read({ event }: Entry, quotes: Quote[]): Omit<Line, 'seq' | 'at' | 'label'> & { label?: string } | null {
  switch (event.type) {
    case 'greeted':
    case 'closing':
      return { who: 'ai', pieces: plain(event.text), lang: INTERVIEWER };
    case 'asked':
      return {
        who: event.kind === 'LIVE' ? 'person' : 'ai',
        label: `${words.transcript.question(event.index)}, ${words.transcript.kind[event.kind]}`,
        pieces: plain(event.text),
        lang: languageOf(event),
      };
    case 'answered':
      return {
        who: 'candidate',
        label: event.cseq ? words.transcript.question(event.index) : `${words.transcript.question(event.index)}, ${words.transcript.timeUpAnswer}`,
        pieces: marked(event.text, quotes.filter((q) => q.question === event.index)),
        anchor: `answer-${event.index}`,
      };
    case 'inquired':
      return { who: 'candidate', pieces: plain(event.text) };
    case 'replied':
      return byMachine(event)
        ? { who: 'ai', pieces: plain(event.text), lang: INTERVIEWER }
        : { who: 'person', label: event.by, pieces: plain(event.text) };
    case 'noted':
      return { who: 'note', label: event.by, pieces: plain(event.text) };
    default:
      return system(event);
  }
}

function system(event: Entry['event']): Omit<Line, 'seq' | 'at' | 'label'> | null {
  const text = happened(event);
  return text ? { who: 'system', pieces: plain(text) } : null;
}

function happened(event: Entry['event']): string {
  switch (event.type) {
    case 'paused':
      return words.transcript.paused(event.reason);
    case 'resumed':
      return words.transcript.resumed;
    case 'extended':
      return words.transcript.extended(event.ms);
    case 'connected':
      return event.givenBackMs >= 1_000 ? words.transcript.back(event.lostMs, event.givenBackMs) : '';
    case 'compensated':
      return event.givenBackMs >= 1_000 ? words.transcript.compensated(event.until - event.since, event.givenBackMs) : '';
    case 'concluded':
      return words.reason[event.reason];
    default:
      return '';
  }
}

const plain = (text: string): Piece[] => [{ text, quoted: false }];

/** The text cut where quotes begin and end. A quote that is not exactly there is left out. */
export function marked(text: string, quotes: Quote[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const there = quotes.filter((q) => text.startsWith(q.quote, q.start) && q.quote).sort((a, b) => a.start - b.start);
  for (const { start, quote } of there) {
    const end = start + quote.length;
    if (end <= at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), quoted: false });
    pieces.push({ text: text.slice(Math.max(at, start), end), quoted: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), quoted: false });
  return pieces;
}
