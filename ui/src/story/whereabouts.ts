import type { Position } from '../backend/generated';
import { percentRead } from '../progress/left';
import { isAtTop, lineOf, positionAt, type Box, type Place } from './position';

/** The line under the pane's top (pixels) that counts as where the reader is. */
const EYE = 96;

/** Where the reader is in a story's text, and how the text is brought there. */
export class Whereabouts {
  constructor(
    private readonly scroller: HTMLElement,
    /** What holds the blocks of the body. */
    private readonly text: HTMLElement,
  ) {}

  here(): Position {
    if (this.scroller.scrollTop <= 0) return { block: 0, fraction: 0, read: 0 };
    const foot = this.scroller.getBoundingClientRect().bottom;
    const read = percentRead(this.text.getBoundingClientRect(), foot);
    return { ...positionAt(this.boxes(), this.scroller.scrollTop + EYE), read };
  }

  goTo(position: Place | null): void {
    const isTop = position === null || isAtTop(position);
    this.scroller.scrollTop = isTop ? 0 : lineOf(this.boxes(), position) - EYE;
  }

  /** Where each block of the body stands in the scroller. */
  private boxes(): Box[] {
    const top = this.scroller.getBoundingClientRect().top - this.scroller.scrollTop;
    return [...this.text.querySelectorAll<HTMLElement>(':scope > [data-block]')].map((element) => {
      const box = element.getBoundingClientRect();
      return { block: Number(element.dataset['block']), top: box.top - top, height: box.height };
    });
  }
}
