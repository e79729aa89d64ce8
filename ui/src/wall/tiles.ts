/** The side of a photo on the wall that is aimed at, and the room between two, pixels. */
const SIDE = 168;
export const GAP = 4;

/** Rows of photos laid out above and below those in sight. */
const SPARE = 3;

/** How the photos hang: so many in a row, each this wide and high. */
export type Tiles = { across: number; side: number };

/** The photos of a wall this wide: never fewer than three in a row, each filling its share. */
export function tilesOf(width: number): Tiles {
  const across = Math.max(3, Math.round((width + GAP) / (SIDE + GAP)));
  return { across, side: Math.max(1, (width - GAP * (across - 1)) / across) };
}

/** The height of a wall of so many photos, pixels. */
export function heightOf(tiles: Tiles, photos: number): number {
  const rows = Math.ceil(photos / tiles.across);
  return Math.max(0, rows * (tiles.side + GAP) - GAP);
}

/** Where a photo hangs, pixels from the wall's upper left. */
export function spotOf(tiles: Tiles, place: number): { left: number; top: number } {
  const step = tiles.side + GAP;
  return { left: (place % tiles.across) * step, top: Math.floor(place / tiles.across) * step };
}

/** The places to lay out: those in sight, some rows of spare ones, and the one that has the focus, in order. */
export function placesInSight(
  tiles: Tiles,
  view: { top: number; height: number },
  total: number,
  focused: number | null,
): number[] {
  const step = tiles.side + GAP;
  const first = Math.max(0, Math.floor(view.top / step) - SPARE) * tiles.across;
  const rows = Math.ceil((view.top + view.height) / step) + SPARE;
  const last = Math.min(total, rows * tiles.across) - 1;
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (focused !== null && focused < total) {
    if (focused < first) places.unshift(focused);
    if (focused > last) places.push(focused);
  }
  return places;
}

/** The place that a key leads to from another; none where the key leads nowhere. */
export function placeBy(
  key: string,
  from: number,
  tiles: Tiles,
  screen: number,
  total: number,
): number | null {
  const rows = Math.max(1, Math.floor(screen / (tiles.side + GAP)));
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: tiles.across,
    ArrowUp: -tiles.across,
    PageDown: rows * tiles.across,
    PageUp: -rows * tiles.across,
    Home: -total,
    End: total,
  };
  const step = steps[key];
  return step === undefined ? null : Math.max(0, Math.min(total - 1, from + step));
}
