import type { Piece } from '../backend/generated';

/** Kept words shown on each side of a change. */
const AROUND = 12;

/**
 * A text's changes with some words around each; changes that are near stand in one excerpt. Words left out
 * are an ellipsis.
 */
export function excerpts(pieces: Piece[]): Piece[][] {
  const all: Piece[][] = [];
  let excerpt: Piece[] = [];
  pieces.forEach((piece, place) => {
    if (piece.change !== 'kept') {
      excerpt.push(piece);
      return;
    }
    const isFirst = place === 0;
    const isLast = place === pieces.length - 1;
    const words = piece.text.match(/^\s*\S+\s*|\S+\s*|^\s+$/g) ?? [];
    if (!isFirst && !isLast && words.length <= 2 * AROUND) {
      excerpt.push(piece);
      return;
    }
    if (!isFirst) {
      excerpt.push(kept(words.length > AROUND ? `${head(words)} …` : piece.text));
      all.push(excerpt);
    }
    excerpt = isLast ? [] : [kept(words.length > AROUND ? `… ${tail(words)}` : piece.text)];
  });
  if (excerpt.length > 0) all.push(excerpt);
  return all.filter((each) => each.some(({ change, text }) => change !== 'kept' && text.trim()));
}

const kept = (text: string): Piece => ({ change: 'kept', text });
const head = (words: string[]) => words.slice(0, AROUND).join('').trimEnd();
const tail = (words: string[]) => words.slice(-AROUND).join('').trimStart();
