import { expect, test } from 'vitest';
import { ROW, rowsInSight, sightAfter, topFor } from './rows';

const STILL = { leapt: false } as const;

test('of a hundred thousand rows only those in sight are laid out, and some around them', () => {
  const rows = rowsInSight({ top: 50_000 * ROW, height: 5 * ROW, ...STILL }, 100_000, null);
  expect([rows[0], rows.at(-1), rows.length]).toEqual([49_994, 50_011, 18]);
});

test('a leap lays out what is in sight alone, a turn of the wheel some rows around it too', () => {
  const height = 5 * ROW;
  const begun = sightAfter({ top: 0, height, ...STILL }, 50_000 * ROW, height);
  expect(rowsInSight(begun, 100_000, null)).toHaveLength(6);
  const turned = sightAfter(begun, 50_001 * ROW, height);
  expect(rowsInSight(turned, 100_000, null)).toHaveLength(18);
});

test('the ends of the list are its first and its last row', () => {
  expect(rowsInSight({ top: 0, height: 3 * ROW, ...STILL }, 2, null)).toEqual([0, 1]);
  expect(rowsInSight({ top: 0, height: 3 * ROW, ...STILL }, 0, null)).toEqual([]);
});

test('the row with the focus stays, however far it is', () => {
  expect(rowsInSight({ top: 100 * ROW, height: ROW, ...STILL }, 1000, 3)[0]).toBe(3);
  expect(rowsInSight({ top: 0, height: ROW, ...STILL }, 1000, 900).at(-1)).toBe(900);
});

test('a row out of sight is brought to the nearer edge', () => {
  const view = { top: 10 * ROW, height: 4 * ROW };
  expect(topFor(2, view)).toBe(2 * ROW);
  expect(topFor(14, view)).toBe(11 * ROW);
  expect(topFor(12, view)).toBeNull();
});
