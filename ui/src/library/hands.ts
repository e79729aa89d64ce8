import type { Chosen } from '../backend/generated';
import type { Deeds } from './deeds.svelte';
import type { Selection } from './selection.svelte';
import type { Shelves } from './shelves.svelte';

/** What the keys of the list work on. */
export type Hands = {
  shelves: Shelves;
  selection: Selection;
  deeds: Deeds;
  /** Brings a row into sight and gives it the focus. */
  focus: (row: number) => void;
};

/** What a key press asks of the list; whether it was the list's. */
export function pressInList(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  row: number | null,
  { shelves, selection, deeds, focus }: Hands,
): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'a') return false;
    selection.all();
    return true;
  }
  if (row === null) return false;
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (event.shiftKey) void selection.stretch(step, row).then(focus);
      else focus(Math.min(Math.max(row + step, 0), shelves.length - 1));
      return true;
    }
    case 'Delete': {
      const card = shelves.cardAt(row);
      if (shelves.shelf === 'trash' || (card === undefined && selection.count === 0)) return false;
      const one: Chosen = { of: 'stories', ids: card === undefined ? [] : [card.id] };
      const chosen = selection.count > 0 ? selection.chosen() : one;
      selection.clear();
      void deeds
        .carryOut(chosen, { do: 'shelve', on: 'trash' })
        .then(() => focus(Math.min(row, shelves.length - 1)));
      return true;
    }
    default:
      return false;
  }
}
