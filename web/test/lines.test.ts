import { expect, it } from 'vitest';
import { lines, marked } from '../src/ui/lines';

it('marks quotes where they are, and leaves out one that is not exactly there', () => {
  const text = 'I measured first, then I changed it.';
  const quote = (q: string, start: number) => ({ question: 1, quote: q, start });
  expect(marked(text, [quote('measured first', 2), quote('then you', 18)])).toEqual([
    { text: 'I ', quoted: false },
    { text: 'measured first', quoted: true },
    { text: ', then I changed it.', quoted: false },
  ]);
});

it('joins overlapping quotes without saying anything twice', () => {
  const pieces = marked('abcdef', [{ question: 1, quote: 'abc', start: 0 }, { question: 1, quote: 'bcd', start: 1 }]);
  expect(pieces.map((p) => p.text).join('')).toBe('abcdef');
});

it('says what was said, and by whom', () => {
  const said = lines([
    { seq: 1, at: 0, event: { type: 'withheld' } },
    { seq: 2, at: 0, event: { type: 'asked', index: 1, of: 1, questionId: 'q', kind: 'LIVE', text: 'Why?' } },
    { seq: 3, at: 0, event: { type: 'answered', cseq: 0, index: 1, text: 'Because.' } },
  ]);
  expect(said.map((l) => l.who)).toEqual(['person', 'candidate']);
  expect(said[1]?.label).toContain('draft');
});

it('knows the language of what the interviewer says, and of nothing that a person wrote', () => {
  const asked = (kind: 'HR' | 'JOB' | 'LIVE' | 'FOLLOW_UP') => ({ type: 'asked', index: 1, of: 1, questionId: 'q', kind, text: 'Why?' }) as const;
  const events = [
    { type: 'greeted', text: 'Welcome.' } as const,
    asked('JOB'),
    asked('FOLLOW_UP'),
    asked('HR'),
    asked('LIVE'),
    { type: 'answered', cseq: 1, index: 1, text: 'Darum.' } as const,
    { type: 'replied', to: 3, text: 'I do not know.', by: 'interviewer' } as const,
    { type: 'replied', to: 3, text: 'Zu viert.', by: 'Hanna' } as const,
  ];
  const said = lines(events.map((event, i) => ({ seq: i + 1, at: 0, event })));
  expect(said.map((l) => l.lang)).toEqual(['en', 'en', 'en', undefined, undefined, undefined, 'en', undefined]);
});
