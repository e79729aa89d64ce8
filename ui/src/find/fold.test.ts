import { expect, test } from 'vitest';
import { folded, matches } from './fold';

const found = (text: string, sought: string) =>
  matches(folded(text), sought).map(({ start, end }) => text.slice(start, end));

test('accents, case and the printer’s signs do not matter', () => {
  expect(found('El Peñón, el penon y el PEÑO\u0301N', 'penon')).toEqual([
    'Peñón',
    'penon',
    'PEÑO\u0301N',
  ]);
  expect(found('“It’s the harbor’s,” she said – twice', '"it\'s')).toEqual(['“It’s']);
  expect(found('the ﬁrst ﬁre', 'fi')).toEqual(['ﬁ', 'ﬁ']);
  expect(found('har\u00adbor harbor', 'harbor')).toEqual(['har\u00adbor', 'harbor']);
});

test('what is sought for nothing is found nowhere', () => {
  expect(found('a harbor', ' ')).toEqual([]);
  expect(found('a harbor', 'bay')).toEqual([]);
  expect(found('', 'bay')).toEqual([]);
});

test('matches do not lie over one another', () => {
  expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
  expect(found('𝔸 boat, a 😀 boat', 'boat')).toEqual(['boat', 'boat']);
});
