import { expect, test } from 'vitest';
import { PROVENANCE } from '../fake/keeping';
import { en } from '../words/en';
import { es } from '../words/es';
import { provenanceLines, provenanceText } from './lines';

const [copy] = PROVENANCE;
if (copy === undefined) throw new Error('there is no copy');

const valuesOf = (name: string) =>
  provenanceLines(en, 'en', copy).find((line) => line.name === name)?.values;

test('a copy says where it came from, what is kept and what is missing', () => {
  expect(valuesOf('Address asked')).toEqual(['https://news.example/h/herring?from=front']);
  expect(valuesOf('Led on to')).toEqual(['https://news.example/harbor/herring']);
  expect(valuesOf('Answer')).toEqual(['200']);
  expect(valuesOf('Kept')).toEqual(['696 words', '10 of 11 photos']);
  expect(valuesOf('Missing')?.[0]).toContain('https://news.example/photos/11.jpg (');
  expect(valuesOf('Kept by')).toEqual(['Tearsheet 0.1.0']);
});

test('a file that was opened has no address and no answer, and nothing is missing of it', () => {
  const file = { ...copy, asked: null, answered: null, status: null, photos_missing: [] };
  const lines = provenanceLines(es, 'es', { ...file, redirects: [], headers: [] });
  expect(lines.map(({ name }) => name)).not.toContain('Respuesta');
  expect(lines[0]).toMatchObject({ name: 'Dirección pedida', values: ['Un archivo'] });
  expect(lines.find(({ name }) => name === 'Falta')?.values).toEqual(['Nada']);
});

test('the clipboard gets a line for each thing', () => {
  expect(provenanceText(en, 'en', [copy]).split('\n')[0]).toBe(
    'Address asked: https://news.example/h/herring?from=front',
  );
});
