/** A thumbnail's width in the film strip, and the gap to the next, pixels. */
export const THUMBNAIL = 72;
const GAP = 4;

/** From one thumbnail's edge to the next one's, pixels. */
export const STEP = THUMBNAIL + GAP;

/** Thumbnails laid out beyond each end of those in sight. */
const SPARE = 6;

/** What of the strip is in sight, pixels. */
export type Stretch = { left: number; width: number };

/** How long the strip of so many photos is, pixels. */
export function lengthOf(photos: number): number {
  return Math.max(0, photos * STEP - GAP);
}

/** Where the strip has to stand for a photo to be in its middle. */
export function middleOf(place: number, width: number): number {
  return Math.max(0, place * STEP - (width - THUMBNAIL) / 2);
}

/**
 * The photos whose thumbnails are laid out: those in sight, some spare ones, and the one that is shown, in order.
 * A gallery of hundreds that is opened and closed again leaves little behind for the engine to clear away.
 */
export function inSight({ left, width }: Stretch, photos: number, shown: number): number[] {
  const first = Math.max(0, Math.floor(left / STEP) - SPARE);
  const last = Math.min(photos - 1, Math.ceil((left + width) / STEP) + SPARE);
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (shown < first) places.unshift(shown);
  if (shown > last && shown < photos) places.push(shown);
  return places;
}
