import { expect, test } from 'vitest';
import { anchorOf, placeOf } from './anchor';

/** A text whose lines are the blocks of a body. */
const passage = (text: string) => ({
  text,
  blockAt: (place: number) => text.slice(0, place).split('\n').length - 1,
});
const marked = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return anchorOf(passage(text), { start, end: start + words.length });
};
const found = (text: string, anchor: ReturnType<typeof marked>) => {
  const place = placeOf(passage(text), anchor);
  return place === null ? null : [text.slice(place.start, place.end), place.start];
};

const BEFORE = 'The pier is closed.\nA boat came in.\nThe pier is long, they say.\nNo boat left.';

test('words are found where they stood', () => {
  const anchor = marked(BEFORE, 'boat', 60);
  expect(anchor).toMatchObject({
    quote: 'boat',
    prefix: expect.stringMatching(/No $/),
    suffix: ' left.',
    block: 3,
  });
  expect(found(BEFORE, anchor)).toEqual(['boat', BEFORE.lastIndexOf('boat')]);
});

test('words are found when a revision put others before them and changed what follows', () => {
  const anchor = marked(BEFORE, 'The pier is', 30);
  const after = `Updated at noon.\nThe pier is open.\n${BEFORE.replace('they say', 'we hear')}`;
  expect(found(after, anchor)).toEqual(['The pier is', after.lastIndexOf('The pier is')]);
});

test('of places that are alike, the nearest is meant', () => {
  const rows = Array.from({ length: 9 }, () => 'Tide: high.').join('\n');
  const anchor = marked(rows, 'high', 60);
  expect(found(`${rows}\n${rows}`, anchor)).toEqual(['high', rows.indexOf('high', 60)]);
});

test('other quotation marks are the same words; other words are none', () => {
  const anchor = marked('“It’s the Bay,” she said.', '“It’s the Bay,”');
  expect(found('He asked. "It\'s the bay," she said.', anchor)).toEqual(['"It\'s the bay,"', 10]);
  expect(found('It was the harbor, she said.', anchor)).toBeNull();
});
