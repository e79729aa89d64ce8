import { isAtTop } from '../story/position';
import type { Whereabouts } from '../story/whereabouts';

/**
 * Keeps the words that the reader has before them where they are while the text is set anew: in another size or
 * width, with another edition beside it, with pictures that came in above. Gives what ends it.
 */
export function hold(scroller: HTMLElement, text: HTMLElement, place: Whereabouts): () => void {
  let here = place.here();
  let top = scroller.scrollTop;
  const look = () => {
    here = place.here();
    top = scroller.scrollTop;
  };
  const watch = new ResizeObserver(() => {
    // Somebody has moved the text since, and its reader looks elsewhere now; above the text nothing is held.
    if (scroller.scrollTop === top && !isAtTop(here)) place.goTo(here);
    look();
  });
  scroller.addEventListener('scroll', look, { passive: true });
  watch.observe(text);
  return () => {
    watch.disconnect();
    scroller.removeEventListener('scroll', look);
  };
}
