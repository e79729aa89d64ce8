type Box = { left: number; top: number; right: number; bottom: number };

/** The room (pixels) that is left around what floats over a pane. */
const GAP = 8;

/**
 * Where something of this size stands over a pane, in pixels from its corner: above the words, below them where
 * there is no room, never across the pane's edge.
 */
export function beside(
  words: Box,
  pane: Box,
  size: { width: number; height: number },
): { left: number; top: number } {
  const width = pane.right - pane.left;
  const height = pane.bottom - pane.top;
  const middle = (words.left + words.right) / 2 - pane.left - size.width / 2;
  const above = words.top - pane.top - size.height - GAP;
  const below = words.bottom - pane.top + GAP;
  return {
    left: within(middle, width - size.width - GAP),
    top: within(above >= GAP ? above : below, height - size.height - GAP),
  };
}

function within(place: number, most: number): number {
  return Math.round(Math.max(GAP, Math.min(place, most)));
}
