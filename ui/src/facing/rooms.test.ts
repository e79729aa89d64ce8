import { expect, test } from 'vitest';
import { rooms, type Tops } from './rooms';

/** Where things stand when each has its room. */
function stood(pairs: Tops[]): [number, number][] {
  const given = { one: 0, other: 0 };
  return rooms(pairs).map((room, place) => {
    given.one += room.one;
    given.other += room.other;
    return [(pairs[place]?.one ?? 0) + given.one, (pairs[place]?.other ?? 0) + given.other];
  });
}

test('each pair stands at one height, and nothing stands higher than it did', () => {
  const pairs = [
    { one: 200, other: 230 },
    { one: 300, other: 300 },
    { one: 420, other: 480 },
    { one: 900, other: 640 },
  ];
  expect(stood(pairs)).toEqual([
    [230, 230],
    [330, 330],
    [510, 510],
    [990, 990],
  ]);
});

test('what stands at one height already is given no room', () => {
  expect(rooms([{ one: 50, other: 50 }])).toEqual([{ one: 0, other: 0 }]);
});
