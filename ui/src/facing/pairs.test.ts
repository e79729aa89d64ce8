import { expect, test } from 'vitest';
import type { Block } from '../backend/generated';
import { english } from '../fake/stories';
import type { OpenEdition } from '../story/pane';
import { counterpart, pairs, turned } from './pairs';

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const heading = (text: string): Block => ({ kind: 'heading', level: 2, runs: [{ text }] });
const figure = (photo: number): Block => ({ kind: 'figure', photo });

function edition(language: string, body: Block[]): OpenEdition {
  const story = { ...english, language, body };
  return { language, label: '', state: 'here', id: null, story, photos: [] };
}

const ENGLISH = [
  paragraph(
    'The herring came to Gull Point in 1987, and Marta Olsen wrote it down that same night.',
  ),
  figure(1),
  heading('A log of thirty years'),
  paragraph('She has kept the log since then. Every boat has a page, and every page has a date.'),
  paragraph('“It is late,” she said.'),
  paragraph(
    'On 14 March the first boat, the Providence, came home with nine tons, which nobody had hoped for.',
  ),
];
const SPANISH = [
  paragraph(
    'El arenque llegó a Gull Point en 1987, y Marta Olsen lo anotó aquella misma noche en su libro.',
  ),
  figure(1),
  heading('Treinta años de registro'),
  paragraph(
    'Desde entonces lleva el registro. Cada barco tiene una página, y cada página, una fecha.',
  ),
  paragraph('«Viene tarde», dijo.'),
  paragraph(
    'El 14 de marzo volvió el primer barco, el Providence, con nueve toneladas que nadie esperaba.',
  ),
];

const told = (one: Block[], other: Block[]) =>
  pairs(edition('en', one), edition('es', other)).map((pair) => [pair.one, pair.other]);

test('editions of one make are paired block by block', () => {
  expect(told(ENGLISH, SPANISH)).toEqual([0, 1, 2, 3, 4, 5].map((place) => [place, place]));
});

test('a paragraph that an edition lacks has no counterpart, and those behind it keep theirs', () => {
  expect(told(ENGLISH, SPANISH.toSpliced(3, 1))).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
    [4, 3],
    [5, 4],
  ]);
  const more = paragraph(
    'Lea también la historia de la lonja, que abre a las cinco de la mañana en invierno.',
  );
  expect(told(ENGLISH, SPANISH.toSpliced(2, 0, more))).toEqual([
    [0, 0],
    [1, 1],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 6],
  ]);
});

test('figures of other photos are never taken for one another', () => {
  expect(told([figure(1), figure(2)], [figure(2), figure(3)])).toEqual([[1, 0]]);
});

test('a long story is paired to its end', () => {
  const long = (words: string) =>
    Array.from({ length: 1500 }, (_, place) =>
      paragraph(`${words} ${place} `.repeat(1 + (place % 5))),
    );
  const found = told(long('Word'), long('Palabra').toSpliced(700, 3));
  expect(found).toHaveLength(1497);
  expect(found.at(-1)).toEqual([1499, 1496]);
});

test('a place is found in the other edition, and back', () => {
  const all = pairs(edition('en', ENGLISH), edition('es', SPANISH.toSpliced(3, 1)));
  expect(counterpart(all, { block: 5, fraction: 0.25 })).toEqual({ block: 4, fraction: 0.25 });
  expect(counterpart(turned(all), { block: 4, fraction: 0.25 })).toEqual({
    block: 5,
    fraction: 0.25,
  });
  expect(counterpart(all, { block: 3, fraction: 0.5 })).toEqual({ block: 2, fraction: 1 });
  expect(counterpart([], { block: 3, fraction: 0.5 })).toEqual({ block: 0, fraction: 0 });
});

test('a body without measure is taken block by block', () => {
  const endless = Array.from({ length: 5000 }, () => paragraph('x'));
  expect(told(endless, endless.slice(1)).at(-1)).toEqual([4998, 4998]);
});
