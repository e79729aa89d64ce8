import { expect, test } from 'vitest';
import { isAtTop, lineOf, positionAt, type Box } from './position';

const boxes: Box[] = [
  { block: 1, top: 400, height: 100 },
  { block: 2, top: 520, height: 80 },
  { block: 4, top: 640, height: 200 },
];

test('a place is a block and how much of it is past', () => {
  expect(positionAt(boxes, 425)).toEqual({ block: 1, fraction: 0.25 });
  expect(positionAt(boxes, 610)).toEqual({ block: 2, fraction: 1 });
  expect(positionAt(boxes, 100)).toEqual({ block: 0, fraction: 0 });
  expect(positionAt([], 100)).toEqual({ block: 0, fraction: 0 });
});

test('the place is found again in an edition set otherwise', () => {
  const other = boxes.map((box) => ({ ...box, top: box.top * 2, height: box.height * 2 }));
  for (const line of [400, 425, 520, 700, 840]) {
    expect(lineOf(other, positionAt(boxes, line))).toBe(line * 2);
  }
});

test('a block that the edition lacks leads to the end of the one before', () => {
  expect(lineOf(boxes, { block: 3, fraction: 0.5 })).toBe(600);
  expect(lineOf(boxes, { block: 99, fraction: 0 })).toBe(840);
});

test('a reader who has not begun is at the top', () => {
  expect([null, { block: 0, fraction: 0 }, { block: 0, fraction: 0.1 }].map(isAtTop)).toEqual([
    true,
    true,
    false,
  ]);
});
