import type { Attachment } from 'svelte/attachments';
import type { Point, Zoom } from './zoom.svelte';

/** A press that goes no further than this (pixels) is a click, not a drag. */
const STEADY = 6;

/** Lets the wheel, two fingers and a double click bring the photo closer, and one finger move it. */
export function closely(zoom: Zoom): Attachment<HTMLElement> {
  return (element) => {
    const fingers = new Map<number, Point>();
    let pressedAt: Point = { x: 0, y: 0 };
    // Systems call two presses at one place a double click, even where each was a swipe to elsewhere.
    let clicksInARow = 0;

    const fromMiddle = ({ clientX, clientY }: MouseEvent): Point => {
      const box = element.getBoundingClientRect();
      return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
    };
    const between = (): { far: number; middle: Point } | null => {
      const [one, other] = [...fingers.values()];
      if (one === undefined || other === undefined) return null;
      return {
        far: Math.hypot(one.x - other.x, one.y - other.y),
        middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
      };
    };

    const down = (event: PointerEvent) => {
      pressedAt = fromMiddle(event);
      fingers.set(event.pointerId, pressedAt);
      if (zoom.isClose) element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      if (before === undefined) return;
      const now = fromMiddle(event);
      const pinchBefore = between();
      fingers.set(event.pointerId, now);
      const pinch = between();
      if (pinchBefore !== null && pinch !== null) {
        if (pinchBefore.far > 0) zoom.by(pinch.far / pinchBefore.far, pinch.middle);
      } else if (zoom.isClose) {
        zoom.pan({ x: now.x - before.x, y: now.y - before.y });
      }
    };
    const up = (event: PointerEvent) => {
      fingers.delete(event.pointerId);
      const { x, y } = fromMiddle(event);
      const isClick = Math.hypot(x - pressedAt.x, y - pressedAt.y) <= STEADY;
      clicksInARow = isClick ? clicksInARow + 1 : 0;
    };
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      // A trackpad's pinch comes as a wheel with Ctrl, in smaller numbers.
      zoom.wheel(event.deltaY * (event.ctrlKey ? 5 : 1), fromMiddle(event));
    };
    const double = (event: MouseEvent) => {
      if (clicksInARow >= 2) zoom.toggle(fromMiddle(event));
    };

    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('dblclick', double);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('dblclick', double);
    };
  };
}
