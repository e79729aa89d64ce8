/** How much of the pane's top a bar may cover, and the least room (pixels) that is left below. */
const MARGIN = { above: 72, below: 48 } as const;

/** Brings words into sight, a third down the pane, where they are not in sight already. */
export function scrollTo(scroller: HTMLElement, words: Range): void {
  const pane = scroller.getBoundingClientRect();
  const { top, bottom } = words.getBoundingClientRect();
  if (top >= pane.top + MARGIN.above && bottom <= pane.bottom - MARGIN.below) return;
  scroller.scrollTop += top - pane.top - pane.height / 3;
}

/** By these a reader says where to look. */
const HANDS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Brings words into sight and keeps them there while pictures above them still come in, until the reader moves
 * the text (`onMoved`). Gives what ends it.
 */
export function follow(
  scroller: HTMLElement,
  article: HTMLElement,
  words: Range,
  onMoved?: () => void,
): () => void {
  const watch = new ResizeObserver(() => scrollTo(scroller, words));
  const end = () => {
    watch.disconnect();
    for (const hand of HANDS) scroller.removeEventListener(hand, moved);
  };
  const moved = () => {
    end();
    onMoved?.();
  };
  for (const hand of HANDS) scroller.addEventListener(hand, moved, { passive: true });
  scrollTo(scroller, words);
  watch.observe(article);
  return end;
}
