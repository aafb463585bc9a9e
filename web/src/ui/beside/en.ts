import { span } from '../../lib/format';

export const en = {
  title: 'Beside the answers',
  forHr: 'Noted by the page and seen by the candidate, too. No score knows of it, and nothing ended because of it. Each has ordinary explanations: ask before you conclude anything.',
  forCandidate: 'The company sees this as it stands here. No score knows of it. If you want to say something about it, you can do so below.',
  say: 'Say something about it',
  none: 'Nothing was noted.',
  pasted: {
    what: (question: number, chars: number, of: number) => `Question ${question}: ${chars} characters were pasted; the answer has ${of}`,
    why: 'Perhaps written in another window first, dictated, or typed with assistive software.',
  },
  hidden: {
    what: (question: number, ms: number) => `Question ${question}: the page was out of sight for ${span(ms)}`,
    why: 'Perhaps a message, another window, a screen that switched itself off, or something that was looked up.',
  },
  lost: {
    what: (ms: number, givenBackMs: number) => `The connection was away for ${span(ms)}` + (givenBackMs >= 1_000 ? `; ${span(givenBackMs)} were given back` : ''),
    why: 'A line that broke, a page that was loaded again, or another device.',
  },
  moment: { what: () => 'A moment to think was asked for', why: 'Thinking is welcome, and costs nothing.' },
  timeUp: {
    what: (question: number) => `Question ${question}: the time was up, and what was written by then is the answer`,
    why: 'A long answer, or a slow way of writing.',
  },
};
