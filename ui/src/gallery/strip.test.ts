import { expect, test } from 'vitest';
import { STEP, inSight, lengthOf, middleOf } from './strip';

test('a strip of eleven photos is laid out whole', () => {
  const places = inSight({ left: 0, width: 1280 }, 11, 3);
  expect(places).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(lengthOf(11)).toBe(11 * STEP - 4);
});

test('of two hundred photos only those round the one that is shown are laid out', () => {
  const left = middleOf(100, 1280);
  const places = inSight({ left, width: 1280 }, 200, 100);
  expect([places[0], places.at(-1), places.length]).toEqual([86, 115, 30]);
});

test('the photo that is shown is laid out, wherever the reader has moved the strip', () => {
  expect(inSight({ left: 0, width: 760 }, 200, 150).at(-1)).toBe(150);
  expect(inSight({ left: 150 * STEP, width: 760 }, 200, 3)[0]).toBe(3);
  expect(inSight({ left: 0, width: 760 }, 0, 0)).toEqual([]);
});
