import { untrack } from 'svelte';

/**
 * Calls `look` now and whenever what scrolls has scrolled, or its size or that of one of `others` has changed. Gives
 * what ends it.
 */
export function watched(
  scroller: HTMLElement,
  look: () => void,
  ...others: HTMLElement[]
): () => void {
  // What `look` reads is no reason to watch anew.
  untrack(look);
  const size = new ResizeObserver(look);
  for (const element of [scroller, ...others]) size.observe(element);
  scroller.addEventListener('scroll', look, { passive: true });
  return () => {
    size.disconnect();
    scroller.removeEventListener('scroll', look);
  };
}
