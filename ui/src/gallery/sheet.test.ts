import { expect, test } from 'vitest';
import { placeBy, type Spot } from './sheet';

/** Two rows of three and two photos, and a last one. */
const spots: Spot[] = [
  { left: 0, top: 0, width: 100 },
  { left: 104, top: 0, width: 60 },
  { left: 168, top: 0, width: 132 },
  { left: 0, top: 150, width: 150 },
  { left: 154, top: 150, width: 146 },
  { left: 0, top: 300, width: 90 },
];

test('arrows walk a contact sheet as it lies', () => {
  const from = (place: number, ...keys: string[]) =>
    keys.reduce<number | null>((here, key) => placeBy(key, here ?? -1, spots), place);
  expect(from(0, 'ArrowRight', 'ArrowRight')).toBe(2);
  expect(from(2, 'ArrowDown')).toBe(4);
  expect(from(4, 'ArrowUp')).toBe(2);
  expect(from(4, 'ArrowDown')).toBe(5);
  expect(from(5, 'ArrowUp')).toBe(3);
  expect([
    from(0, 'ArrowUp'),
    from(5, 'ArrowDown'),
    from(0, 'ArrowLeft'),
    from(5, 'ArrowRight'),
  ]).toEqual([0, 5, 0, 5]);
  expect([from(3, 'Home'), from(3, 'End'), from(3, 'x')]).toEqual([0, 5, null]);
});
