import type { Colour, Highlight, HighlightChange } from '../backend/generated';
import type { Passage, Span } from '../passage/passage';
import type { Desk } from '../window/desk';
import { allWords } from '../words/all';
import { anchorOf } from './anchor';

/** The colours there are, in the order in which they are offered. */
export const COLOURS: readonly Colour[] = ['yellow', 'green', 'blue', 'pink'];

/** A highlight whose words were found. */
export type Placed = { highlight: Highlight; span: Span };

/** Marks a stretch of the story on the desk; gives the highlight, none where the story is not kept. */
export async function mark(
  { backend, reading, announcer, preferences }: Desk,
  passage: Passage,
  span: Span,
  colour: Colour,
): Promise<Highlight | null> {
  const { keptId: story, edition } = reading;
  if (story === null || edition === null) return null;
  const highlight = { language: edition.language, anchor: anchorOf(passage, span), colour };
  const before = new Set(reading.view?.highlights.map(({ id }) => id));
  const now = await backend.addHighlight(story, highlight);
  reading.takeHighlights(story, now);
  announcer.say(allWords(preferences.language).hand.highlights.done[colour]);
  return now.find(({ id }) => !before.has(id)) ?? null;
}

/** Changes a highlight of a story, wherever it is shown. */
export async function change(
  { backend, reading, announcer, preferences }: Desk,
  story: string,
  id: string,
  what: HighlightChange,
): Promise<void> {
  reading.takeHighlights(story, await backend.changeHighlight(story, id, what));
  if (what.do === 'remove') announcer.say(allWords(preferences.language).hand.highlights.removed);
}
