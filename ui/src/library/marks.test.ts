import { expect, test } from 'vitest';
import { lit, snippetPieces } from './marks';

const shown = (pieces: { text: string; isLit: boolean }[]) =>
  pieces.map(({ text, isLit }) => (isLit ? `[${text}]` : text)).join('');

test('words are lit by their beginnings, accents and case aside', () => {
  expect(shown(lit('Leer en Español', 'espan'))).toBe('Leer en [Español]');
  expect(shown(lit('The herring and the harbor', 'har THE'))).toBe(
    '[The] herring and [the] [harbor]',
  );
  expect(shown(lit('Plain words', '  "*( '))).toBe('Plain words');
});

test('a text is whole again when its pieces are put together', () => {
  for (const text of ['', 'a', 'naïve café — (twice) 東京', '<b>not bold</b>']) {
    expect(
      lit(text, 'caf b a')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  }
});

test('a snippet is lit where the library says', () => {
  expect(shown(snippetPieces('… the \u{E000}boats\u{E001} came \u{E000}home\u{E001}'))).toBe(
    '… the [boats] came [home]',
  );
  expect(shown(snippetPieces('no marks'))).toBe('no marks');
  expect(shown(snippetPieces('cut \u{E000}off'))).toBe('cut [off]');
});
