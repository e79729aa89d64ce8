import { expect, test } from 'vitest';
import { minutesLeft, readOf } from './left';

test('what is left goes down with what is read, and ends at nothing', () => {
  const time = { low: 8, high: 10 };
  expect([0, 0.05, 0.5, 0.95, 1, 2].map((read) => minutesLeft(time, read))).toEqual([
    10, 10, 5, 1, 0, 0,
  ]);
});

test('a text is read as far as the foot of the pane', () => {
  const text = { top: -500, height: 2000 };
  expect([500, 0, 1500, -900].map((foot) => readOf(text, foot))).toEqual([0.5, 0.25, 1, 0]);
  expect(readOf({ top: 0, height: 0 }, 100)).toBe(1);
});
