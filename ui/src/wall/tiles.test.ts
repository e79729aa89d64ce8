import { expect, test } from 'vitest';
import { heightOf, placeBy, placesInSight, spotOf, tilesOf } from './tiles';

test('photos fill the row, three of them at least', () => {
  expect(tilesOf(1028)).toEqual({ across: 6, side: (1028 - 20) / 6 });
  expect(tilesOf(404).across).toBe(3);
  expect(tilesOf(0).side).toBe(1);
});

test('a wall of a hundred thousand photos lays out a screen of them', () => {
  const tiles = tilesOf(1028);
  const height = heightOf(tiles, 100_000);
  const places = placesInSight(tiles, { top: height - 800, height: 800 }, 100_000, null);
  expect(places.at(-1)).toBe(99_999);
  expect(places.length).toBeLessThan(80);
  const last = spotOf(tiles, 99_999);
  expect(last.top + tiles.side).toBeCloseTo(height);
});

test('the photo that has the focus stays, wherever the reader looks', () => {
  const tiles = tilesOf(404);
  const places = placesInSight(tiles, { top: 6000, height: 600 }, 1000, 2);
  expect(places[0]).toBe(2);
  expect(placesInSight(tiles, { top: 0, height: 600 }, 1000, 900).at(-1)).toBe(900);
});

test('keys walk the wall and stop at its ends', () => {
  const tiles = { across: 5, side: 100 };
  const by = (key: string, from: number) => placeBy(key, from, tiles, 320, 23);
  expect(by('ArrowRight', 3)).toBe(4);
  expect(by('ArrowDown', 3)).toBe(8);
  expect(by('ArrowDown', 20)).toBe(22);
  expect(by('ArrowUp', 3)).toBe(0);
  expect(by('PageDown', 0)).toBe(15);
  expect([by('Home', 17), by('End', 17), by('x', 17)]).toEqual([0, 22, null]);
});
