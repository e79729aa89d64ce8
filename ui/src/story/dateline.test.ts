import { expect, test } from 'vitest';
import type { Dateline, Run } from '../backend/generated';
import { ledBy, textOf } from './dateline';

const moscow: Dateline = { place: 'MOSCOW', agency: 'AP' };

function led(dateline: Dateline, runs: Run[]): [string, string] {
  const paragraph = ledBy(dateline, runs);
  return [paragraph.dateline, textOf(paragraph.runs)];
}

test('a printed dateline is parted from the words', () => {
  expect(led(moscow, [{ text: 'MOSCOW (AP) — British Foreign' }])).toEqual([
    'MOSCOW (AP) — ',
    'British Foreign',
  ]);
  expect(led(moscow, [{ text: 'MOSCOW (AP) -- British' }])).toEqual(['MOSCOW (AP) -- ', 'British']);
});

test('a dateline in a run of its own leaves the other runs as they are', () => {
  const runs: Run[] = [
    { text: 'MOSCOW', styles: ['strong'] },
    { text: ' (AP) — A ' },
    { text: 'link', link: 'https://news.example/' },
  ];
  const paragraph = ledBy(moscow, runs);
  expect(paragraph.dateline).toBe('MOSCOW (AP) — ');
  expect(paragraph.runs).toEqual([{ text: 'A ' }, { text: 'link', link: 'https://news.example/' }]);
});

test('a dateline that the paragraph lacks is written before it', () => {
  expect(led(moscow, [{ text: 'British Foreign — and more' }])).toEqual([
    'MOSCOW (AP) — ',
    'British Foreign — and more',
  ]);
  expect(led({ place: 'Bergen', agency: null }, [{ text: 'Rain.' }])).toEqual([
    'Bergen — ',
    'Rain.',
  ]);
});

test('a sentence that begins with the place is no dateline', () => {
  const text =
    'Moscow said on Friday that it would wait for the answer of the other side before it';
  expect(led({ place: 'Moscow', agency: null }, [{ text }])).toEqual(['Moscow — ', text]);
});
