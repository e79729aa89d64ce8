/** A card's height in the list, pixels: three lines of headline or a thumbnail, and the line below. */
export const ROW = 112;

/** Rows laid out above and below those in sight, so that a turn of the wheel shows no gap. */
const SPARE = 6;

/** The rows to lay out: those in sight, some spare ones, and the one that has the focus, in order. */
export function rowsInSight(
  view: { top: number; height: number },
  total: number,
  focused: number | null,
): number[] {
  const first = Math.max(0, Math.floor(view.top / ROW) - SPARE);
  const last = Math.min(total - 1, Math.ceil((view.top + view.height) / ROW) + SPARE);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (focused !== null && focused < total) {
    if (focused < first) rows.unshift(focused);
    if (focused > last) rows.push(focused);
  }
  return rows;
}

/** Where the list has to stand for a row to be in sight; none where it is already. */
export function topFor(row: number, view: { top: number; height: number }): number | null {
  if (row * ROW < view.top) return row * ROW;
  if ((row + 1) * ROW > view.top + view.height) return (row + 1) * ROW - view.height;
  return null;
}
