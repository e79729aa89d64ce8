import { expect, test, vi } from 'vitest';
import type { SearchHit } from '../backend/generated';
import { fake } from '../fake/fake';
import { Shelves } from './shelves.svelte';

const library = (kept: number) => fake(new URLSearchParams({ kept: String(kept) }));

test('a long shelf is fetched as the reader comes to its end', async () => {
  const shelves = new Shelves(library(130));
  await shelves.show('to_read');
  const seen = [shelves.cards.length];
  for (let step = 0; step < 3; step++) {
    await shelves.more();
    seen.push(shelves.cards.length);
  }
  expect(seen).toEqual([60, 120, 130, 130]);
});

test('the answer to the last query is the one shown', async () => {
  const backend = library(7);
  const late = await backend.searchStories('harbor', 10);
  let answerFirst: (hits: SearchHit[]) => void = () => {};
  const search = vi.spyOn(backend, 'searchStories');
  search.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
  const shelves = new Shelves(backend);
  const first = shelves.search('harbor');
  await shelves.search('reaches');
  answerFirst(late);
  await first;
  expect(shelves.listing).toMatchObject({ at: 'found', query: 'reaches' });
  expect(shelves.cards.map(({ headline }) => headline)).toEqual([
    'First ferry in nine winters reaches the outer islands',
  ]);
});

test('a move can be taken back', async () => {
  const shelves = new Shelves(library(3));
  await shelves.show('to_read');
  await shelves.move('story-1', 'to_read', 'trash');
  expect([shelves.cards.length, shelves.counts.trash]).toEqual([2, 1]);
  await shelves.undo();
  expect([shelves.cards.length, shelves.counts.trash]).toEqual([3, 0]);
});

test('next and previous follow the list and stop at its ends', async () => {
  const shelves = new Shelves(library(3));
  await shelves.show('to_read');
  expect(shelves.neighbour(null, 1)?.id).toBe('story-0');
  expect(shelves.neighbour('story-0', 1)?.id).toBe('story-1');
  expect(shelves.neighbour('story-2', 1)).toBeUndefined();
});
