import { expect, test } from 'vitest';
import { minutesLeft, percentRead, readOf } from './left';

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

test('a story is read to its end where its last line is in sight', () => {
  const text = { top: -500, height: 2000 };
  expect([-400, 500, 1470, 1480, 1500].map((foot) => percentRead(text, foot))).toEqual([
    6, 51, 99, 100, 100,
  ]);
});
