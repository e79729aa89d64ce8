import type { Anchor } from '../backend/generated';
import { folded, matches } from '../find/fold';
import type { Passage, Span } from '../passage/passage';

/** How much (UTF-16 units) of what stands around a quote is kept with it. */
const CONTEXT = 48;

/** A quote stands in the text more often than this only where it says nothing of itself. */
const MOST_PLACES = 200;

type Text = Pick<Passage, 'text' | 'blockAt'>;

/** A stretch of a story as it is found again: the words, and what stands around them. */
export function anchorOf(passage: Text, { start, end }: Span): Anchor {
  const { text } = passage;
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    block: passage.blockAt(start),
  };
}

/**
 * Where an anchor's words stand now: of all places that hold them, the one whose surroundings are most like
 * those kept, then the one nearest to where they stood. None where the words are no longer there.
 */
export function placeOf(passage: Text, anchor: Anchor): Span | null {
  const exact = exactly(passage.text, anchor.quote);
  // A page that is set anew may change its quotation marks, its capitals or its spaces.
  const places = exact.length > 0 ? exact : matches(folded(passage.text), anchor.quote);
  const likeness = ({ start, end }: Span) =>
    commonEnd(passage.text.slice(Math.max(0, start - CONTEXT), start), anchor.prefix) +
    commonStart(passage.text.slice(end, end + CONTEXT), anchor.suffix);
  const distance = ({ start }: Span) =>
    Math.abs((passage.blockAt(start) ?? -1) - (anchor.block ?? -1));
  const judged = places
    .slice(0, MOST_PLACES)
    .map((place) => ({ place, likeness: likeness(place), distance: distance(place) }));
  judged.sort((one, other) => other.likeness - one.likeness || one.distance - other.distance);
  return judged[0]?.place ?? null;
}

function exactly(text: string, quote: string): Span[] {
  const places: Span[] = [];
  if (quote === '') return places;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    places.push({ start: at, end: at + quote.length });
  }
  return places;
}

function commonStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  return count;
}

function commonEnd(one: string, other: string): number {
  let count = 0;
  while (
    count < one.length &&
    count < other.length &&
    one.at(-1 - count) === other.at(-1 - count)
  ) {
    count++;
  }
  return count;
}
