import { counterpart, type Pair } from '../facing/pairs';
import type { Passage, Span } from '../passage/passage';
import { sentences } from '../passage/sentences';

/** A sentence that is read. */
export type Sentence = {
  span: Span;
  words: string;
  /** The block of the body that it stands in; none above the body. */
  block: number | null;
};

/** What stands in a story and is no part of what is told: captions, tables, code, and quotes that repeat its words. */
const UNREAD = 'figure:has([data-photo]), table, pre, .pull, aside';

/** What a voice reads of a story: its headline, deck and notices, and the text, sentence by sentence. */
export function script(passage: Passage, language: string): Sentence[] {
  return sentences(passage.text, language).flatMap((span) => {
    const from = passage.range(span)?.startContainer.parentElement;
    if (from == null || from.closest(UNREAD) !== null) return [];
    const words = passage.text.slice(span.start, span.end);
    return [{ span, words, block: passage.blockAt(span.start) }];
  });
}

/** The sentence of another edition that says what the one says at this place. */
export function sameSentence(
  one: Sentence[],
  place: number,
  other: Sentence[],
  pairs: Pair[],
): number {
  const block = one[place]?.block ?? null;
  const of = one.filter((sentence) => sentence.block === block);
  const before = of.findIndex((sentence) => sentence === one[place]);
  const fraction = of.length === 0 ? 0 : (before + 0.5) / of.length;
  const there = block === null ? { block, fraction } : counterpart(pairs, { block, fraction });
  const first = other.findIndex((sentence) => sentence.block === there.block);
  if (first === -1) {
    const next = other.findIndex((sentence) => (sentence.block ?? -1) >= (there.block ?? -1));
    return Math.max(0, next);
  }
  const count = other.filter((sentence) => sentence.block === there.block).length;
  return first + Math.min(count - 1, Math.floor(there.fraction * count));
}
