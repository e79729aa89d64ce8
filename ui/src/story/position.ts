import type { Position } from '../backend/generated';

/** A place in a story's body. */
export type Place = Pick<Position, 'block' | 'fraction'>;

/** Where a block stands in the scrolled text, in pixels from its top. */
export type Box = { block: number; top: number; height: number };

/** The place that a reader at `line` (pixels from the top of the text) has come to. */
export function positionAt(boxes: Box[], line: number): Place {
  const box = boxes.findLast(({ top }) => top <= line);
  if (box === undefined) return { block: 0, fraction: 0 };
  const fraction = box.height === 0 ? 0 : (line - box.top) / box.height;
  return { block: box.block, fraction: Math.min(1, Math.max(0, fraction)) };
}

/** The line (pixels from the top of the text) of a position; the last block's where it is gone. */
export function lineOf(boxes: Box[], position: Place): number {
  const box = boxes.findLast(({ block }) => block <= position.block);
  if (box === undefined) return 0;
  const fraction = box.block === position.block ? position.fraction : 1;
  return box.top + fraction * box.height;
}

/** Whether the reader has not begun. */
export function isAtTop(position: Place | null): boolean {
  return position === null || (position.block === 0 && position.fraction === 0);
}
