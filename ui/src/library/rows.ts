/** A card's height in the list, pixels: three lines of headline or a thumbnail, and the line below. */
export const ROW = 112;

/** Rows laid out above and below those in sight, so that a turn of the wheel shows no gap. */
const SPARE = 6;

/** What of the list is in sight, pixels. */
export type Sight = {
  top: number;
  height: number;
  /**
   * Whether nothing of what was in sight before still is: by the scroll bar, by a key to the end. Then only
   * headlines pass by.
   */
  leapt: boolean;
};

/** What is in sight after what was. */
export function sightAfter(before: Sight, top: number, height: number): Sight {
  return { top, height, leapt: Math.abs(top - before.top) > height };
}

/**
 * The rows to lay out: those in sight, some spare ones, and the one that has the focus, in order. A leap
 * lays out no spare ones: under a hand on the scroll bar another follows in the next frame.
 */
export function rowsInSight(view: Sight, total: number, focused: number | null): number[] {
  const spare = view.leapt ? 0 : SPARE;
  const first = Math.max(0, Math.floor(view.top / ROW) - spare);
  const last = Math.min(total - 1, Math.ceil((view.top + view.height) / ROW) + spare);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (focused !== null && focused < total) {
    if (focused < first) rows.unshift(focused);
    if (focused > last) rows.push(focused);
  }
  return rows;
}

/** Where the list has to stand for a row to be in sight; none where it is already. */
export function topFor(row: number, view: Pick<Sight, 'top' | 'height'>): number | null {
  if (row * ROW < view.top) return row * ROW;
  if ((row + 1) * ROW > view.top + view.height) return (row + 1) * ROW - view.height;
  return null;
}
