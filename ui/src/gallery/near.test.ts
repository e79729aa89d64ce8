import { expect, test } from 'vitest';
import { near } from './near';

test('a photo stands between its neighbours, in their order', () => {
  expect(near(5, 11)).toEqual([4, 5, 6]);
});

test('the first and the last photo have one neighbour, and a lone one has none', () => {
  expect(near(0, 11)).toEqual([0, 1]);
  expect(near(10, 11)).toEqual([9, 10]);
  expect(near(0, 1)).toEqual([0]);
});
