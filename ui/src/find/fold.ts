import type { Span } from '../passage/passage';

/** Letters without accents and case, and where each stood in the text. */
export type Folded = { text: string; at: number[] };

/** Signs that a reader types plainly. */
const PLAIN: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** Signs that a reader neither sees nor types: soft hyphens, zero-width marks, marks of direction. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** A text as it is compared: "Peñón" as "penon", a curly quote as a straight one. */
export function folded(text: string): Folded {
  let out = '';
  const at: number[] = [];
  let place = 0;
  for (const letter of text) {
    const plain = UNSEEN.test(letter)
      ? ''
      : (PLAIN[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
    out += plain;
    for (let unit = 0; unit < plain.length; unit++) at.push(place);
    place += letter.length;
  }
  at.push(place);
  return { text: out, at };
}

/** Where the words stand, in order; none where nothing is sought. */
export function matches(text: Folded, sought: string): Span[] {
  const needle = folded(sought.trim()).text;
  if (needle === '') return [];
  const found: Span[] = [];
  let from = text.text.indexOf(needle);
  while (from !== -1) {
    const to = from + needle.length;
    found.push({ start: text.at[from] ?? 0, end: endOf(text, to) });
    from = text.text.indexOf(needle, to);
  }
  return found;
}

/** The end of what was folded before a place: an accent that follows its letter goes with it. */
function endOf(text: Folded, place: number): number {
  return text.at[place] ?? text.at.at(-1) ?? 0;
}
