import { expect, test } from 'vitest';
import type { Piece } from '../backend/generated';
import { excerpts } from './excerpts';

const long = (mark: string) => Array.from({ length: 40 }, (_, at) => `${mark}${at}`).join(' ');
const show = (pieces: Piece[]) =>
  excerpts(pieces).map((excerpt) =>
    excerpt
      .map(({ change, text }) =>
        change === 'added' ? `{+${text}+}` : change === 'removed' ? `[-${text}-]` : text,
      )
      .join(''),
  );

test('a change stands among the words around it, and the rest is left out', () => {
  const [only, ...more] = show([
    { change: 'kept', text: `${long('a')} ` },
    { change: 'removed', text: 'early' },
    { change: 'added', text: 'late' },
    { change: 'kept', text: ` ${long('b')}` },
  ]);
  expect(more).toEqual([]);
  expect(only).toMatch(/^… a28 .* a39 \[-early-\]\{\+late\+\} b0 .* b11 …$/);
});

test('changes far apart are two excerpts, near ones are one', () => {
  const near: Piece[] = [
    { change: 'added', text: 'One' },
    { change: 'kept', text: ' two three ' },
    { change: 'added', text: 'four' },
  ];
  expect(show(near)).toEqual(['{+One+} two three {+four+}']);
  expect(
    show([
      { change: 'added', text: 'One ' },
      { change: 'kept', text: long('m') },
      { change: 'added', text: ' four' },
    ]),
  ).toHaveLength(2);
});

test('white space that came or went alone is no change to look at', () => {
  expect(show([{ change: 'added', text: '\n\n' }])).toEqual([]);
});
