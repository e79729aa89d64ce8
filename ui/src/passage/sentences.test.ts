import { expect, test } from 'vitest';
import { sentences } from './sentences';

test('each line is cut into its sentences', () => {
  const text = 'Boats\nThe pier stands. “It holds,” she said.\n\n¿Y el muelle? Sigue.';
  expect(sentences(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
    'Boats',
    'The pier stands.',
    '“It holds,” she said.',
    '¿Y el muelle?',
    'Sigue.',
  ]);
});
