import type { EditionView } from '../backend/generated';
import type { Snippet } from 'svelte';
import type { OpenEdition } from '../story/pane';
import type { Desk } from '../window/desk';
import { allWords } from '../words/all';

/** Draws an edition, its heading under an id. */
export type Sheet = Snippet<[edition: OpenEdition, id: string]>;

/** Two columns of a story need this much of a window (pixels). */
export const WIDE = 940;

/** Sets the story's other edition beside the one that lies open, or puts it away; says why where it cannot. */
export async function face({ reading, layout, announcer, preferences }: Desk): Promise<void> {
  const words = allWords(preferences.language).hand.facing;
  const { edition, key } = reading;
  if (layout.isFacing || edition === null) {
    layout.turnFacing('one');
    return;
  }
  const other = others(reading)[0];
  if (other === undefined) announcer.tell(words.oneEdition);
  else if (innerWidth < WIDE) announcer.tell(words.narrow);
  else if ((await reading.bringIn(other.language)) === 'here' && reading.key === key) {
    layout.turnFacing('both');
    announcer.say(words.shown);
  } else if (reading.view?.handle.at === 'kept') announcer.tell(words.notKept);
}

/** The editions that can stand beside the one that lies open. */
export function others({ view, edition }: Desk['reading']): EditionView[] {
  const all = view?.editions ?? [];
  return all.filter(({ language, state }) => language !== edition?.language && state !== 'nowhere');
}
