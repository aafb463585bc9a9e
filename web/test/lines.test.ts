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
