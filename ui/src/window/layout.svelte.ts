/** The narrowest and widest list that still serves, in pixels. */
export const LIST_WIDTH = { least: 240, most: 520, usual: 328 } as const;

/** The same for the rail. */
export const RAIL_WIDTH = { least: 152, most: 280, usual: 184 } as const;

/** How the panes stand. */
export class Layout {
  /** Whether the story stands alone, without rail and list. */
  alone = $state(false);
  /** On a narrow window one pane shows at a time. */
  showing = $state<'list' | 'story'>('list');
  /** The story whose card the list has to bring into sight; none once it has. */
  sought = $state<string | null>(null);
  /** Whether the folded rail is out. */
  railOut = $state(false);
  /** Whether the list's order and filter can be changed. */
  filterOut = $state(false);
  /** Which sheet lies over the window. */
  sheet = $state<'none' | 'settings' | 'keys' | 'palette' | 'saves' | 'provenance' | 'revisions'>(
    'none',
  );
  /** Brings the list into view, wherever the reader is. */
  showList(): void {
    this.alone = false;
    this.showing = 'list';
  }
}

/** The bounds of a pane's width. */
export type Bounds = { least: number; most: number; usual: number };

/** A pane's width within its bounds, in whole pixels. */
export function widthWithin({ least, most, usual }: Bounds, wanted: number | null): number {
  return Math.round(Math.min(most, Math.max(least, wanted ?? usual)));
}
