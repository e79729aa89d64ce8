/** A stretch of text, lit where it is what was looked for. */
export type Piece = { text: string; isLit: boolean };

/** What the library writes around the words it found. */
const START = '\u{E000}';
const END = '\u{E001}';

/** A snippet in pieces, by the library's own marks. */
export function snippetPieces(snippet: string): Piece[] {
  return snippet.split(START).flatMap((part, place) => {
    if (place === 0) return piece(part, false);
    const [found = '', ...after] = part.split(END);
    return [...piece(found, true), ...piece(after.join(''), false)];
  });
}

/** A text with the words of a query lit: whole beginnings of words, accents and case aside. */
export function lit(text: string, query: string): Piece[] {
  const wanted = [...wordsOf(query)].map(({ word }) => plain(word));
  if (wanted.length === 0) return piece(text, false);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { word, at } of wordsOf(text)) {
    const found = wanted.find((each) => plain(word).startsWith(each));
    if (found === undefined) continue;
    pieces.push(...piece(text.slice(done, at), false), ...piece(word, true));
    done = at + word.length;
  }
  return [...pieces, ...piece(text.slice(done), false)];
}

function* wordsOf(text: string): Generator<{ word: string; at: number }> {
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    yield { word: match[0], at: match.index };
  }
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function piece(text: string, isLit: boolean): Piece[] {
  return text === '' ? [] : [{ text, isLit }];
}
