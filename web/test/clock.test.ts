import { expect, it } from 'vitest';
import { countdown } from '../src/lib/format';
import { Countdown, Warnings } from '../src/room/clock';

it('counts down from what the server said, by the monotonic clock', () => {
  let now = 1_000;
  const clock = new Countdown(() => now);
  expect(clock.left()).toBeNull();
  clock.set(10_000, true);
  now += 4_000;
  expect(clock.left()).toBe(6_000);
  now += 60_000;
  expect(clock.left()).toBe(0);
});

it('stands still while the interview does', () => {
  let now = 0;
  const clock = new Countdown(() => now);
  clock.set(10_000, false);
  now += 60_000;
  expect(clock.left()).toBe(10_000);
});

it('warns once at each mark, and not of marks that passed before the page came', () => {
  const warnings = new Warnings();
  expect(warnings.pass(200_000)).toBeNull();
  expect(warnings.pass(60_001)).toBeNull();
  expect(warnings.pass(59_900)).toBe(60_000);
  expect(warnings.pass(59_800)).toBeNull();
  expect(warnings.pass(29_000)).toBe(30_000);
});

it('warns of the most urgent mark where several are passed at once, and again after an extension', () => {
  const warnings = new Warnings();
  warnings.pass(400_000);
  expect(warnings.pass(20_000)).toBe(30_000);
  expect(warnings.pass(320_000)).toBeNull();
  expect(warnings.pass(299_000)).toBe(300_000);
});

it('writes the time left as a clock', () => {
  expect(countdown(0)).toBe('00:00');
  expect(countdown(1)).toBe('00:01');
  expect(countdown(61_000)).toBe('01:01');
  expect(countdown(3_661_000)).toBe('1:01:01');
});
