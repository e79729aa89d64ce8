import { expect, test } from 'vitest';
import { beside } from './beside';

const pane = { left: 500, top: 0, right: 1200, bottom: 800 };
const size = { width: 300, height: 40 };
const words = (top: number, left = 800) => ({ left, right: left + 100, top, bottom: top + 20 });

test('it stands above the words, and below them at the top of the pane', () => {
  expect(beside(words(300), pane, size)).toEqual({ left: 200, top: 252 });
  expect(beside(words(30), pane, size)).toEqual({ left: 200, top: 58 });
});

test('it never leaves the pane', () => {
  expect(beside(words(300, 500), pane, size).left).toBe(8);
  expect(beside(words(300, 1150), pane, size).left).toBe(392);
  expect(beside({ ...words(-900), bottom: 2000 }, pane, size).top).toBe(752);
});
