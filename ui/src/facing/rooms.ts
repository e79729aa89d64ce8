/** The top of a thing in its column, in pixels, while no room is given. */
export type Tops = { one: number; other: number };

/** The room (pixels) that is given above each thing of a pair: one of the two is 0. */
export type Room = { one: number; other: number };

/** Brings each pair to one height: the one that would stand higher waits for the other. */
export function rooms(pairs: Tops[]): Room[] {
  const given = { one: 0, other: 0 };
  return pairs.map((tops) => {
    const ahead = tops.one + given.one - (tops.other + given.other);
    const room = { one: Math.max(0, -ahead), other: Math.max(0, ahead) };
    given.one += room.one;
    given.other += room.other;
    return room;
  });
}
