import { expect, it } from 'vitest';
import { matchScore } from '../src/lib/format';

it('shows no score as if it had passed a gate that it has not', () => {
  expect(matchScore(69.96, 70)).toBe('69.9');
  expect(matchScore(70.04, 70)).toBe('70.0');
  expect(matchScore(61.25, 70)).toBe('61.3');
});
