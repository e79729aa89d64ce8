import type { ReadTime } from '../backend/generated';

/** Nobody scrolls for what is lower than this (pixels). */
const LAST_LINE = 24;

/** How many minutes an ordinary reader still needs, from how much of the text is read (0 to 1). */
export function minutesLeft(time: ReadTime, read: number): number {
  return Math.ceil(time.high * (1 - Math.min(1, Math.max(0, read))));
}

/** How much of a text (pixels, in its pane) lies above the foot of the pane: 0 to 1. */
export function readOf(text: { top: number; height: number }, foot: number): number {
  if (text.height <= 0) return 1;
  return Math.min(1, Math.max(0, (foot - text.top) / text.height));
}

/** The same as a list tells it, per cent; a last line that only just stands below the foot is read. */
export function percentRead(text: { top: number; height: number }, foot: number): number {
  const read = readOf(text, foot + LAST_LINE);
  return read === 1 ? 100 : Math.floor(100 * read);
}
