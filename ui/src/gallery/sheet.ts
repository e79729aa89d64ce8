/** Where a photo of the contact sheet stands, pixels. */
export type Spot = Pick<DOMRect, 'left' | 'top' | 'width'>;

/** The photo that a key leads to from another on a contact sheet; none where the key leads nowhere. */
export function placeBy(key: string, from: number, spots: readonly Spot[]): number | null {
  const last = spots.length - 1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, from + 1);
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowDown':
      return beside(from, spots, (top, here) => top > here);
    case 'ArrowUp':
      return beside(from, spots, (top, here) => top < here);
    default:
      return null;
  }
}

/** The photo of the next row on one side whose middle is nearest; the same where there is no row. */
function beside(
  from: number,
  spots: readonly Spot[],
  isBeyond: (top: number, here: number) => boolean,
): number {
  const here = spots[from];
  if (here === undefined) return from;
  const middle = ({ left, width }: Spot) => left + width / 2;
  let best = from;
  let [row, off] = [Infinity, Infinity];
  for (const [place, spot] of spots.entries()) {
    if (!isBeyond(spot.top, here.top)) continue;
    const rowOff = Math.abs(spot.top - here.top);
    const middleOff = Math.abs(middle(spot) - middle(here));
    if (rowOff < row || (rowOff === row && middleOff < off))
      [best, row, off] = [place, rowOff, middleOff];
  }
  return best;
}
