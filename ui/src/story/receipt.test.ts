import { expect, test } from 'vitest';
import type { PhotoView, Receipt } from '../backend/generated';
import { en } from '../words/en';
import { es } from '../words/es';
import { missingLine, receiptLine } from './receipt';

const receipt: Receipt = {
  id: 'story',
  url: null,
  headline: 'Headline',
  words: 696,
  photos: { promised: 11, found: 11, kept: 11, failed: [] },
  editions: [
    { language: 'en', id: 'one' },
    { language: 'es', id: 'two' },
  ],
  revision: 1,
  outcome: 'saved',
};

const here: PhotoView = { file: 'a', width: 3, height: 2, state: 'here', failure: null };
const refused: PhotoView = {
  ...here,
  file: null,
  state: 'failed',
  failure: { code: 'refused', detail: '403' },
};

test('a whole story is told in one line', () => {
  expect(receiptLine(en, receipt, 'this line')).toBe(
    '696 words, 11 of 11 photos, Spanish edition kept',
  );
  expect(receiptLine(es, receipt, 'this line')).toBe(
    '696 palabras, 11 de 11 fotos, edición en español guardada',
  );
  expect(missingLine(en, receipt, Array(11).fill(here))).toBeNull();
});

test('missing photos are told with their reason', () => {
  const photos = [...Array(9).fill(here), refused, refused];
  expect(missingLine(en, receipt, photos)).toBe('9 of 11 photos: 2 refused by the site.');
  expect(missingLine(es, receipt, photos)).toBe('9 de 11 fotos: 2 sin permiso del sitio.');
});

test('a story without photos or other editions is told by its words', () => {
  const photos = { promised: null, found: 0, kept: 0, failed: [] };
  const plain: Receipt = { ...receipt, words: 1, photos, editions: receipt.editions.slice(0, 1) };
  expect(receiptLine(en, plain, 'this line')).toBe('1 word');
});

test('a story saved again says whether it is new', () => {
  expect(receiptLine(en, { ...receipt, outcome: 'unchanged' }, 'this line')).toBe(
    en.receipt.unchanged,
  );
  expect(receiptLine(en, { ...receipt, outcome: 'revised', revision: 2 }, 'this line')).toMatch(
    /kept\. Kept as revision 2\.$/,
  );
});
