import { expect, test } from 'vitest';
import { ROW, rowsInSight, topFor } from './rows';

test('of a hundred thousand rows only those in sight are laid out, and some around them', () => {
  const rows = rowsInSight({ top: 50_000 * ROW, height: 5 * ROW }, 100_000, null);
  expect([rows[0], rows.at(-1), rows.length]).toEqual([49_994, 50_011, 18]);
});

test('the ends of the list are its first and its last row', () => {
  expect(rowsInSight({ top: 0, height: 3 * ROW }, 2, null)).toEqual([0, 1]);
  expect(rowsInSight({ top: 0, height: 3 * ROW }, 0, null)).toEqual([]);
});

test('the row with the focus stays, however far it is', () => {
  expect(rowsInSight({ top: 100 * ROW, height: ROW }, 1000, 3)[0]).toBe(3);
  expect(rowsInSight({ top: 0, height: ROW }, 1000, 900).at(-1)).toBe(900);
});

test('a row out of sight is brought to the nearer edge', () => {
  const view = { top: 10 * ROW, height: 4 * ROW };
  expect(topFor(2, view)).toBe(2 * ROW);
  expect(topFor(14, view)).toBe(11 * ROW);
  expect(topFor(12, view)).toBeNull();
});
