/** The narrowest and widest list that still serves, in pixels. */
export const LIST_WIDTH = { least: 240, most: 520, usual: 328 } as const;

/** How the panes stand. */
export class Layout {
  /** Whether the story stands alone, without rail and list. */
  alone = $state(false);
  /** On a narrow window one pane shows at a time. */
  showing = $state<'list' | 'story'>('list');
  /** Whether the folded rail is out. */
  railOut = $state(false);
  /** Which sheet lies over the window. */
  sheet = $state<'none' | 'settings' | 'keys'>('none');
  /** Brings the list into view, wherever the reader is. */
  showList(): void {
    this.alone = false;
    this.showing = 'list';
  }
}

/** A width of the list within its bounds, in whole pixels. */
export function listWidth(wanted: number | null): number {
  const width = wanted ?? LIST_WIDTH.usual;
  return Math.round(Math.min(LIST_WIDTH.most, Math.max(LIST_WIDTH.least, width)));
}
