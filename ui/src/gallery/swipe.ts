import type { Attachment } from 'svelte/attachments';

/** A finger that moves less than this (pixels) has not swiped. */
const LEAST = 40;

/** What a swipe asks for, by the way that the finger goes. */
export type Swipes = { onLeft: () => void; onRight: () => void };

/** Follows one finger across an element. */
export function swipe({ onLeft, onRight }: Swipes): Attachment<HTMLElement> {
  return (element) => {
    let start: { pointer: number; x: number; y: number } | null = null;
    const down = (event: PointerEvent) => {
      // A second finger is a pinch, never a swipe.
      start = event.isPrimary
        ? { pointer: event.pointerId, x: event.clientX, y: event.clientY }
        : null;
    };
    const up = (event: PointerEvent) => {
      if (start?.pointer !== event.pointerId) return;
      const across = event.clientX - start.x;
      const along = event.clientY - start.y;
      start = null;
      if (Math.abs(across) < LEAST || Math.abs(across) < 1.5 * Math.abs(along)) return;
      if (across < 0) onLeft();
      else onRight();
    };
    const drop = () => (start = null);
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', drop);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', drop);
    };
  };
}
